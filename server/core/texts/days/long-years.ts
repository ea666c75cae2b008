/**
 * "năm 20224", "giai đoạn 2021 - 20255": years of five digits where nothing is counted by them.
 */
import type { Place } from '../../finding.ts';
import { matchesOf, type Span } from '../../text.ts';
import type { ReportText } from '../texts.ts';
import type { DateFault } from './date-fault.ts';
import { yearRepairs } from './impossible-dates.ts';

export function longYears(text: ReportText): readonly DateFault[] {
  const { folded } = text;
  if (!/[12]\d{4}/.test(folded.text)) return none;
  const found: DateFault[] = [];
  const place = ({ start, end }: Span): Place => text.place(folded.span(start, end));
  for (const match of matchesOf(folded.text, longYear)) {
    const { year } = match.groups!;
    const repairs = yearRepairs(year!);
    if (repairs.length === 0) continue;
    const end = match.index + match[0].length;
    found.push({
      kind: 'impossible',
      place: place({ start: end - year!.length, end }),
      stated: year!,
      why: 'year-digits',
      day: 0,
      month: 0,
      year: Number(year),
      repairs,
    });
  }
  return found;
}

const none: readonly DateFault[] = [];

/** What follows says that it is no count: a stop, the end, or a word that no counted thing begins with. */
const longYear =
  /(?<![\p{L}\d])(?:[Nn]ăm|NĂM|(?:giai đoạn|thời kỳ|nhiệm kỳ) (?:19|20)\d\d ?-) ?(?<year>(?:19|20)\d{3})(?!\d|[.,]\d)(?= ?(?:[.;:)|”"]|,(?! ?\d)|$)| (?:của|và|đến|trên|tại|như|so|trở)(?!\p{L}))/gu;
