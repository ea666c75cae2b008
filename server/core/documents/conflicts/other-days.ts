/**
 * Days behind a number that may be those of something else in the sentence.
 */
import { memo } from '../../derive.ts';
import { aboutOthers } from '../../reading/en/documents.ts';
import type { DocumentMention } from '../mentions/mentions.ts';
import { isOfOuter } from '../one-mention/issuers-differ.ts';

/**
 * "Hội nghị quán triệt Nghị quyết số 68-NQ/TW ngày 18/5/2025": the day of the meeting; "Kế hoạch thực hiện Nghị định số
 * 61/2018/NĐ-CP ngày 20/7/2018 của UBND tỉnh": that of the plan; "Dự thảo Nghị định thay thế Nghị định số 61/2018/NĐ-CP
 * ngày 15/4/2025": that of the draft. Only a later day can be. Right to remember because a
 * mention is immutable.
 */
export const mayBeOfAnother: (mention: DocumentMention) => boolean = memo(mention =>
  mention.number?.form === 'worded'
    ? isOfText(mention)
    : isOfMeeting(mention) || isOfDraft(mention) || isOfContract(mention) || isOfOuter(mention),
);

/**
 * "the report on Directive No. 12/2019 of 5 May 2024", "the consolidated version of Regulation (EU) 2016/679 of 4 May 2016".
 * "The report is submitted under Directive No. 12/2019 of 5 May 2024": a verb stands between, and the day is the directive's.
 */
function isOfText(mention: DocumentMention): boolean {
  const before = sentenceBefore(mention);
  const about = aboutIt.exec(before);
  if (!about || does.test(before)) return false;
  const between = about.groups!.between ?? '';
  const { how, act } = mention.date ?? {};
  return !(how === 'beside' && act === undefined && verb.test(between) && !nearer.test(between));
}

/** "Ports report under Directive No. 12/2024 of …", "must report monthly under": what somebody does, and no text. */
const does =
  /(?:(?:^\s*|, |(?<!\p{L})(?:and|that|which|where) )(?:\p{L}{3,}[^\P{L}sui]s|they|we)|(?<!\p{L})(?:to|must|shall|will|may|can|should)) report(?: (?:\p{Ll}+ly|on time|twice|once|again))? under (?:the )?$/iu;

const verb = /(?<!\p{L})(?:is|are|was|were|has|have|had|shall|will|must)(?!\p{L})/iu;
/**
 * "The report that was written on Directive No. 12/2019 of …": the verb is that of its clause. "The report was followed by
 * a study on Directive No. 12/2019 of …": another text stands behind the verb.
 */
const nearer = new RegExp(`(?<!\\p{L})(?:that|which|whose|who|as|(?:${aboutOthers.join('|')})s?)(?!\\p{L})`, 'iu');

const aboutIt = new RegExp(
  `(?<!\\p{L})(?:${aboutOthers.join('|')})s? (?:(?<between>[^,\\d]{0,60}) )?(?:of|on|to|under|for|about|implementing|amending) (?:the |its )?$`,
  'iu',
);

function isOfMeeting(mention: DocumentMention): boolean {
  const about = meeting.exec(sentenceBefore(mention))?.groups?.about;
  // "Tại hội nghị, Chủ tịch UBND tỉnh yêu cầu thực hiện Nghị định số …": what someone said there.
  return about !== undefined && !/, (?:\p{Lu}|các |đại biểu |đồng chí )|(?:ban hành|thông qua) $/u.test(about);
}

function isOfDraft(mention: DocumentMention): boolean {
  return draft.test(sentenceBefore(mention));
}

function sentenceBefore({ place }: DocumentMention): string {
  if (place.kind !== 'text') return '';
  const before = place.block.text.slice(Math.max(0, place.start - 160), place.start).normalize('NFC');
  return before.slice(Math.max(before.lastIndexOf('.'), before.lastIndexOf(';')) + 1);
}

/** "Biên bản thanh lý Hợp đồng số 12/2023/HĐTC ngày 15/8/2024": what is drawn up later on a contract. */
function isOfContract(mention: DocumentMention): boolean {
  return /hợp đồng$/iu.test(mention.read.typeWords ?? '') && onContract.test(sentenceBefore(mention));
}

const onContract =
  /(?<!\p{L})(?:(?:thanh lý|nghiệm thu|chấm dứt|gia hạn|bàn giao)(?: [^,\d]{0,40})?|phụ lục(?: số \d{1,2})?(?: của)?) $/iu;

/** What is drafted has no number yet. */
const draft =
  /(?<!\p{L})dự thảo (?:[^\d,]|,(?= bổ sung))*?(?:thay thế|sửa đổi|bãi bỏ|thay cho)(?:, bổ sung)? [^\d,]*$/isu;

const meeting =
  /(?<!\p{L})(?:hội nghị(?! lần thứ)|hội thảo|tọa đàm|toạ đàm|phiên họp|cuộc họp|buổi|lớp|lễ|đợt)(?!\p{L})(?<about>.*)$/isu;
