/**
 * Reading documents, dates and letters costs time in proportion to the length of the text, whatever stands in it.
 *
 *   node tests/bench/documents.ts
 *
 * Prints milliseconds (least of five) and the ratio to half the length for each shape of text; a ratio above 2.3 in
 * five runs out of five is marked and makes the exit code 1.
 */
import { fold } from '../../server/core/reading/documents/fold.ts';
import { readTimes } from '../../server/core/reading/times.ts';
import { dateFaults } from '../../server/core/texts/days/dates.ts';
import { letterFaults } from '../../server/core/texts/letters.ts';
import type { ReportText } from '../../server/core/texts/texts.ts';
import { readDocuments } from '../support/read-documents.ts';

const shapes: { readonly [name: string]: (length: number) => string } = {
  report: filled(
    'Thực hiện Kế hoạch số 22/KH-UBND ngày 13/02/2019 về kiểm tra; Nghị định số 30/2020/NĐ-CP của Chính phủ. ',
  ),
  digits: filled('1'),
  slashes: filled('1/'),
  numbers: filled('12/KH-UBND '),
  'one symbol': length => `1/${filled('AB-')(length)}`,
  'dots after số': length => `số ${filled('.')(length)}`,
  types: filled('Kế hoạch '),
  laws: filled('Luật a b c d e f '),
  days: filled('ngày 1/1/2019 của a '),
  'one issuer': length => `12/KH-UBND của ${filled('UBND tỉnh ')(length)}`,
  'one sentence': filled('số 1/2019/QĐ-UBND ngày 1/1/2019 và '),
  programmes: filled(`x Chương trình ${'ab '.repeat(30)}`),
  'other letters': filled('12/qđ-ubnd '),
  'other letters, one symbol': length => `1/${filled('ab-')(length)}`,
  'open ranges': filled('kiểm tra từ ngày 12/5 đến ngày 10/5/2025 tại đơn vị, rồi báo cáo; '),
  'open quarters': filled('tuyến đường này thi công từ quý III đến quý I thì xong; '),
  commas: filled('số 1/2019/QĐ-UBND về Sở, UBND tỉnh, '),
  parentheses: filled('Nghị định (số 1/KH-UBND '),
  wards: length => `12/KH-UBND của UBND ${filled('phường 5 ')(length)}`,
  'white space': filled(' '),
  'loose marks': filled('a\u0301'),
  'one cluster': length => `a${filled('\u0301')(length)}`,
  'look-alikes': filled('К'),
  brackets: filled(']('),
  tags: filled('<a '),
  emphasis: filled('_*'),
  periods: filled('giai đoạn 2020-2016 '),
  quarters: filled('quý V '),
  'spaced numbers': filled('1 .991 % '),
  'old fonts': filled('ho¹ch '),
};

function filled(piece: string): (length: number) => string {
  return length => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

function textOf(source: string): ReportText {
  const block = { uri: 'bench.md', kind: 'paragraph', text: source } as const;
  return {
    kind: 'paragraph',
    source,
    span: { start: 0, end: source.length },
    folded: fold(source),
    place: span => ({ kind: 'text', block, ...span }),
  };
}

function time(text: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    readDocuments(text);
    readTimes(fold(text).text);
    letterFaults(textOf(text));
    dateFaults(textOf(text));
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

let slow = 0;
for (const [name, shape] of Object.entries(shapes)) {
  time(shape(4000));
  const ratios: number[] = [];
  let last = 0;
  for (let run = 0; run < 5; run++) {
    const half = time(shape(262_144));
    last = time(shape(524_288));
    ratios.push(last / half);
    if (last < 10 || ratios.at(-1)! <= 2.3) break;
  }
  const least = Math.min(...ratios);
  const over = least > 2.3 && last >= 10;
  if (over) slow++;
  process.stdout.write(
    `${name.padEnd(16)} ${last.toFixed(1).padStart(8)} ms  x${least.toFixed(2)}${over ? '  !' : ''}\n`,
  );
}
process.exitCode = slow > 0 ? 1 : 0;
