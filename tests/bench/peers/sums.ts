/** The exact sum of many printed figures: Soát's integers beside decimal libraries, and beside BigInt for the truth. */
import { type Decimal, sum } from '../../../server/core/figures/decimal.ts';
import { vietnamese } from '../../../server/core/figures/figure.ts';
import { printDecimal } from '../../../server/core/figures/print.ts';
import { readFigures } from '../../../server/core/figures/scan.ts';
import { median, printTable, short } from '../support/client.ts';
import type { Gate } from '../support/gates.ts';
import { peer, versionOf } from './install.ts';

const figures = 100_000;

interface Big {
  plus(other: Big): Big;
  toFixed(): string;
}

interface Contestant {
  readonly name: string;
  /** From what is printed to values. */
  read(): readonly unknown[];
  /** The sum, printed as a plain decimal with a point. */
  add(values: readonly unknown[]): string;
}

/** Prints the table; gives what the gates are held against. */
export function sumTable(): Gate[] {
  const printed = Array.from({ length: figures }, (_, index) => figureAt(index));
  // The libraries know no Vietnamese figures: theirs are turned into plain decimals beforehand.
  const plain = printed.map(text => text.replaceAll('.', '').replace(',', '.'));
  const exact = plain.reduce((total, text) => total + hundredths(text), 0n);
  const library = (name: string, make: (text: string) => Big): Contestant => ({
    name: `${name} ${versionOf(name)}`,
    read: () => plain.map(make),
    add: values => (values as readonly Big[]).reduce((total, value) => total.plus(value)).toFixed(),
  });
  type Class = new (text: string) => Big;
  const { Decimal: DecimalJs } = peer<{ Decimal: Class & { set(options: object): void } }>('decimal.js');
  const Big = peer<{ Big: Class } & Class>('big.js');
  const { BigNumber } = peer<{ BigNumber: Class }>('bignumber.js');
  DecimalJs.set({ precision: 40 });
  const contestants: readonly Contestant[] = [
    {
      name: 'Soát',
      read: () => printed.map(text => readFigures(text, vietnamese)[0]!.value),
      add: values =>
        printDecimal(sum(values as readonly Decimal[]), {
          decimals: 2,
          style: { ...vietnamese, decimal: '.' },
          grouped: false,
        }),
    },
    library('decimal.js', text => new DecimalJs(text)),
    library('big.js', text => new (Big.Big ?? Big)(text)),
    library('bignumber.js', text => new BigNumber(text)),
  ];
  console.log(
    `The exact sum of ${figures.toLocaleString('en')} printed figures (1.991; 84,17; 3.145,5). Milliseconds, medians; in brackets how many times Soát's figure it is. Each sum is compared with BigInt's.\n`,
  );
  const rows: string[][] = [['', 'reading', 'adding', 'both', 'equal to BigInt']];
  const gates: Gate[] = [];
  const values = contestants.map(({ read }) => read());
  const totals = contestants.map(({ add }, index) => add(values[index]!));
  const reading = inTurn(
    11,
    contestants.map(({ read }) => read),
  );
  const adding = inTurn(
    51,
    contestants.map(
      ({ add }, index) =>
        () =>
          add(values[index]!),
    ),
  );
  const both = reading.map((time, index) => time + adding[index]!);
  const ratio = (times: readonly number[], index: number): string =>
    `${short(times[index]!)} (${short(times[index]! / times[0]!)}x)`;
  for (const [index, { name }] of contestants.entries()) {
    const equal = hundredths(totals[index]!) === exact;
    rows.push([name, ratio(reading, index), ratio(adding, index), ratio(both, index), equal ? 'yes' : 'NO']);
    if (index === 0)
      gates.push({ name: 'exact sum, equal to BigInt', at: 'least', limit: 1, value: equal ? 1 : 0, unit: '' });
    else
      gates.push({
        name: `exact sum, faster than ${name}`,
        at: 'least',
        limit: 15,
        value: adding[index]! / adding[0]!,
        unit: 'x',
      });
  }
  printTable(rows);
  return gates;
}

/** Figures as reports print them: counts, shares, money; the same ones in every run. */
function figureAt(index: number): string {
  const whole = (index * 7919) % 2_000_003;
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, '.');
  const decimals = index % 3;
  return decimals === 0 ? grouped : `${grouped},${String((index * 31) % 10 ** decimals).padStart(decimals, '0')}`;
}

function hundredths(text: string): bigint {
  const [whole = '', part = ''] = text.split('.');
  return BigInt(whole + part.padEnd(2, '0'));
}

/** Medians of runs taken in turn, so that what else the machine does falls on all alike. */
function inTurn(rounds: number, runs: readonly (() => unknown)[]): number[] {
  const times = runs.map(() => [] as number[]);
  for (let round = 0; round < rounds; round++) {
    for (const [index, run] of runs.entries()) {
      const begun = performance.now();
      run();
      times[index]!.push(performance.now() - begun);
    }
  }
  return times.map(median);
}
