/**
 * Which body words name and which body an abbreviation stands for, as far as the two can be compared. People write
 * "Bộ trưởng Bộ Nội vụ", "UBND tỉnh", "Ban Thường vụ Tỉnh ủy"; a person signs for the body whose symbol the number has.
 */
import { offices, organs } from './body-words.ts';
import { issuerOf } from './issuers.ts';

/** `people`, `council`, `department nội vụ`: equal for words and abbreviations of one body; undefined where unknown. */
export function bodyOfWords(words: string): string | undefined {
  const plain = bodyItself(words.normalize('NFC')).replace(/Uỷ/gu, 'Ủy');
  for (const [pattern, body] of bodies) if (pattern.test(plain)) return body;
  const named = /^(Bộ|Sở)(?: (\p{L}[^,;(]*))?/u.exec(plain);
  if (!named) return undefined;
  return kind(named[1]!) + nameOf(named[2] ?? '');
}

/** The body of the abbreviation that a number ends with: `UBND`, `QH14`, `BNV`. */
export function bodyOfCode(code: string): string | undefined {
  const [lead] = code.split('-');
  const known = codes.get(lead!) ?? codes.get(lead!.replace(/\d{1,2}$/u, ''));
  if (known) return known;
  const name = issuerOf(lead!)?.name;
  const named = name && /^(Bộ|Sở) (.*)$/u.exec(name);
  return named ? kind(named[1]!) + nameOf(named[2]!) : undefined;
}

/** Two bodies that are not one and the same; "Sở" without its name is any. */
export function bodiesDiffer(a: string, b: string): boolean {
  return a !== b && !a.startsWith(`${b} `) && !b.startsWith(`${a} `);
}

/** "Sở Y tế" of "Phó Giám đốc Sở Y tế", "Tỉnh ủy" of "Ban Thường vụ Tỉnh ủy"; empty of an office alone. */
export function bodyItself(words: string): string {
  return words.replace(roles, '');
}

const roles = new RegExp(
  `^(?:(?:Phó )?(?:Bộ Trưởng|${offices.join('|')})|${organs.join('|')})(?: (?=\\p{Lu}(?!rung ương))|$)`,
  'u',
);

const bodies: readonly (readonly [RegExp, string])[] = [
  [/^(?:Ủy ban Thường vụ Quốc hội|UBTVQH)/u, 'standing committee'],
  [/^(?:Ủy ban [Nn]hân dân|UBND)/u, 'people'],
  [/^(?:Hội đồng [Nn]hân dân|HĐND)/u, 'council'],
  [/^(?:Phó )?Thủ tướng/u, 'prime minister'],
  [/^Chính phủ/u, 'government'],
  [/^Quốc hội/u, 'assembly'],
  [/^Chủ tịch nước/u, 'president'],
  [/^(?:Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương|Trung ương)/u, 'central committee'],
  [/^(?:Tỉnh|Thành) ?[uủ][ỷy]|^Đảng bộ (?:tỉnh|thành phố)/u, 'provincial party'],
  [/^(?:Huyện|Quận|Thị) ?[uủ][ỷy]|^Đảng bộ (?:huyện|quận|thị xã)/u, 'district party'],
];

const codes: ReadonlyMap<string, string> = new Map([
  ['UBND', 'people'],
  ['CTUBND', 'people'],
  ['HĐND', 'council'],
  ['TTHĐND', 'council'],
  ['CP', 'government'],
  ['TTg', 'prime minister'],
  ['QH', 'assembly'],
  ['UBTVQH', 'standing committee'],
  ['CTN', 'president'],
  ['TW', 'central committee'],
  ['TU', 'provincial party'],
  ['HU', 'district party'],
]);

function kind(word: string): string {
  return word === 'Bộ' ? 'ministry' : 'department';
}

/**
 * The first two syllables tell ministries and departments apart, tone marks left aside ("hoá", "hóa"); an abbreviated
 * name ("GD&ĐT") tells nothing. A body that was merged is named by the one that took its work over (2025).
 */
function nameOf(name: string): string {
  const syllables = name.split(/[^\p{L}&]+/u).slice(0, 2);
  if (!syllables[0] || syllables.some(one => /\p{Lu}\p{Lu}|&/u.test(one))) return '';
  const words = syllables
    .join(' ')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '');
  return ` ${successors.get(words.normalize('NFC')) ?? words.normalize('NFC')}`;
}

const successors: ReadonlyMap<string, string> = new Map([
  ['tai nguyên', 'nông nghiêp'],
  ['giao thông', 'xây dưng'],
  ['kê hoach', 'tai chinh'],
  ['thông tin', 'khoa hoc'],
  ['lao đông', 'nôi vu'],
]);

/** Whether every abbreviation of an issuer ("BTC", "BTC-BNV") is known and stands for another body than `said`. */
export function differsFromAll(said: string, issuer: string): boolean {
  return issuer.split('-').every(code => {
    const meant = bodyOfCode(code);
    return meant !== undefined && bodiesDiffer(said, meant);
  });
}
