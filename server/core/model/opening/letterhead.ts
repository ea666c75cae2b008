/**
 * The body in whose name a report is issued, as its letterhead has it: Decree 30/2020/NĐ-CP, appendix I, part II, box 2.
 * On the left, in capitals, the body above it on lines of its own; beside it on the right, in the same lines or cells,
 * the country's name and motto.
 */
import { lazily } from '../../derive.ts';
import { textPlace } from '../../finding.ts';
import { bodyHeads, namedHeads } from '../../reading/documents/body-words.ts';
import { issuers } from '../../reading/documents/issuers.ts';
import { isProvince } from '../../reading/documents/places.ts';
import { type Block, matchesOf, singleSpaced } from '../../text.ts';
import type { Stated } from '../report.ts';

/**
 * "Ủy ban nhân dân tỉnh Kiên Giang", or two lines, "Ủy ban nhân dân tỉnh Lâm Đồng" and "Sở Nội vụ"; undefined where no
 * known kind of body stands there. `blocks` are those as far as its number or type.
 */
export function issuerIn(blocks: readonly Block[]): Stated<string> | undefined {
  const lines: { words: string; block: Block; start: number; end: number }[] = [];
  for (const [index, block] of blocks.entries()) {
    for (const match of matchesOf(block.text.slice(0, mostCharacters), cell)) {
      const words = inCapitals(match[0]);
      if (words === undefined) continue;
      if (/\d/u.test(words) && !/ (?:QUẬN|PHƯỜNG) \d{1,2}$/u.test(` ${words}`)) continue;
      const last = lines.at(-1);
      const own = { words, block, start: match.index, end: match.index + match[0].length };
      if (lead.test(words)) lines.push(own);
      // "ỦY BAN NHÂN DÂN" and, below it, "TỈNH KIÊN GIANG".
      else if (last && isNear(last.block, block, blocks[index - 1]) && !named.test(last.words) && level.test(words)) {
        lines[lines.length - 1] = {
          ...own,
          words: `${last.words} ${words}`,
          start: last.block === block ? last.start : own.start,
        };
      }
      // Another body below it, of whatever kind: "PHÒNG NỘI VỤ".
      else if (last?.block === block && /\p{Lu}{2}/u.test(words) && !stamp.test(words)) lines.push(own);
    }
  }
  const bodies = lines.map(({ words }) => nameOf(words));
  if (lines.length === 0 || lines.length > 2 || bodies.some(one => one === undefined)) return undefined;
  const { block, start, end } = lines.at(-1)!;
  return { value: bodies.join('\n'), place: textPlace(block, start, end) };
}

/**
 * "bệnh viện đa khoa hòa lộc", the last body of any kind that stands there in capitals, however many lines its name takes;
 * what a body's own numbers are known by where its kind is none that `issuerIn` knows.
 */
export function typedBodyIn(blocks: readonly Block[]): string | undefined {
  let body: string | undefined;
  for (const block of blocks) {
    let open = false;
    for (const match of matchesOf(block.text.slice(0, mostCharacters), cell)) {
      const words = inCapitals(match[0]);
      if (words === undefined || stamp.test(words)) continue;
      if (anyLead().test(words)) body = words;
      else if (open) body += ` ${words}`;
      else continue;
      open = true;
    }
  }
  return body?.toLocaleLowerCase('vi');
}

const anyLead = lazily(
  () => new RegExp(`^(?:${[...bodyHeads, ...namedHeads].join('|').toLocaleUpperCase('vi')})(?!\\p{L})`, 'u'),
);

/** The words of a line, where they are in capitals and not the country's. */
function inCapitals(line: string): string | undefined {
  const words = singleSpaced(line.normalize('NFC').replaceAll('&amp;', '&').replace(/[*_#]/gu, ' ')).trim();
  return words === '' || motto.test(words) || words !== words.toLocaleUpperCase('vi') ? undefined : words;
}

/** In one paragraph, or each of the two in its own. */
function isNear(last: Block, block: Block, before: Block | undefined): boolean {
  return last === block || last === before;
}

const mostCharacters = 1200;
/** Lines, and what stands apart in them: by strokes, tabs, breaks or three spaces. Linear. */
const cell = /[^\n|\t<> ]+(?: {1,2}[^\n|\t<> ]+)*/gu;
const motto = /^(?:CỘNG (?:HÒA|HOÀ) XÃ HỘI|ĐỘC LẬP|ĐẢNG CỘNG SẢN)/u;
const stamp = /^(?:MẬT|TỐI MẬT|TUYỆT MẬT|KHẨN|THƯỢNG KHẨN|HỎA TỐC|DỰ THẢO|BÁO CÁO|\P{L}*)$/u;
const lead =
  /^(?:(?:ỦY|UỶ) BAN (?:NHÂN DÂN|MTTQ|MẶT TRẬN)|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND|SỞ |BỘ |(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|ĐẢNG) (?:ỦY|UỶ))/u;
const level = /^(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU) /u;
const named = / (?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU) /u;

/** The usual letters of a name in capitals: known names, else the kind of body, its level, and a place. */
function nameOf(words: string): string | undefined {
  const known = names.get(plain(words));
  if (known !== undefined) return known;
  const unit = unitPattern.exec(words);
  if (unit) return unitName(unit[1]!, unit[2]!);
  const body = kinds.find(([capitals]) => words.startsWith(`${capitals} `));
  if (!body) return undefined;
  const rest = words.slice(body[0].length + 1);
  const own = level.exec(rest)?.[0].trim();
  const place = own === undefined ? rest : rest.slice(own.length).trim();
  if (own === undefined && !isProvince(place) && !body[2]) return undefined;
  return [body[1], own?.toLowerCase().replace(/^tp\.?$/u, 'thành phố'), inTitleCase(place)].filter(Boolean).join(' ');
}

/** In capitals, the usual name, and whether a place may follow at once: "HUYỆN ỦY GÒ QUAO". */
const kinds: readonly (readonly [string, string, boolean])[] = [
  ['ỦY BAN NHÂN DÂN', 'Ủy ban nhân dân', false],
  ['UỶ BAN NHÂN DÂN', 'Ủy ban nhân dân', false],
  ['UBND', 'Ủy ban nhân dân', false],
  ['HỘI ĐỒNG NHÂN DÂN', 'Hội đồng nhân dân', false],
  ['HĐND', 'Hội đồng nhân dân', false],
  ...['Tỉnh', 'Thành', 'Huyện', 'Quận', 'Thị', 'Đảng'].flatMap((word): (readonly [string, string, boolean])[] =>
    ['ỦY', 'UỶ'].map(end => [`${word.toUpperCase()} ${end}`, `${word} ủy`, word !== 'Đảng']),
  ),
];

const unitPattern = /^(PHÒNG|TRUNG TÂM|CHI CỤC|BAN QUẢN LÝ|VĂN PHÒNG|THANH TRA|BAN) (.{2,60})$/u;

/** "Phòng Nội vụ", "Trung tâm Y tế huyện Lý Nhân": the first syllable after its kind has a capital, a place all of its. */
function unitName(kind: string, rest: string): string {
  const at = rest.search(named);
  const [words, place] = at < 0 ? [rest, ''] : [rest.slice(0, at), rest.slice(at + 1)];
  const own = level.exec(place)?.[0].trim() ?? '';
  const where = own === '' ? '' : ` ${own.toLowerCase()} ${inTitleCase(place.slice(own.length).trim())}`;
  const lower = words.toLocaleLowerCase('vi');
  const first = kind.toLocaleLowerCase('vi');
  return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${lower.charAt(0).toLocaleUpperCase('vi')}${lower.slice(1)}${where}`;
}

function inTitleCase(name: string): string {
  return name.toLocaleLowerCase('vi').replace(/(?<!\p{L})\p{L}/gu, letter => letter.toLocaleUpperCase('vi'));
}

/** Where the tone mark stands makes no other name. */
function plain(words: string): string {
  return words
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323,]/gu, '')
    .toLowerCase();
}

/** But for those that say nothing without a place. */
const names: ReadonlyMap<string, string> = new Map(
  issuers.filter(({ code }) => code !== 'UBND' && code !== 'HĐND').map(({ name }) => [plain(name), name]),
);
