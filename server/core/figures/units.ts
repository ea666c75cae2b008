/**
 * Scale words and measure units, as data. Count nouns (hồ sơ, đơn vị …) are any other noun and are not listed.
 */

/** Power of ten by scale word, lower case, NFC. */
export const scaleWords: { readonly [word: string]: number } = {
  nghìn: 3,
  ngàn: 3,
  triệu: 6,
  tỷ: 9,
  tỉ: 9,
  thousand: 3,
  million: 6,
  billion: 9,
};

/** Powers of ten by the abbreviations of English scale words, behind an amount of money. */
export const shortScales: { readonly [word: string]: number } = { k: 3, m: 6, mn: 6, bn: 9, tn: 12 };

/** Abbreviations of scales that also stand for other things; a number before one is not read as what it says. */
export const looseScales: ReadonlySet<string> = new Set(['tr', 'trđ', 'triệuđ']);

/** Signs of currencies that stand before a number. */
export const moneySigns = '$£€¥₫₹₩';

/** Units of weight, in kilograms: those that larger ones are reckoned in. */
export const weights: { readonly [unit: string]: number } = { tấn: 1000, tạ: 100, kg: 1 };

/** What a unit measures, and the power of ten of its smallest fellow in it: ha are 10⁴ m2. Powers of ten only. */
export interface Size {
  readonly of: string;
  readonly exponent: number;
}

const sizes: { readonly [kind: string]: readonly (readonly [unit: string, exponent: number])[] } = {
  length: [
    ['km', 3],
    ['m', 0],
    ['mét', 0],
    ['cm', -2],
    ['mm', -3],
    ['kilometres', 3],
    ['kilometers', 3],
    ['metres', 0],
    ['meters', 0],
  ],
  area: [
    ['km2', 6],
    ['km²', 6],
    ['ha', 4],
    ['héc ta', 4],
    ['hecta', 4],
    ['hectares', 4],
    ['m2', 0],
    ['m²', 0],
    ['mét vuông', 0],
    ['sq km', 6],
    ['square kilometres', 6],
    ['square kilometers', 6],
    ['sq m', 0],
    ['square metres', 0],
    ['square meters', 0],
  ],
  volume: [
    ['gigalitres', 9],
    ['megalitres', 6],
    ['kilolitres', 3],
    ['cubic metres', 3],
    ['m3', 3],
    ['m³', 3],
    ['litres', 0],
  ],
  weight: [
    ['tấn', 3],
    ['tonnes', 3],
    ['tạ', 2],
    ['yến', 1],
    ['kg', 0],
    ['kilôgam', 0],
    ['kilograms', 0],
    ['gam', -3],
  ],
  energy: [
    ['twh', 9],
    ['gwh', 6],
    ['mwh', 3],
    ['kwh', 0],
  ],
  power: [
    ['mw', 3],
    ['kw', 0],
  ],
};

const sizeByUnit: ReadonlyMap<string, Size> = new Map(
  Object.entries(sizes).flatMap(([of, units]) => units.map(([unit, exponent]) => [unit, { of, exponent }] as const)),
);

/** What a unit measures; undefined where it has no fellow. `unit` is in lower case, NFC. */
export function sizeOf(unit: string): Size | undefined {
  const known = sizeByUnit.get(unit);
  if (known) return known;
  const money = moneyUnits.find(one => unit.endsWith(one));
  return money === undefined ? undefined : { of: dongs.has(money) ? moneyUnits[0]! : money, exponent: 0 };
}

/** One currency, written in several ways. */
const dongs: ReadonlySet<string> = new Set(['đồng', 'vnd', 'vnđ', 'dong']);

/** Whether what `Size.of` says is a currency: an amount of it says its scale itself. */
export function isCurrency(of: string): boolean {
  return moneyUnits.includes(of);
}

/** Whether `unit` (lower case, NFC) is one of money: its name, or a sign of a currency: €. */
export function isMoneyUnit(unit: string): boolean {
  return moneyUnits.includes(unit) || /^\p{Sc}$/u.test(unit);
}

/** Units of money. Lower case, NFC. */
export const moneyUnits: readonly string[] = ['đồng', 'vnd', 'vnđ', 'usd', 'đô la', 'euro', 'eur', 'dong'];

/**
 * Units that measure rather than count: a figure with one of them was rounded, even when it is a whole number.
 * Lower case, NFC; several words are one unit.
 */
export const measureUnits: ReadonlySet<string> = new Set([
  ...moneyUnits,
  'ha',
  'héc ta',
  'hecta',
  'm',
  'm2',
  'm²',
  'm3',
  'm³',
  'km',
  'km2',
  'km²',
  'mét',
  'mét vuông',
  'mét khối',
  'kg',
  'kilôgam',
  'gam',
  'tấn',
  'tạ',
  'yến',
  'lít',
  'kwh',
  'mwh',
  'kw',
  'mw',
  'gwh',
  'mm',
  'cm',
  'twh',
  'mva',
  'gb',
  'tb',
  'mb',
  'tonnes',
  'tons',
  'hectares',
  'litres',
  'kilometres',
  'kilometers',
  'metres',
  'meters',
  'sq km',
  'square kilometres',
  'square kilometers',
  'sq m',
  'square metres',
  'square meters',
  'cubic metres',
  'kilolitres',
  'megalitres',
  'gigalitres',
  'kilograms',
]);

/** Nouns that begin like a unit: `812 đồng chí` counts people, not money. Lower case, NFC. */
export const countNouns: ReadonlySet<string> = new Set([
  'đồng chí',
  'đồng bào',
  'đồng đội',
  'đồng nghiệp',
  'đồng phạm',
  'đồng tác',
  'đồng hồ',
  'đồng cỏ',
  'đồng ruộng',
  'đồng thời',
  'tấn công',
  'gam màu',
]);
