/**
 * Printed numbers of a text: where they stand, what they are worth, how they are printed.
 *
 * One pass over the characters. What has digits but is no quantity is passed over: document numbers, dates, standards
 * and other names, exponents of units, footnote marks, numbers that are not well formed in the style.
 */
import {
  isLetter,
  moneySignBefore,
  percentWordsEnd,
  scaleAt,
  shortScaleAt,
  skipMarks,
  skipSpace,
  unitAt,
} from './around-number.ts';
import { asideEnd, englishDateEnd, englishNumberEnd } from './asides.ts';
import { add, type Decimal, decimal, negate } from './decimal.ts';
import type { Figure, NumberStyle } from './figure.ts';
import { isDigit, leadingZeros, numberValue, type PrintedNumber, scanNumber } from './printed-number.ts';

/** All quantities printed in `text`, in order; spans are offsets in `text`. Linear; never throws. */
export function readFigures(text: string, style: NumberStyle): Figure[] {
  const figures: Figure[] = [];
  let at = 0;
  for (;;) {
    digit.lastIndex = at;
    if (!digit.test(text)) return figures;
    at = digit.lastIndex - 1;
    const aside =
      style.id === 'en'
        ? Math.max(asideEnd(text, at), englishNumberEnd(text, at), englishDateEnd(text, at))
        : asideEnd(text, at);
    if (aside > at) {
      at = aside;
      continue;
    }
    const number = scanNumber(text, at, style);
    if (number.malformed || number.digits > longest) {
      at = number.end;
      continue;
    }
    const figure = withUnit(text, number, style);
    figures.push(figure);
    at = Math.max(figure.span.end, number.end);
  }
}

const digit = /\d/g;

/** More digits than any figure of a report has; longer runs are not numbers anyone counts with. */
const longest = 60;

/** A figure from a number, with the sign before it and the percent sign, scale words and unit after it. */
function withUnit(text: string, number: PrintedNumber, style: NumberStyle): Figure {
  const first = numberValue(text, number);
  const marked = skipMarks(text, number.end);
  const sign = signBefore(text, number.start);
  const start = number.start - sign.length;
  const padding = number.decimals === 0 ? leadingZeros(text, number) : 0;
  const afterNumber = skipSpace(text, marked);
  const inWords = text[afterNumber] !== '%' && afterNumber > marked && percentWordsEnd(text, afterNumber) > 0;
  if (text[afterNumber] === '%' || inWords) {
    const end = inWords ? number.end : afterNumber + 1;
    return {
      kind: 'percent',
      value: signed({ coefficient: first.coefficient, scale: first.scale + 2 }, sign),
      quantum: -number.decimals - 2,
      decimals: number.decimals,
      exponent: -2,
      padding,
      sign: sign === '' ? '' : signOf(sign),
      grouped: number.grouped,
      unit: '%',
      text: text.slice(start, end),
      span: { start, end },
    };
  }
  const money = style.id === 'en' ? moneySignBefore(text, start) : '';
  // Most numbers of a table have no words behind them.
  if (!isLetter(text, afterNumber)) {
    return {
      kind: number.decimals > 0 || money !== '' ? 'measure' : 'count',
      value: signed(first, sign),
      quantum: 0 - number.decimals,
      decimals: number.decimals,
      exponent: 0,
      padding,
      sign: sign === '' ? '' : signOf(sign),
      grouped: number.grouped,
      unit: undefined,
      text: text.slice(start, number.end),
      span: { start, end: number.end },
    };
  }
  const short = style.id === 'en' ? shortScaleAt(text, afterNumber, money !== '') : undefined;
  if (short) {
    return {
      kind: 'measure',
      value: signed(decimal(first.coefficient, first.scale - short.exponent), sign),
      quantum: short.exponent - number.decimals,
      decimals: number.decimals,
      exponent: short.exponent,
      padding,
      sign: sign === '' ? '' : signOf(sign),
      grouped: number.grouped,
      unit: text.slice(afterNumber, short.end),
      text: text.slice(start, number.end),
      span: { start, end: number.end },
    };
  }
  const amount = scaledAmount(text, { ...number, end: marked }, first, style);
  const unit = unitAt(text, amount.end);
  const isMeasure = number.decimals > 0 || amount.exponent > 0 || amount.compound || unit.measure || money !== '';
  const end = amount.compound ? amount.lastNumberEnd : number.end;
  return {
    kind: isMeasure ? 'measure' : 'count',
    value: signed(amount.value, sign),
    quantum: amount.quantum,
    decimals: amount.compound ? 0 : number.decimals,
    exponent: amount.exponent,
    padding,
    sign: sign === '' ? '' : signOf(sign),
    grouped: number.grouped,
    unit: (amount.words && unit.words ? `${amount.words} ${unit.words}` : amount.words || unit.words) || undefined,
    text: text.slice(start, end),
    span: { start, end },
  };
}

interface Amount {
  readonly value: Decimal;
  readonly quantum: number;
  readonly exponent: number;
  /** The scale words of the last group, as printed. */
  readonly words: string;
  /** After the scale words. */
  readonly end: number;
  readonly compound: boolean;
  readonly lastNumberEnd: number;
}

/** `3.145 tỷ`, `47,5 nghìn tỷ`, `168.182 tỷ 330 triệu 867 nghìn`. */
function scaledAmount(text: string, number: PrintedNumber, value: Decimal, style: NumberStyle): Amount {
  let scale = scaleAt(text, number.end);
  let amount: Amount = {
    value: scale.exponent === 0 ? value : { coefficient: value.coefficient, scale: value.scale - scale.exponent },
    quantum: scale.exponent - number.decimals,
    exponent: scale.exponent,
    words: scale.words,
    end: scale.end,
    compound: false,
    lastNumberEnd: number.end,
  };
  while (scale.exponent > 0) {
    const at = skipSpace(text, amount.end);
    if (at === amount.end || !isDigit(text, at)) break;
    const next = scanNumber(text, at, style);
    const nextScale = scaleAt(text, next.end);
    const unscaled = nextScale.exponent === 0 && unitAt(text, next.end).money;
    if (next.malformed || next.decimals > 0 || next.digits > 3) break;
    if (!unscaled && (nextScale.exponent === 0 || nextScale.exponent >= scale.exponent)) break;
    const group = numberValue(text, next);
    amount = {
      value: add(amount.value, decimal(group.coefficient, group.scale - nextScale.exponent)),
      quantum: nextScale.exponent,
      exponent: nextScale.exponent,
      words: nextScale.words,
      end: nextScale.end,
      compound: true,
      lastNumberEnd: next.end,
    };
    scale = nextScale;
  }
  return amount;
}

/** `-4,2`, `(+12)`: a sign touches its number and follows nothing that it could join the number to. */
function signBefore(text: string, start: number): string {
  const sign = text[start - 1];
  if (sign !== '-' && sign !== '+' && sign !== '\u2212' && sign !== '\u2013') return '';
  const previous = text[start - 2];
  if (previous === undefined || previous === '(' || previous === '|' || previous === '\t') return sign;
  if (/\s/u.test(previous)) return sign === '\u2013' ? '' : sign;
  return '';
}

function signOf(sign: string): '' | '+' | '-' {
  return sign === '' || sign === '+' ? sign : '-';
}

function signed(value: Decimal, sign: string): Decimal {
  return sign === '' || signOf(sign) !== '-' ? value : negate(value);
}
