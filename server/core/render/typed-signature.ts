/**
 * The end that a text types under itself - recipients, and who signs in whose name - set in two columns as Decree 30/2020/NĐ-CP,
 * appendix I, has it, whichever comes first.
 */
import type { Part } from '../model/report.ts';
import type { Block } from '../text.ts';
import type { Marks } from './marks.ts';

export interface TypedSignature {
  /** One a line, as they are typed. */
  readonly recipients: string | undefined;
  readonly signature: string;
  readonly blocks: ReadonlySet<Block>;
}

/** Of the last blocks of a text, where all of their lines are known to be of it and somebody signs; nothing may be marked in them. */
export function typedSignature(part: Part | undefined, marks: Marks): TypedSignature | undefined {
  const last = part?.document.blocks.slice(-mostBlocks) ?? [];
  const from = last.findIndex(({ text }) => recipients.test(plain(text)) || lead.test(plain(text)));
  const blocks = from < 0 ? [] : last.slice(from);
  const list: string[] = [];
  const signer: string[] = [];
  let listing = false;
  for (const block of blocks) {
    if (marks.in(block).length > 0) return undefined;
    for (const line of block.text.split('\n')) {
      const text = plain(line);
      if (text === '') continue;
      const isName = signer.length > 0 && name.test(text);
      if (recipients.test(text)) listing = true;
      else if (/^[-–+*•]\s*\S/u.test(line.trim())) {
        if (!listing) return undefined;
        list.push(text.replace(/^[–+•]/u, '-'));
      } else if (isName || (isCapitals(text) && (signer.length > 0 || lead.test(text) || office.test(text)))) {
        listing = false;
        signer.push(text);
      } else return undefined;
    }
  }
  const signs = signer.some(line => lead.test(line) || office.test(line)) && signer.length <= 5;
  if (!signs || name.test(signer[0]!)) return undefined;
  return {
    recipients: list.length > 0 ? list.join('\n') : undefined,
    signature: signer.join('\n'),
    blocks: new Set(blocks),
  };
}

const mostBlocks = 12;

const recipients = /^(?:Nơi nhận|Recipients)\s*:?$/iu;
const lead = /^(?:TM|KT|TL|TUQ|Q)\.\s?\p{Lu}{2}/u;
const office =
  /^(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|VỤ TRƯỞNG|TRƯỞNG PHÒNG|TRƯỞNG BAN|HIỆU TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|BÍ THƯ|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA)(?!\p{L})/u;
/** "Nguyễn Văn An", "TS. Nguyễn Văn An", "(Đã ký)". */
const name = /^(?:(?:\p{Lu}\p{L}{0,4}\.\s?)*\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,5}|\((?:[Đđ]ã ký|[Ss]igned)\))$/u;

function plain(line: string): string {
  return line
    .normalize('NFC')
    .replace(/[*_#]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text === text.toLocaleUpperCase('vi') && text.length < 90;
}
