/**
 * The letterhead that a text types over itself - issuer and number, name and motto of the state, place and date - whatever the order
 * and lines they are typed in.
 */
import type { Block } from '../../text.ts';
import type { Identity, Part, Stated } from '../report.ts';
import { typedLines } from './typed-lines.ts';

type Side = 'issuer' | 'number' | 'state' | 'motto' | 'date';

export interface TypedLetterhead {
  /** By what they are, in the order in which they are typed. */
  readonly lines: { readonly [side in Side]: readonly string[] };
  readonly blocks: ReadonlySet<Block>;
}

/** Of the first blocks of a text, as far as all of their lines are known to be of a letterhead; undefined without the name of the state and an issuer. */
export function typedLetterhead(part: Part | undefined, identity: Identity): TypedLetterhead | undefined {
  if (!part) return undefined;
  const lines: { [side in Side]: string[] } = { issuer: [], number: [], state: [], motto: [], date: [] };
  const blocks = new Set<Block>();
  // A rule is of the letterhead where it parts two of its lines, or is typed under both columns.
  let rules: Block[] = [];
  for (const block of part.document.blocks.slice(0, mostBlocks)) {
    if (block.kind === 'front-matter') continue;
    if (block.kind === 'rule' && blocks.size > 0) {
      if (/[-_*=] {3,}[-_*=]/u.test(block.text)) blocks.add(block);
      else rules.push(block);
      continue;
    }
    const own = mayHold(block) && !holdsTitle(block, identity) ? sidesOf(block, lines) : undefined;
    if (!own) break;
    for (const [side, text] of own) lines[side].push(text);
    for (const one of [...rules, block]) blocks.add(one);
    rules = [];
  }
  if (lines.state.length !== 1 || lines.issuer.length === 0 || lines.number.length > 1 || lines.date.length > 1)
    return undefined;
  return { lines, blocks };
}

/**
 * The same with the type and subject below it, where a text types what its report declares as well: there it is printed once, as it is
 * declared.
 */
export function repeatedLetterhead(part: Part | undefined, identity: Identity): ReadonlySet<Block> | undefined {
  if (!part || !isDeclared(identity)) return undefined;
  const typed = typedLetterhead(part, identity);
  if (!typed || isOther(typed.lines.number[0], identity.number?.value)) return undefined;
  return new Set([...typed.blocks, ...titleBehind(part, typed.blocks, identity)]);
}

/** The same; without a letterhead the type and subject alone. `report` is the type of a report that declares none. */
export function repeatedHeading(part: Part | undefined, identity: Identity, report: string): ReadonlySet<Block> {
  const type = identity.type?.value ?? report;
  return repeatedLetterhead(part, identity) ?? titleBehind(part, new Set(), { ...identity, type: { value: type } });
}

interface Title {
  readonly type?: Pick<Stated<string>, 'value'> | undefined;
  readonly subject?: Pick<Stated<string>, 'value'> | undefined;
}

/** The blocks behind a letterhead, or first in a text, that say the type and the subject, each once, and nothing else. */
function titleBehind(part: Part | undefined, letterhead: ReadonlySet<Block>, { type, subject }: Title): Set<Block> {
  const all = part?.document.blocks.filter(({ kind }) => kind !== 'front-matter') ?? [];
  let rest = [type, subject].flatMap(stated => (stated ? [plain(stated.value)] : []));
  const blocks = new Set<Block>();
  const behind = all.indexOf([...letterhead].at(-1)!) + 1;
  for (const block of all.slice(behind, behind + 3)) {
    if (block.text.length > mostCharacters) break;
    const words = plain(typedLines(block).join(' '));
    const whole = rest.join(' ');
    // As the title of its text the subject stands alone.
    const titled = words === rest.at(-1) && block.kind === 'heading';
    if (words === '' || (words !== whole && words !== rest[0] && !titled)) break;
    blocks.add(block);
    rest = words === whole || titled ? [] : rest.slice(1);
  }
  return blocks;
}

/** The letterhead of another document: its number is another one, not only left open: "Số:    /BC-UBND". */
function isOther(typed: string | undefined, declared: string | undefined): boolean {
  const [own, stated] = [typed, declared].map(number => plain(number ?? '').replace(/^(?:số|no\.?)\s*:|\s|^0+/gu, ''));
  return own !== '' && stated !== '' && own !== stated && !(own!.startsWith('/') && stated!.endsWith(own!));
}

/** True where front matter or a file of its own says who a report is, and the text itself nothing of it. */
export function isDeclared(identity: Identity): boolean {
  const { type, number, issuer, subject, date } = identity;
  return Boolean(type || number || issuer || subject || date) && !isTyped(identity);
}

/** True when the text itself begins with number, date, type or subject: they are printed where they stand. */
export function isTyped({ type, number, date, subject, issuer }: Identity): boolean {
  return [type, number, date, subject, issuer].some(
    stated => stated?.place.kind === 'text' && !['front-matter', 'file'].includes(stated.place.block.kind),
  );
}

function plain(words: string): string {
  return words.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/gu, ' ').trim();
}

const mostBlocks = 12;
const mostCharacters = 2000;

function holdsTitle(block: Block, { type, subject }: Identity): boolean {
  return [type, subject].some(stated => stated?.place.kind === 'text' && stated.place.block === block);
}

/** Lines as they are, in a table, or with a rule of dashes under them, which Markdown takes for a heading. */
function mayHold({ kind, text }: Block): boolean {
  if (text.length > mostCharacters) return false;
  return kind === 'paragraph' || kind === 'table' || (kind === 'heading' && !/^\s*#/u.test(text));
}

/** Each line or cell of a block, by what it is; undefined where one of them is something else. */
function sidesOf(block: Block, before: { readonly [side in Side]: readonly string[] }): [Side, string][] | undefined {
  const found: [Side, string][] = [];
  for (const text of typedLines(block)) {
    const side = sideOf(text, before.number.length > 0 || found.some(([one]) => one === 'number'));
    if (!side) return undefined;
    found.push([side, text]);
  }
  return found.length > 0 ? found : undefined;
}

function sideOf(text: string, numbered: boolean): Side | undefined {
  if (state.test(text)) return 'state';
  if (motto.test(text)) return 'motto';
  if (/^(?:Số|No\.?)\s{0,3}:/u.test(text)) return 'number';
  if (
    text.length < 80 &&
    /^[\p{Lu}][\p{L}. -]{1,40},\s{0,3}(?:ngày\s|\d{1,2}\s\p{Lu}|\p{Lu}\p{Ll}{2,8}\s\d)/u.test(text)
  )
    return 'date';
  const capitals = /\p{Lu}{2}/u.test(text) && text === text.toLocaleUpperCase('vi') && text.length < 90;
  return capitals && !numbered && !named.test(text) ? 'issuer' : undefined;
}

const state =
  /^(?:CỘNG (?:HÒA|HOÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|SOCIALIST REPUBLIC OF VIET ?NAM)$/iu;
const motto = /^(?:Độc lập\s?[-–]\s?Tự do\s?[-–]\s?Hạnh phúc|Independence\s?[-–]\s?Freedom\s?[-–]\s?Happiness)$/iu;
/** Types of documents, and stamps: none of an issuer. */
const named =
  /^(?:BÁO CÁO|TỜ TRÌNH|KẾ HOẠCH|THÔNG BÁO|CHƯƠNG TRÌNH|ĐỀ ÁN|QUYẾT ĐỊNH|NGHỊ QUYẾT|REPORT|PLAN|DỰ THẢO|MẬT|TỐI MẬT|HỎA TỐC|KHẨN|THƯỢNG KHẨN|PHỤ LỤC|[IVX]+\.)/u;
