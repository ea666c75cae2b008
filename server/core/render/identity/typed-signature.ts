/**
 * The end that a text types under itself - recipients, and who signs in whose name - set in two columns as Decree 30/2020/NĐ-CP,
 * appendix I, has it, whichever comes first.
 */

import { typedLines } from '../../model/opening/typed-lines.ts';
import type { Part } from '../../model/report.ts';
import type { Block } from '../../text.ts';
import { isMarked, type Marks } from '../marks.ts';

export interface TypedSignature {
  /** One a line, as they are typed. */
  readonly recipients: string | undefined;
  readonly signature: string;
  readonly blocks: ReadonlySet<Block>;
}

/** Of the last blocks of a text, where all of their lines are known to be of it and somebody signs; nothing may be marked in them. */
export function typedSignature(part: Part | undefined, marks: Marks): TypedSignature | undefined {
  if (!part) return undefined;
  const last = part.document.blocks
    .slice(-mostBlocks)
    .filter(({ kind }) => kind !== 'footnote' && kind !== 'definition');
  for (const [from, block] of last.entries()) {
    const begins = mayHold(block) && typedLines(block).some(text => recipients.test(text) || isLead(text));
    const found = begins ? endIn(last.slice(from)) : undefined;
    if (found === 'several') return undefined;
    if (found) return isMarked(found.blocks, part, marks) ? undefined : found;
  }
  return undefined;
}

/** Undefined where a line is neither of a recipient nor of who signs, or nobody signs; `several` who are named with their offices. */
function endIn(blocks: readonly Block[]): TypedSignature | 'several' | undefined {
  const list: string[] = [];
  const signer: string[] = [];
  let heads = false;
  let listing = false;
  for (const block of blocks) {
    if (!mayHold(block)) return undefined;
    for (const text of typedLines(block)) {
      const signs = signer.length > 0 ? name.test(text) || isCapitals(text) : isLead(text);
      if (recipients.test(text)) listing = true;
      else if (listing && place.test(text)) list.push(text);
      else if (signs) {
        heads ||= signer.length === 0 && block.kind === 'heading';
        signer.push(text);
      } else return undefined;
    }
  }
  if (areSeveral(signer)) return 'several';
  if (signer.length === 0 || signer.length > 5) return undefined;
  // "## BAN GIÁM ĐỐC" at the end of a text: a heading that nothing follows, unless somebody is named.
  if (heads && !signer.some(text => name.test(text))) return undefined;
  return {
    recipients: list.length > 0 ? list.join('\n') : undefined,
    signature: signer.join('\n'),
    blocks: new Set(blocks),
  };
}

const mostBlocks = 12;
const mostCharacters = 2000;

/** "- UBND huyện;", "- 08 Ban điều hành khu phố;". */
const place = /^- ?(?:\d{1,3} )?\p{L}/u;
const recipients = /^(?:Nơi nhận|Recipients)\s*:?$/iu;
const lead = /^(?:(?:TM|KT|TL|TUQ|Q|T\/M|K\/T|T\/L)\.?\s?\p{Lu}{2}|ON BEHALF OF |FOR THE )/u;
/** Offices in whose name reports are signed; "TĂNG TRƯỞNG", "GDP TĂNG TRƯỞNG" are none. */
const office =
  /^(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|(?:TỔNG )?GIÁM ĐỐC|(?:(?!(?:TĂNG|SINH) )\p{Lu}{2,6} ){1,2}TRƯỞNG|TRƯỞNG \p{Lu}{2,}|HIỆU PHÓ|BÍ THƯ|CHÁNH (?:VĂN PHÒNG|THANH TRA|ÁN)|CHỦ NHIỆM|NGƯỜI (?:LẬP|BÁO CÁO)|(?:DEPUTY |VICE |ACTING |GENERAL |EXECUTIVE )*(?:DIRECTOR|CHAIR(?:MAN|WOMAN|PERSON)?|HEAD|CHIEF|MANAGER|PRESIDENT|PRINCIPAL|SECRETARY))(?!\p{L})/u;
/** "Nguyễn Văn An", "TS. Nguyễn Văn An", "(Đã ký)". */
const name = /^(?:(?:\p{Lu}\p{L}{0,4}\.\s?)*\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,5}|\((?:[Đđ]ã ký|[Ss]igned)\))$/u;

/**
 * More than one person: an office behind another that nobody signs for, or a line behind the name. Those who are named so are members
 * of something, or sign beside one another.
 */
function areSeveral(signer: readonly string[]): boolean {
  const offices = signer.filter(text => office.test(text) && isCapitals(text));
  const named = signer.findIndex(text => name.test(text) && !isSeal(text));
  return offices.length > 1 || (named >= 0 && named < signer.length - 1);
}

/** "(Đã ký)": where the name will stand, or beside it. */
function isSeal(text: string): boolean {
  return text.startsWith('(');
}

function isLead(text: string): boolean {
  return lead.test(text) || (office.test(text) && isCapitals(text));
}

function mayHold({ kind, text }: Block): boolean {
  return text.length < mostCharacters && ['paragraph', 'table', 'list', 'heading', 'html'].includes(kind);
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text === text.toLocaleUpperCase('vi') && text.length < 90;
}
