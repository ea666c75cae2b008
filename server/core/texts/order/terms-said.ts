/**
 * Terms said beside a document whose number or day tells the term: "Luật số 72/2025/QH15 … được Quốc hội khóa XIV thông
 * qua", "Nghị quyết số 29-NQ/TW ngày 04/11/2013 của Ban Chấp hành Trung ương khóa XII".
 */
import { inAnyCase, patternInAnyCase } from '../../any-case.ts';
import { type CalendarDate, daysBetween } from '../../reading/dates.ts';
import { dayOf } from '../../reading/times.ts';
import { matchesOf } from '../../text.ts';
import type { DateFault, PlaceOf } from '../days/date-fault.ts';

/** Folded text in. Linear: the patterns begin with a number or with "Quốc hội khóa" and are bounded. */
export function wrongTerms(text: string, place: PlaceOf): readonly DateFault[] {
  if (!/khóa|khoá/iu.test(text)) return none;
  const faults: DateFault[] = [];
  // Most texts that say a term cite no number that tells one.
  for (const pattern of /qh\d/iu.test(text) ? [lawFirst(), assemblyFirst()] : []) {
    for (const match of matchesOf(text, pattern)) {
      const { number, term, said } = match.groups!;
      if (termOf(said!) === Number(term)) continue;
      const start = match.index + saidAt(match[0], said!);
      faults.push({
        kind: 'term',
        place: place({ start, end: start + said!.length }),
        stated: said!,
        terms: [inManner(Number(term), said!)],
        of: number!,
        body: 'assembly',
      });
    }
  }
  for (const match of /\/tw/iu.test(text) ? matchesOf(text, committee()) : []) {
    const { number, said, d, m, y } = match.groups!;
    const date = dayOf({ day: d!, month: m!, year: y });
    const terms = date ? termsAt(date) : [];
    if (terms.length === 0 || terms.includes(termOf(said!))) continue;
    const start = match.index + saidAt(match[0], said!);
    faults.push({
      kind: 'term',
      place: place({ start, end: start + said!.length }),
      stated: said!,
      terms: terms.map(term => inManner(term, said!)),
      of: `${number} (${d}/${m}/${y})`,
      body: 'committee',
    });
  }
  return faults;
}

const none: readonly DateFault[] = [];

function saidAt(matched: string, said: string): number {
  return matched.search(new RegExp(inAnyCase(`(?<=(?:khóa|khoá) )${said}(?![IVX\\d])`), 'u'));
}

function termOf(numeral: string): number {
  const roman = romans.indexOf(numeral.toUpperCase());
  return roman >= 0 ? roman : Number(numeral);
}

function inManner(term: number, like: string): string {
  return /^\d/u.test(like) ? String(term) : romans[term]!;
}

const romans = [
  '',
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
  'XVII',
];

/** The terms of the Central Committee on a day: two around a congress, none before the sixth or after the last known. */
function termsAt(date: CalendarDate): readonly number[] {
  const terms: number[] = [];
  for (const [index, congress] of congresses.entries()) {
    const since = daysBetween(congress, date);
    const next = congresses[index + 1];
    if (since >= -around && (!next || daysBetween(next, date) <= around)) terms.push(firstCongress + index);
  }
  const last = congresses.at(-1)!;
  return date.year > last.year + 4 ? [] : terms;
}

/** Days around a congress in which documents may be of the committee before or after it. */
const around = 45;
const firstCongress = 6;
/** Last days of the Party's congresses, from the sixth on. */
const congresses: readonly CalendarDate[] = [
  { year: 1986, month: 12, day: 18 },
  { year: 1991, month: 6, day: 27 },
  { year: 1996, month: 7, day: 1 },
  { year: 2001, month: 4, day: 22 },
  { year: 2006, month: 4, day: 25 },
  { year: 2011, month: 1, day: 19 },
  { year: 2016, month: 1, day: 28 },
  { year: 2021, month: 2, day: 1 },
  { year: 2026, month: 1, day: 25 },
];

const term = '\\(?(?:khóa|khoá) (?<said>[IVX]{1,5}|\\d{1,2})(?![\\p{L}\\d])';
const day = '(?:,? (?:ngày )?\\d{1,2}(?:/\\d{1,2}/\\d{4}|-\\d{1,2}-\\d{4}| tháng \\d{1,2} năm \\d{4}))?';
const law = '(?<number>\\d{1,4}/\\d{4}/(?:QH|UBTVQH)(?<term>\\d{1,2}))(?!\\d)';
const lawFirst = patternInAnyCase(
  `${law}${day},? (?:(?:đã )?(?:được |do |của ))Quốc hội(?: nước Cộng hòa xã hội chủ nghĩa Việt Nam)?,? ${term}`,
  'gu',
);
const assemblyFirst = patternInAnyCase(
  `(?<![\\p{L}])Quốc hội ${term}\\)?,?(?: tại)?(?: kỳ họp [^.;/]{1,30},?)?(?: đã)? (?:thông qua|ban hành) (?:Luật|Bộ luật|Nghị quyết)[^.;/\\d]{0,60} ?số ${law}`,
  'gu',
);
const committee = patternInAnyCase(
  `(?<number>\\d{1,4}-(?:NQ|KL|CT|QĐ|TB|QC)/TW),? (?:ngày )?(?<d>\\d{1,2})(?:/|-| tháng )(?<m>\\d{1,2})(?:/|-| năm )(?<y>\\d{4}),? (?:của |tại )?(?:Hội nghị [^.;()/]{0,40}?)?,? ?(?:Ban Chấp hành Trung ương|BCH Trung ương|BCHTW|BCH TW|Trung ương|Bộ Chính trị|Ban Bí thư)(?: Đảng)?(?: Cộng sản Việt Nam)?,? ${term}`,
  'gu',
);
