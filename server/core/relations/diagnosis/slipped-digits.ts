/**
 * Two printed numbers that a slip of the pen makes of one another: two neighbouring digits swapped, or one digit another
 * one, so that their digits are as many. Said of nearly the same words, they are one number. What else a hand may slip
 * between a value and the right one: figures/slips.ts.
 */
import { memo } from '../../derive.ts';
import type { Decimal } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { measureUnits, scaleWords } from '../../figures/units.ts';

/**
 * Keys that figures have in common where one may be a slip of the other: at most one for each digit and one more. None for
 * numbers of few digits, or mostly zeros: they come near one another by chance. Right to remember because a figure is
 * immutable.
 */
export const slipKeys: (figure: Figure) => readonly string[] = memo((figure: Figure) => {
  if (!maySlip(figure)) return none;
  const digits = digitsOf(figure);
  const telling = withoutZeros(digits);
  const kind = `${figure.kind}|${figure.exponent}|${figure.decimals}|${unitName(figure)}|`;
  const keys = [`${kind}${[...digits].sort().join('')}`];
  if (telling.length > fewest) {
    for (let at = 0; at < digits.length; at++) keys.push(`${kind}${digits.slice(0, at)}*${digits.slice(at + 1)}`);
  }
  return keys;
});

/** Whether a slip of a figure tells at all. */
export function maySlip(figure: Figure): boolean {
  const digits = digitsOf(figure);
  return digits.length <= most && withoutZeros(digits).length >= fewest;
}

function withoutZeros(digits: string): string {
  return digits.endsWith('0') ? digits.replace(/0+$/u, '') : digits;
}

const none: readonly string[] = [];
const fewest = 3;
const most = 12;

/**
 * What a figure measures, without how many thousands of it: "triệu đồng" is đồng, "working days" are days. Empty for
 * "million of this levy" and "£38,640 were waived", whose unit stands before them.
 */
export const unitName: (figure: Figure) => string = memo(({ kind, unit }: Figure) => {
  if (kind !== 'measure' || unit === undefined) return '';
  const words = unit.toLowerCase().split(' ');
  if (/^(?:thousand|million|billion)$/u.test(words[0]!)) return '';
  // "Mét vuông" is no "mét", and "square kilometres" are no kilometres.
  const pair = words.findIndex((word, at) => measureUnits.has(`${word} ${words[at + 1]}`));
  if (pair >= 0) return `${words[pair]} ${words[pair + 1]}`;
  return (
    words.find(word => measureUnits.has(word)) ??
    words.find(word => scaleWords[word] === undefined && !/^[a-z]+$/u.test(word)) ??
    ''
  );
});

function digitsOf({ text }: Figure): string {
  return text.replace(/\D/gu, '');
}

/** The same digits, wherever the separators stand. */
export function sameDigits(a: Figure, b: Figure): boolean {
  return digitsOf(a) === digitsOf(b);
}

/** Whether two figures of one unit are a slip of each other; not where they are equal, or have too few digits to tell. */
export function areSlipped(a: Figure, b: Figure): boolean {
  const digits = digitsOf(a);
  const slip = slipBetween(a, b);
  return slip === 'digit' ? withoutZeros(digits).length > fewest : slip === 'swapped' && digits.length >= fewest;
}

/** Of two figures one digit differs, or the same digits stand in another order, however few digits they have. */
export function areOneSlip(a: Figure, b: Figure): boolean {
  return a.exponent === b.exponent && haveOneSlip(a, b);
}

/** The same, whether or not they stand for as many thousands or millions. */
export function haveOneSlip(a: Figure, b: Figure): boolean {
  if (a.decimals !== b.decimals) return false;
  const left = digitsOf(a);
  const right = digitsOf(b);
  if (left.length !== right.length || left === right) return false;
  return slipOf(left, right) !== undefined || inOrder(left) === inOrder(right);
}

function inOrder(digits: string): string {
  return [...digits].sort().join('');
}

/** Which slip makes one of the other, of figures one of which is a slip of the other; undefined for digits in another order. */
export function slipOfDigits(a: Figure, b: Figure): 'digit' | 'swapped' | undefined {
  const [left, right] = areOneSlip(a, b) ? [digitsOf(a), digitsOf(b)] : [significant(a).digits, significant(b).digits];
  return left.length === right.length ? slipOf(left, right) : undefined;
}

function slipBetween(a: Figure, b: Figure): 'digit' | 'swapped' | undefined {
  if (a.exponent !== b.exponent || a.decimals !== b.decimals) return undefined;
  const left = digitsOf(a);
  const right = digitsOf(b);
  return left.length === right.length && left !== right ? slipOf(left, right) : undefined;
}

/** Of as many digits, and not the same ones. */
function slipOf(left: string, right: string): 'digit' | 'swapped' | undefined {
  const differing: number[] = [];
  for (let at = 0; at < left.length; at++) if (left[at] !== right[at]) differing.push(at);
  const [first, second] = differing as [number, number | undefined];
  if (differing.length === 1) return 'digit';
  if (differing.length !== 2 || second !== first + 1) return undefined;
  return left[first] === right[second] && left[second] === right[first] ? 'swapped' : undefined;
}

/**
 * Keys that figures have in common where one is such a slip of the other. Of counts of one digit only those of one noun come
 * together, by its first word.
 */
export function echoKeys(figure: Figure, noun: string): readonly string[] {
  const { text, kind, exponent, decimals } = figure;
  const digits = text.replace(/\D/gu, '');
  if (digits.length > most) return none;
  const name = unitName(figure);
  if (kind === 'count' && digits.length === 1 && noun === '') return none;
  const of = kind === 'count' && digits.length === 1 ? noun : name;
  const start = `${kind}|${exponent}|${decimals}|${of}|`;
  const keys = digits.length > 1 ? [`${start}${[...digits].sort().join('')}`] : [];
  for (let at = 0; at < digits.length; at++) keys.push(`${start}${digits.slice(0, at)}*${digits.slice(at + 1)}`);
  if (exponent > 0 || digits.length > 6) keys.push(scaledKey(figure));
  return keys;
}

/** "3,42 tỷ đồng" and "3.240 triệu đồng": the same digits but for two that are swapped, in another scale. */
export function areScaledSlip(a: Figure, b: Figure): boolean {
  if (a.exponent === b.exponent && a.decimals === b.decimals) return false;
  const left = significant(a);
  const right = significant(b);
  return left.digits.length >= fewest && left.digits !== right.digits && scaledKey(a) === scaledKey(b);
}

function scaledKey(figure: Figure): string {
  const { digits, scale } = significant(figure);
  return `~${unitName(figure)}|${scale}|${[...digits].sort().join('')}`;
}

/** The digits of a value from the first that is no zero to the last: 324 of "3.240 tỷ" and "3,24 triệu". */
export function significantDigits(figure: Figure): string {
  return significant(figure).digits;
}

/** How many of its digits tell: not the zeros at the end of a whole number, be it printed "110,00". */
export function tellingDigits(figure: Figure): number {
  const digits = digitsOf(figure).replace(/^0+/u, '');
  const whole = /^0*$/u.test(digits.slice(digits.length - figure.decimals));
  return (whole ? digits.replace(/0+$/u, '') : digits).length;
}

/** The digits of a value without the zeros behind, and where the last one stands. */
function significant({ value: { coefficient, scale } }: Figure): { readonly digits: string; readonly scale: number } {
  const all = `${coefficient}`;
  const digits = all.replace(/0+$/u, '');
  return { digits, scale: scale - (all.length - digits.length) };
}

/** Figures of one value, counted or measured, have one key. */
export const valueKey: (figure: Figure) => string = memo(({ kind, value }: Figure) => valueKeyOf(kind, value));

export function valueKeyOf(kind: Figure['kind'], value: Decimal): string {
  let coefficient = `${value.coefficient}`;
  let { scale } = value;
  while (coefficient.length > 1 && coefficient.endsWith('0')) {
    coefficient = coefficient.slice(0, -1);
    scale--;
  }
  return `${kind === 'percent' ? '%' : ''}${coefficient}e${scale}`;
}
