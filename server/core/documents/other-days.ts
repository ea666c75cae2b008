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
  const sentence = before.slice(Math.max(before.lastIndexOf('.'), before.lastIndexOf(';')) + 1);
  const about = meeting.exec(sentence)?.groups?.about;
  // "Tại hội nghị, Chủ tịch UBND tỉnh yêu cầu thực hiện Nghị định số …": what someone said there.
  return about !== undefined && !/, (?:\p{Lu}|các |đại biểu |đồng chí )|(?:ban hành|thông qua) $/u.test(about);
}

const meeting =
  /(?<!\p{L})(?:hội nghị(?! lần thứ)|hội thảo|tọa đàm|toạ đàm|phiên họp|cuộc họp|buổi|lớp|lễ|đợt)(?!\p{L})(?<about>.*)$/isu;
