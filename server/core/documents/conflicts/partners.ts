/**
 * The other side of a contract, behind its day: each party numbers its own, and a body has one number with two partners.
 */
import { memo } from '../../derive.ts';
import type { DocumentMention } from '../mentions/mentions.ts';

/** "Hợp đồng số 05/HĐKT ngày 03/4/2024 với Công ty Hòa Phát" and "… với Công ty An Bình": both are said, and differ. */
export function areWithTwo(one: DocumentMention, other: DocumentMention): boolean {
  const [a, b] = [one, other].map(partnerOf);
  return a !== undefined && b !== undefined && !a.includes(b) && !b.includes(a);
}

// Right because a mention is immutable.
const partnerOf = memo(({ place, read }: DocumentMention): string | undefined => {
  if (place.kind !== 'text' || !/hợp đồng|thỏa thuận|biên bản/iu.test(read.typeWords ?? '')) return undefined;
  const behind = place.block.text.slice(place.end, place.end + 120).normalize('NFC');
  return partner.exec(behind)?.groups?.name?.toLowerCase();
});

const partner =
  /^[ ,(]{1,3}(?:(?:đã )?(?:ký|ký kết|giao kết) )?(?:với|của|giữa|cho thuê với) (?<name>[\p{L}\d&.-]+(?: (?!(?:và (?:H|h)ợp đồng|đã|được|có|về|để|trị giá|giá trị)(?!\p{L}))[\p{L}\d&.-]+){0,7}?)(?=[,;:()]|\.(?:\s|$)| (?:và (?:H|h)ợp đồng|đã|được|có|về|để|trị giá|giá trị)(?!\p{L})|$)/u;
