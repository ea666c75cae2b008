/**
 * Days behind a number that may be those of something else in the sentence.
 */
import { memo } from '../derive.ts';
import { isOfOuter } from './issuers-differ.ts';
import type { DocumentMention } from './mentions.ts';

/**
 * "Hội nghị quán triệt Nghị quyết số 68-NQ/TW ngày 18/5/2025": the day of the meeting; "Kế hoạch thực hiện Nghị định số
 * 61/2018/NĐ-CP ngày 20/7/2018 của UBND tỉnh": that of the plan. Only a later day can be. Right to remember because a
 * mention is immutable.
 */
export const mayBeOfAnother: (mention: DocumentMention) => boolean = memo(
  mention => isOfMeeting(mention) || isOfOuter(mention),
);

function isOfMeeting({ place }: DocumentMention): boolean {
  if (place.kind !== 'text') return false;
  const before = place.block.text.slice(Math.max(0, place.start - 160), place.start).normalize('NFC');
  const sentence = before.slice(before.search(/[^.;]*$/u));
  return meeting.test(sentence) && !/(?:ban hành|thông qua) $/u.test(sentence);
}

const meeting =
  /(?<!\p{L})(?:hội nghị(?! lần thứ)|hội thảo|tọa đàm|toạ đàm|phiên họp|cuộc họp|buổi|lớp|lễ|đợt)(?!\p{L})/iu;
