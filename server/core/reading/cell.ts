/**
 * What one cell of a table holds.
 */
import { decimal } from '../figures/decimal.ts';
import { asPercent, type Figure, type NumberStyle } from '../figures/figure.ts';
import { plainFigure } from '../figures/plain-figure.ts';
import { scanNumber } from '../figures/printed-number.ts';
import { readFigures } from '../figures/scan.ts';
import { countNouns, measureUnits, moneySigns, scaleWords } from '../figures/units.ts';

export type CellContentKind = 'figure' | 'phrase' | 'text' | 'not-applicable' | 'blank' | 'unreadable';

export interface CellContent {
  readonly kind: CellContentKind;
  /** Spans are offsets in the cell's text. */
  readonly figures: readonly Figure[];
}

export interface CellContext {
  /** `text`, `index`, `date` and `document` columns hold no figures of their own. */
  readonly type: 'index' | 'text' | 'count' | 'number' | 'money' | 'percent' | 'date' | 'document';
  /** The column's unit: its cells are worth that much (`triệu đồng`: millions). */
  readonly unit?: string | undefined;
}

/** Reads a cell in the report's number style. Never throws. */
export function readCell(text: string, style: NumberStyle, column: CellContext): CellContent {
  const plain = noFigures.has(column.type) ? undefined : plainFigure(text, style);
  if (plain) return { kind: 'figure', figures: [inColumn(plain, column)] };
  const trimmed = text.trim();
  if (trimmed === '') return blank;
  if (/^(?:\/{1,3}|-{1,3}|[–—]|\.{3}|…)$/u.test(trimmed)) return notApplicable;
  if (noFigures.has(column.type) || noteNumber.test(trimmed)) return words;
  if (isSheetError(trimmed)) return column.type === 'text' ? words : { kind: 'unreadable', figures: [] };
  const figures = readFigures(text, style);
  const only = figures[0];
  if (only && figures.length === 1 && percentBehind.test(trimmed)) {
    const start = text.indexOf('(');
    const below = negative(text, { ...only, span: { start, end: start + trimmed.length } });
    return {
      kind: 'figure',
      figures: [{ ...asPercent(below), text: trimmed, span: { start, end: start + trimmed.length } }],
    };
  }
  if (only && figures.length === 1 && isAlone(text, only)) {
    const figure = isBelowNothing(trimmed, only, style, column) ? negative(text, only) : only;
    return { kind: 'figure', figures: [inColumn(figure, column)] };
  }
  if (column.type === 'text') return figures.length > 0 ? { kind: 'phrase', figures } : words;
  if (figures.length > 0) return { kind: 'phrase', figures };
  return looksNumeric(trimmed, style) ? { kind: 'unreadable', figures: [] } : words;
}

/** "(35)%": less than nothing, with the sign of the percentage behind the brackets. */
const percentBehind = /^\(\s?\d[\d.,]{0,20}\s?\)\s?%$/u;

const noFigures: ReadonlySet<CellContext['type']> = new Set<CellContext['type']>(['index', 'date', 'document']);

/** "VI.1", "V.3(b)": the number of a note or a part. */
const noteNumber = /^[IVXLC]{1,6}\.\d{1,2}(?:\.?[a-zđ]|\([a-zđ]\)|\.\d{1,2})?$/u;

/** Whether it is what a spreadsheet shows where a formula has no result: the 0 in `#DIV/0!` is no figure. */
export function isSheetError(text: string): boolean {
  return sheetError.test(text);
}

const sheetError = /^#(?:DIV\/0!|REF!|N\/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;

const blank: CellContent = { kind: 'blank', figures: [] };
const notApplicable: CellContent = { kind: 'not-applicable', figures: [] };
const words: CellContent = { kind: 'text', figures: [] };

/** Nothing stands in the cell but the figure, its sign, unit and parentheses. */
function isAlone(text: string, figure: Figure): boolean {
  const before = withoutMoney(text.slice(0, figure.span.start)).replace(/^[-\u2212\u2013]$/u, '');
  let after = text.slice(figure.span.end).trim();
  if (figure.unit && figure.unit !== '%' && after.startsWith(figure.unit)) {
    after = after.slice(figure.unit.length).trim();
    if (figure.kind === 'count' && figure.unit.includes(' '))
      return before === '' && after === '' && isShort(figure.unit);
  }
  after = after.replace(/^(?:[\u00b9\u00b2\u00b3\u2070-\u207e*]{1,6}|\[\^?[\p{L}\d]{1,12}\])+/u, '').trim();
  return (before === '' && after === '') || (before === '(' && after === ')');
}

/** "$1,250", "($1,250)", "US$ 1,250": without the sign of the money before the number. */
function withoutMoney(before: string): string {
  return before.trim().replace(moneySign, '').trim();
}

const moneySign = new RegExp(`(?:[A-Z]{1,2})?[${moneySigns}] ?`, 'u');

/** "-$12.5" has its sign before that of the money. */
function isBelowNothing(text: string, figure: Figure, style: NumberStyle, column: CellContext): boolean {
  if (isBracketed(text.replace(moneySign, ''), figure, style, column)) return true;
  return /^[-\u2212\u2013] ?(?:[A-Z]{1,2})?[^\d(]\d/u.test(text) && figure.sign === '';
}

/** "(1.250)": books print what is below nothing in brackets; a share in brackets only stands beside its count. */
function isBracketed(text: string, { value, kind }: Figure, style: NumberStyle, { type }: CellContext): boolean {
  if (!/^\(\s?\d.{0,40}\)$/u.test(text) || value.coefficient < 0) return false;
  return (kind !== 'percent' && type !== 'percent') || style.id === 'en';
}

/** Its brackets, which are its sign, belong to it: "(7.5)", not the 7.5 between them. */
function negative(text: string, figure: Figure): Figure {
  const { coefficient, scale } = figure.value;
  const below = { ...figure, value: decimal(-BigInt(coefficient), scale) };
  const start = text.indexOf('(');
  const end = text.lastIndexOf(')') + 1;
  if (start < 0 || start > figure.span.start || end < figure.span.end) return below;
  if (figure.unit !== undefined && figure.unit !== '%') return below;
  return { ...below, text: text.slice(start, end), span: { start, end } };
}

function isShort(unit: string): boolean {
  return unit.length <= 20;
}

/** A figure takes the column's percent or unit where it prints none of its own. */
function inColumn(figure: Figure, column: CellContext): Figure {
  if (column.type === 'percent' && figure.kind !== 'percent' && figure.exponent === 0) {
    return asPercent(figure);
  }
  if (figure.kind === 'percent' || figure.unit !== undefined) return figure;
  if (!column.unit) return column.type === 'money' && figure.kind === 'count' ? { ...figure, kind: 'measure' } : figure;
  const unit = unitOf(column.unit);
  if (!unit.measure && column.type !== 'money') return figure;
  return {
    ...figure,
    kind: 'measure',
    value: decimal(figure.value.coefficient, figure.value.scale - unit.exponent),
    quantum: figure.quantum + unit.exponent,
    exponent: unit.exponent,
  };
}

/** `triệu đồng` is 10^6 and measures; `hồ sơ` counts; `1.000 đồng` is 10^3. */
function unitOf(unit: string): { readonly exponent: number; readonly measure: boolean } {
  let exponent = 0;
  let measure = false;
  const normal = unit.normalize('NFC').toLowerCase().trim();
  if (measureUnits.has(normal)) return { exponent: 0, measure: true };
  if (countNouns.has(normal)) return { exponent: 0, measure: false };
  for (const word of normal.split(/[\s/]+/u)) {
    const scale = scaleWords[word];
    if (scale !== undefined) {
      exponent += scale;
      measure = true;
    } else if (word === '1.000' || word === '1000') exponent += 3;
    else if (measureUnits.has(word)) measure = true;
  }
  return { exponent, measure };
}

/** A number with decimals that only the other style writes so: `56.35` in Vietnamese, `56,35` in English. */
export function isOtherStyle(text: string, style: NumberStyle): boolean {
  const bare = text.trim().replace(/^[(+\-−–]{1,2}|[%)\s]{1,3}$/gu, '');
  const pattern = style.id === 'vi' ? /^\d{1,6}\.\d{1,2}$|^\d{1,6}\.\d{4,6}$/ : /^\d{1,6},\d{1,2}$|^\d{1,6},\d{4,6}$/;
  return pattern.test(bare);
}

/** A number in groups of three that only the other style parts so: `1,744,665` in Vietnamese, `1.744.665` in English. */
export function isGroupedOtherwise(text: string, style: NumberStyle): boolean {
  const bare = text.trim().replace(/^[(+\-−–]{1,2}|[%)\s]{1,3}$/gu, '');
  const pattern =
    style.id === 'vi' ? /^\d{1,3}(?:,\d{3}){2,5}(?:\.\d{1,6})?$/ : /^\d{1,3}(?:\.\d{3}){2,5}(?:,\d{1,6})?$/;
  return pattern.test(bare);
}

/** `56.35%`, `12,5,3`, `1O5`: digits and separators that make no number of the style. */
function looksNumeric(text: string, style: NumberStyle): boolean {
  // Two numbers side by side are words: "3.1 (37.6)".
  if (/\d[\s%]{0,4}[\s(][\s(+-]{0,4}\d/u.test(text) && !/^\d{1,3}(?: \d{3})+$/u.test(text.trim())) return false;
  const compact = text.replace(moneySign, '').replace(/[\s%+()-]/gu, '');
  if (!/^[\dOolI.,]{1,40}$/u.test(compact) || !/\d/.test(compact)) return false;
  // The number of a telephone: 0203.3825489.
  if (/^0\d{1,4}[.\d]{7,12}$/u.test(compact)) return false;
  const start = compact.search(/\d/);
  const number = scanNumber(compact, start, style);
  return number.malformed || number.end < compact.length || start > 0;
}
