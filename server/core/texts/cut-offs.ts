/**
 * Days to which results are said to run: "tính đến ngày 30/11/2019 đã giải ngân …".
 */
import { memo } from '../derive.ts';
import type { Place } from '../finding.ts';
import type { Section } from '../model/report.ts';
import type { CalendarDate } from '../reading/dates.ts';
import { dayOf } from '../reading/times.ts';
import { timesOf } from './days/dates.ts';
import { textOfPassage } from './texts.ts';

export interface StatedCutOff {
  readonly date: CalendarDate;
  readonly place: Place;
  /** The clause it opens, folded and in small letters. */
  readonly clause: string;
}

/** The days that results of a section run to; plans and deadlines are none. Right because a section is immutable. */
export const cutOffsIn: (section: Section) => readonly StatedCutOff[] = memo(section => {
  const found: StatedCutOff[] = [];
  for (const passage of section.passages) {
    const own = textOfPassage(passage);
    const { folded } = own;
    if (
      !/(?:tính|số liệu|lũy kế|luỹ kế|kết quả thực hiện) |(?:đến|tại) thời điểm|đến nay|hiện nay|đến (?:hết )?ngày /iu.test(
        folded.text,
      )
    )
      continue;
    for (const time of timesOf(own)) {
      const date = time.kind === 'day' ? dayOf(time) : undefined;
      if (!date) continue;
      const before = folded.text.slice(Math.max(0, time.span.start - 60), time.span.start);
      if (now.test(before)) {
        found.push({ date, place: own.place(folded.span(time.span.start, time.span.end)), clause: '' });
        continue;
      }
      const isBare = !opening.test(before);
      if (isBare && !bareOpening.test(before)) continue;
      const stop = folded.text.slice(time.span.end, time.span.end + 160).search(/[.;]|, tính đến/u);
      const after = folded.text.slice(time.span.end, time.span.end + (stop < 0 ? 160 : stop));
      const lead = before.slice(Math.max(before.lastIndexOf('.'), before.lastIndexOf(';')) + 1);
      const clause = (lead + after).toLowerCase();
      if (ahead.test(clause) || !done.test(clause) || (isBare && !hasHappened.test(after))) continue;
      found.push({ date, place: own.place(folded.span(time.span.start, time.span.end)), clause });
    }
  }
  return found.length === 0 ? none : found;
});

/** "tính đến hết ngày", "lũy kế từ đầu năm đến", "đến thời điểm": words of results, not of plans. */
const opening =
  /(?:(?:(?:tính|số liệu|kết quả thực hiện)(?: từ (?:đầu|ngày|khi) [^.;,]{1,24})?|(?:lũy|luỹ) kế(?: \p{L}{1,12}){0,4}?(?: từ (?:đầu|ngày|khi) [^.;,]{1,24})?) (?:đến|tới)(?: thời điểm| hết)*|đến thời điểm|(?<!\p{L})tại thời điểm)(?: ngày)? ?$/iu;
/** "Đến nay (15/11/2025)", "tính đến nay, ngày 15/9/2025": the day on which the report is written, whatever is said of it. */
const now =
  /(?<!\p{L})(?:(?:tính )?đến nay|hiện nay|đến thời điểm (?:này|hiện tại|hiện nay|báo cáo)),? ?(?:\((?:(?:tính )?đến )?(?:hết )?(?:ngày )?|ngày )$/iu;
/** "Đến hết ngày", at the head of a clause: a result only where the clause says that it has happened. */
const bareOpening = /(?:^|[.;:,] ?|\n)[-+*• ]*(?:từ đầu (?:năm|nhiệm kỳ|vụ) )?(?:đến|tới)(?: hết)? ngày ?$/iu;
const hasHappened =
  /^,? (?!là )(?:(?!(?<!\p{L})(?:cho|để|theo|những|khi|nếu|phải|cơ bản)(?!\p{L}))(?:[^\d.;:()]|\d{1,4}(?:[/.,]\d{1,4})?%?(?![\d/.-]))){0,60}? ?đã (?!được (?:dự kiến|lên kế hoạch))/iu;
const none: readonly StatedCutOff[] = [];
const ahead = /dự kiến|ước|phấn đấu|kế hoạch|sẽ|thời hạn|chậm nhất|yêu cầu|mục tiêu|trước ngày/u;
const done = /đã|đạt|có|được|tổng số|giải ngân|tiếp nhận|giải quyết|hoàn thành|còn|là|số/u;
