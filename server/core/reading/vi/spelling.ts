/** How numbers are written out in Vietnamese: 2.350.004 is "hai triệu ba trăm năm mươi nghìn không trăm linh bốn". */

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const scales = ['', 'nghìn', 'triệu'];

/** In lower case; empty for what is below zero or has more digits than anybody writes out. */
export function spell(value: bigint): string {
  if (value < 0n || value >= 10n ** 15n) return '';
  if (value === 0n) return digits[0]!;
  const billions = value / 1_000_000_000n;
  const rest = value % 1_000_000_000n;
  const words = billions > 0n ? [...millions(billions, false), 'tỷ'] : [];
  return [...words, ...millions(rest, billions > 0n)].join(' ');
}

/** Below a thousand millions; `follows`: something larger stands before it. */
function millions(value: bigint, follows: boolean): string[] {
  const words: string[] = [];
  for (let scale = 2; scale >= 0; scale--) {
    const group = Number((value / 1000n ** BigInt(scale)) % 1000n);
    if (group === 0) continue;
    words.push(...hundreds(group, follows || words.length > 0));
    if (scales[scale] !== '') words.push(scales[scale]!);
  }
  return words;
}

function hundreds(group: number, follows: boolean): string[] {
  const hundred = Math.floor(group / 100);
  const ten = Math.floor((group % 100) / 10);
  const unit = group % 10;
  const words = hundred > 0 || follows ? [digits[hundred]!, 'trăm'] : [];
  if (ten === 0 && unit > 0 && words.length > 0) words.push('linh');
  if (ten === 1) words.push('mười');
  if (ten > 1) words.push(digits[ten]!, 'mươi');
  if (unit === 1 && ten > 1) words.push('mốt');
  else if (unit === 4 && ten > 1) words.push('tư');
  else if (unit === 5 && ten > 0) words.push('lăm');
  else if (unit > 0) words.push(digits[unit]!);
  return words;
}
