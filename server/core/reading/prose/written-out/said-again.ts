/**
 * The same amount right behind itself in another unit: "64,2 tỷ đồng (64.200 triệu đồng)", "1,5 km (1.500 m)", "2,5 ha, tức
 * 25.000 m2", "2.190 triệu đồng, tương đương 2,19 tỷ đồng". Units of one kind differ by powers of ten.
 */
import { memo } from '../../../derive.ts';
import { powerOfTen } from '../../../figures/decimal.ts';
import type { Expression } from '../../../figures/expression.ts';
import { rational } from '../../../figures/rational.ts';
import { slipBetween, tellingDigits } from '../../../figures/slips.ts';
import { isCurrency, moneySigns, scaleWords, shortScales, sizeOf } from '../../../figures/units.ts';
import type { Claim } from '../../claim.ts';
import { claim, operand } from '../build.ts';
import type { Language, Passage, QuantityItem } from '../items/items.ts';

export function* readSaidAgain(passage: Passage): Generator<Claim> {
  const { quantities } = passage;
  for (let at = 1; at < quantities.length; at++) {
    const found = again(passage, quantities[at - 1]!, quantities[at]!);
    if (found) yield found;
  }
}

function again(passage: Passage, amount: QuantityItem, other: QuantityItem): Claim | undefined {
  if (amount.quantity.figure.kind !== 'measure' || other.quantity.figure.kind !== 'measure') return undefined;
  const [one, two] = [amount, other].map(item => sizeOfItem(item));
  if (!one || !two || one.of !== two.of || one.exponent === two.exponent) return undefined;
  const { text } = passage;
  const lead = moneySigns.includes(two.of) ? two.of.length : 0;
  const beside = unitBehind(text, amount, other.quantity.figure.span.start - lead);
  const end = unitEnd(text, other);
  if (beside === undefined || end === undefined) return undefined;
  const inBrackets = openingOf(passage.language).test(beside) || onlyNames(passage, amount, other);
  const saidSo = behindMark(passage.language).test(beside);
  if (!saidSo && !(inBrackets && text[end] === ')')) return undefined;
  const factor = isCurrency(one.of) || moneySigns.includes(one.of) ? 0 : one.exponent - two.exponent;
  // Of another amount nothing is known: it may be that of the year before.
  const [a, b] = [amount.quantity.figure, other.quantity.figure];
  const sameDigits = tellingDigits(a.value) === tellingDigits(b.value);
  const meant = { ...a.value, scale: a.value.scale - factor };
  const slipped = slipBetween(b.value, meant) !== undefined;
  return {
    ...claim(passage, {
      form: 'expression',
      stated: other,
      operands: [amount],
      expression: scaled(factor),
      certainty: sameDigits ? 'explicit' : slipped ? 'structure' : 'guess',
    }),
    data: { again: true },
  };
}

/** "1.250 m² đất (0,125 ha)": between the unit and the brackets stands what is measured, and no word that says something of it. */
function onlyNames({ items }: Passage, amount: QuantityItem, other: QuantityItem): boolean {
  const opening = items[other.at - 1];
  if (opening?.kind !== 'mark' || opening.mark !== '(' || other.at - amount.at > mostNames + 2) return false;
  return items.slice(amount.at + 1, other.at - 1).every(({ kind }) => kind === 'word');
}

/** Words of the unit and of what is measured. */
const mostNames = 8;

function scaled(factor: number): Expression {
  if (factor === 0) return operand(0);
  const power = powerOfTen(Math.abs(factor));
  const value = factor > 0 ? rational(power) : rational(1n, power);
  return { kind: 'product', left: operand(0), right: { kind: 'constant', value } };
}

/** Amounts of money say their scale themselves: "tỷ đồng" and "triệu đồng" are one unit. */
function sizeOfItem({ role, quantity }: QuantityItem): { readonly of: string; readonly exponent: number } | undefined {
  const { figure, approximate } = quantity;
  const sign = signOf(quantity);
  if (role !== 'aside' && !approximate && sign !== undefined) return { of: sign, exponent: figure.exponent };
  if (role === 'aside' || approximate || figure.unit === undefined) return undefined;
  const size = sizeOf(figure.unit.toLowerCase().normalize('NFC'));
  return size && isCurrency(size.of) ? { of: size.of, exponent: figure.exponent } : size;
}

/** "$1.25 million ($1,250,000)": the sign of money that stands before the number. */
function signOf({ noun, figure: { unit } }: QuantityItem['quantity']): string | undefined {
  const sign = noun.slice(noun.lastIndexOf(' ') + 1);
  const scaled = unit === undefined || scaleWords[unit] !== undefined || shortScales[unit] !== undefined;
  return scaled && sign.length === 1 && moneySigns.includes(sign) ? sign : undefined;
}

/** What stands between the unit of an amount and the next figure. */
function unitBehind(text: string, item: QuantityItem, before: number): string | undefined {
  const end = unitEnd(text, item);
  return end === undefined || end > before ? undefined : text.slice(end, before);
}

/** Where the unit of a figure ends, if nothing goes on with it: not "triệu đồng/ha". */
function unitEnd(text: string, { quantity }: QuantityItem): number | undefined {
  const { figure } = quantity;
  if (signOf(quantity) !== undefined) {
    const scale = /^ ?(?:thousand|million|billion|bn|mn|m|k)?(?!\p{L})/iu.exec(
      text.slice(figure.span.end, figure.span.end + 12),
    );
    return scale ? figure.span.end + scale[0].trimEnd().length : undefined;
  }
  const unit = figure.unit!.normalize('NFC').toLowerCase();
  const behind = text.slice(figure.span.end, figure.span.end + 40).toLowerCase();
  const at = behind.normalize('NFC') === behind ? behind.indexOf(unit) : -1;
  if (at < 0 || !/^[ \u00a0\p{L}]*$/u.test(behind.slice(0, at))) return undefined;
  const end = at + unit.length;
  return /^[\p{L}\d/²³]/u.test(behind.slice(end)) ? undefined : figure.span.end + end;
}

// Right because a language never changes.
const wordsOf = memo(({ lexicon }: Language): string =>
  [...lexicon.equalling, ...lexicon.sameAmount].sort((a, b) => b.length - a.length).join('|'),
);

const openingOf = memo(
  (language: Language): RegExp =>
    new RegExp(`^ *(?:(?:${language.lexicon.dimensions.join('|')}) *)?\\( *(?:(?:${wordsOf(language)}) *)?$`, 'iu'),
);

const behindMark = memo((language: Language): RegExp => new RegExp(`^ *[,–-]? *(?:${wordsOf(language)}) *$`, 'iu'));
