/**
 * Days on which something is said to have happened: "Ngày 20/11/2025, Sở đã họp …".
 */
import { memo } from '../../derive.ts';
import type { Place } from '../../finding.ts';
import type { Section } from '../../model/report.ts';
import type { CalendarDate } from '../../reading/dates.ts';
import { dayOf } from '../../reading/times.ts';
import { timesOf } from '../days/dates.ts';
import { textOfPassage } from '../texts.ts';

export interface PastEvent {
  readonly date: CalendarDate;
  readonly place: Place;
}

/** The days that open a clause which says what was done then. Right to remember because a section is immutable. */
export const pastEventsIn: (section: Section) => readonly PastEvent[] = memo(section => {
  const found: PastEvent[] = [];
  for (const passage of section.passages) {
    const own = textOfPassage(passage);
    const { folded } = own;
    if (!folded.text.includes(' đã ')) continue;
    for (const time of timesOf(own)) {
      const date = time.kind === 'day' ? dayOf(time) : undefined;
      if (!date) continue;
      const before = folded.text.slice(Math.max(0, time.span.start - reach), time.span.start);
      if (!opensClause.test(before)) continue;
      const after = folded.text.slice(time.span.end, time.span.end + reach);
      if (!done.test(after) || ahead.test(clauseOf(after))) continue;
      found.push({ date, place: own.place(folded.span(time.span.start, time.span.end)) });
    }
  }
  return found.length === 0 ? none : found;
});

const none: readonly PastEvent[] = [];
const reach = 120;

/** A day behind "đến", "trước", "của", or behind a document's number, tells of something else. */
const opensClause = /(?:^|[.;:] ?|\n)[-+*• ]*(?:(?:sáng|chiều|tối|trong|vào)(?: ngày)? |ngày |vào ngày )$/iu;
/**
 * Who did it, and "đã" before any other day, number or bracket. In "là hạn cuối của các hộ đã đăng ký", "trao nhà cho các
 * hộ đã được xét" it is said of somebody else.
 */
const done =
  /^,? (?!là )(?:tại )?(?:(?!(?<!\p{L})(?:cho|để|theo|những)(?!\p{L}))[^\d.;:()]){0,80}? ?đã (?!được (?:dự kiến|lên kế hoạch))/u;
const ahead = /dự kiến|sẽ|phấn đấu|kế hoạch tổ chức|chậm nhất|phải|nếu|nhằm|âm lịch/u;

function clauseOf(after: string): string {
  const stop = after.search(/[.;]/u);
  return stop < 0 ? after : after.slice(0, stop);
}
