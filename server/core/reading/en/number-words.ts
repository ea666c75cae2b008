/** Numbers written in English words: "twelve", "twenty-four", "one hundred and five thousand". A table for linguists. */
import type { NumberWords } from '../prose/items/number-words.ts';

const small = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];

const roundTens: { readonly [word: string]: number } = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const digits = Object.fromEntries(small.map((word, index) => [word, index + 1]));

const compounds = Object.entries(roundTens).flatMap(([tens, value]) =>
  small.slice(0, 9).map((word, index) => [`${tens}-${word}`, value + index + 1] as const),
);

const scales = { thousand: 3, million: 6, billion: 9 };

export const englishNumberWords: NumberWords = {
  digits,
  alone: ['one'],
  roundTens,
  anywhere: Object.fromEntries([...compounds, ...Object.entries(roundTens), ...Object.entries(digits).slice(1)]),
  notBefore: [
    'half',
    'halves',
    'thirds',
    'quarters',
    'fifths',
    'sixths',
    'sevenths',
    'eighths',
    'ninths',
    'tenths',
    'out',
    'hundred',
    'thousand',
    'million',
    'billion',
    'dozen',
    'per',
    'percent',
    'or',
    'to',
  ],
  between: ['in', 'of', 'or', 'to', 'out'],
  ten: [],
  tens: [],
  hundred: ['hundred'],
  gaps: ['and'],
  scales,
  around: ['in', 'words', 'only', 'dong', 'vietnamese', 'us', 'dollars', 'euros', 'pounds'],
  spell,
};

/** "one hundred and five thousand", as British English writes it; below a billion billions. */
function spell(value: bigint): string {
  if (value === 0n) return 'zero';
  const words: string[] = [];
  let rest = value < 0n ? -value : value;
  for (const [word, power] of Object.entries(scales).reverse()) {
    const unit = 10n ** BigInt(power);
    if (rest < unit) continue;
    words.push(`${spell(rest / unit)} ${word}`);
    rest %= unit;
  }
  if (rest > 0n) words.push(words.length > 0 && rest < 100n ? `and ${belowThousand(rest)}` : belowThousand(rest));
  return `${value < 0n ? 'minus ' : ''}${words.join(' ')}`;
}

function belowThousand(value: bigint): string {
  const [hundreds, rest] = [Number(value / 100n), Number(value % 100n)];
  const below = rest === 0 ? '' : belowHundred(rest);
  if (hundreds === 0) return below;
  return `${small[hundreds - 1]} hundred${below === '' ? '' : ` and ${below}`}`;
}

function belowHundred(value: number): string {
  if (value < 20) return small[value - 1]!;
  const tens = Object.keys(roundTens)[Math.floor(value / 10) - 2]!;
  return value % 10 === 0 ? tens : `${tens}-${small[(value % 10) - 1]}`;
}
