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

/** Signs of currencies that stand before a number. */
export const moneySigns = '$£€¥₫₹₩';

/** Units of weight, in kilograms: those that larger ones are reckoned in. */
export const weights: { readonly [unit: string]: number } = { tấn: 1000, tạ: 100, kg: 1 };

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
