/**
 * The letterhead that a text types over itself, set in two columns as Decree 30/2020/NĐ-CP, appendix I, has it.
 */
import type { Place } from '../../finding.ts';
import { type TypedLetterhead, typedLetterhead } from '../../model/opening/typed-letterhead.ts';
import type { Identity, Part } from '../../model/report.ts';
import type { Block } from '../../text.ts';
import { escapeHtml } from '../escape.ts';
import { isMarked, type Marks } from '../marks.ts';
import type { HtmlPiece } from '../sheets.ts';

export interface TypedHeading {
  readonly piece: HtmlPiece;
  /** What is printed in it, and is not printed again. */
  readonly blocks: ReadonlySet<Block>;
}

/** Undefined without a letterhead, and where something is marked in it: that is shown where it stands. */
export function typedHeading(part: Part | undefined, identity: Identity, marks: Marks): TypedHeading | undefined {
  const typed = typedLetterhead(part, identity);
  if (!part || !typed || isMarked(typed.blocks, part, marks)) return undefined;
  const stated = new Map<string, Place>();
  for (const name of ['issuer', 'number', 'date'] as const) {
    const place = identity[name]?.place;
    if (place) stated.set(name, place);
  }
  const { lines, blocks } = typed;
  return { piece: { kind: 'html', html: htmlOf(lines, identity), place: undefined, stated }, blocks };
}

/** How the name of a body begins that stands under another: "SỞ Y TẾ TỈNH PHÚ AN" and, below it, "BỆNH VIỆN ĐA KHOA HÒA LỘC". */
const body =
  /^(?:BỆNH VIỆN|TRƯỜNG|HỌC VIỆN|VIỆN|TRUNG TÂM|TRẠM|PHÒNG|VĂN PHÒNG|THANH TRA|CHI CỤC|CỤC|SỞ|BAN (?:QUẢN LÝ|CHỈ ĐẠO)|CÔNG TY|BẢO TÀNG|THƯ VIỆN|QUỸ) /u;

function htmlOf(lines: TypedLetterhead['lines'], { issuer }: Identity): string {
  // With a body above its own, which is not bold.
  const superior = issuer?.value.includes('\n') || body.test(lines.issuer.at(-1)!) ? lines.issuer.length - 1 : 0;
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
