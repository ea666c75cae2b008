/**
 * The heading that a text types over itself - issuer and number, name and motto of the state, place and date - set in two columns
 * as Decree 30/2020/NĐ-CP, appendix I, has it, whatever the order and lines they are typed in.
 */
import type { Place } from '../finding.ts';
import type { Identity, Part } from '../model/report.ts';
import type { Block } from '../text.ts';
import { escapeHtml } from './escape.ts';
import type { Marks } from './marks.ts';
import type { HtmlPiece } from './sheets.ts';
import { isMarked, typedLines } from './typed-lines.ts';

export interface TypedHeading {
  readonly piece: HtmlPiece;
  /** What is printed in it, and is not printed again. */
  readonly blocks: ReadonlySet<Block>;
}

type Side = 'issuer' | 'number' | 'state' | 'motto' | 'date';

/**
 * Of the first paragraphs of a text, as far as all of their lines are known to be of a heading; undefined without the name of the
 * state and an issuer, and where something is marked in it: that is shown where it stands.
 */
export function typedHeading(part: Part | undefined, identity: Identity, marks: Marks): TypedHeading | undefined {
  if (!part) return undefined;
  const lines: { [side in Side]: string[] } = { issuer: [], number: [], state: [], motto: [], date: [] };
  const blocks = new Set<Block>();
  // A rule is of the heading where it parts two of its lines, or is typed under both columns.
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
  if (isMarked(blocks, part, marks)) return undefined;
  const stated = new Map<string, Place>();
  for (const name of ['issuer', 'number', 'date'] as const) {
    const place = identity[name]?.place;
    if (place) stated.set(name, place);
  }
  return { piece: { kind: 'html', html: htmlOf(lines, identity), place: undefined, stated }, blocks };
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

function htmlOf(lines: { readonly [side in Side]: readonly string[] }, { issuer }: Identity): string {
  // With a body above its own, which is not bold.
  const superior = issuer?.value.includes('\n') ? lines.issuer.length - 1 : 0;
  const bodies = lines.issuer.map((line, index) => {
    const last = index === lines.issuer.length - 1;
    return `<p class="${index < superior ? 'superior' : last ? 'issuer ruled' : 'issuer'}">${escapeHtml(line)}</p>`;
  });
  const number = lines.number.map(line => `<p class="number" data-i="number">${escapeHtml(line)}</p>`);
  const said = [
    ...lines.state.map(
      line => `<p class="${lines.motto.length > 0 ? 'state' : 'state ruled'}">${escapeHtml(line)}</p>`,
    ),
    ...lines.motto.map(line => `<p class="motto"><span>${escapeHtml(line)}</span></p>`),
    ...lines.date.map(line => `<p class="date" data-i="date">${escapeHtml(line)}</p>`),
  ];
  return (
    `<header class="national"><div class="left"><div data-i="issuer">${bodies.join('')}</div>${number.join('')}</div>` +
    `<div class="right">${said.join('')}</div></header>`
  );
}
