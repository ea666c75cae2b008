/**
 * Years that run from one year of the calendar to the next: "financial year 2022/24" is none, and "financial year 2022/23
 * (1 April 2021 to 31 March 2022)", "năm học 2023 - 2024 (05/9/2022 - 31/5/2023)" have days of other years beside them.
 *
 * A plan may be of several fiscal years at once ("the fiscal year 2022-2026 plan"), so only a stroke joins two years to
 * one. Linear: the patterns are bounded.
 */
import { inAnyCase, patternInAnyCase } from '../../any-case.ts';
import { dayOf } from '../../reading/times.ts';
import { matchesOf } from '../../text.ts';
import type { DateFault, PlaceOf } from '../days/date-fault.ts';
import { dayFrom, dayPattern } from '../days/english-days.ts';
import { days } from '../spans/lengths.ts';

/** Folded text in. */
export function wrongSplitYears(text: string, place: PlaceOf): readonly DateFault[] {
  if (!mayBe.test(text)) return none;
  const faults: DateFault[] = [];
  for (const match of matchesOf(text, english)) {
    const { label, first, last, range } = match.groups!;
    const from = Number(first);
    const to = last!.length === 2 ? Number(first!.slice(0, 2) + last!) : Number(last);
    const at = match.index;
    if (to !== from + 1) {
      if (plural.test(text.slice(at + label!.length, at + label!.length + 30))) continue;
      const next = String(from + 1);
      const repair = label!.replace(/\d+$/u, last!.length === 2 ? next.slice(2) : next);
      faults.push({ ...faultOf(place, at, label!), why: 'split-year', repairs: [repair] });
      continue;
    }
    const beside =
      range === undefined
        ? undefined
        : [dayFrom(match.groups!, 'f', undefined), dayFrom(match.groups!, 't', undefined)];
    if (beside?.some(day => day && (day.year < from || day.year > to)))
      faults.push({ ...faultOf(place, at, label!), why: 'other-years', beside: range!, repairs: [] });
  }
  for (const match of matchesOf(text, vietnamese())) {
    const { label, first, last, range, d, m, y, ld, lm, ly } = match.groups!;
    const beside = [dayOf({ day: d!, month: m!, year: y }), dayOf({ day: ld!, month: lm!, year: ly })];
    if (beside.some(day => day && (day.year < Number(first) || day.year > Number(last))))
      faults.push({ ...faultOf(place, match.index, label!), why: 'other-years', beside: range!, repairs: [] });
  }
  return faults.length === 0 ? none : faults;
}

const none: readonly DateFault[] = [];

function faultOf(
  place: PlaceOf,
  start: number,
  label: string,
): { kind: 'impossible'; place: ReturnType<PlaceOf>; stated: string; day: number; month: number; year: undefined } {
  return {
    kind: 'impossible',
    place: place({ start, end: start + label.length }),
    stated: label,
    day: 0,
    month: 0,
    year: undefined,
  };
}

const mayBe = new RegExp(
  `(?:${['financial year', 'fiscal year', 'fy', 'năm học'].map(inAnyCase).join('|')}) ?\\d`,
  'u',
);
const named = ['financial', 'fiscal'].map(inAnyCase).join('|');
const english = new RegExp(
  `(?<!\\p{L})(?<label>(?:(?:${named}) [Yy]ear |FY ?)(?<first>(?:19|20)\\d\\d)/(?<last>(?:19|20)\\d\\d|\\d\\d))(?![\\d/])(?: \\((?:from )?(?<range>${dayPattern('f')}(?: ?[-–] ?| to )${dayPattern('t')})\\))?`,
  'gu',
);
/** Of several years. */
const plural = /^ (?:[a-z-]+ )?(?:plan|strateg|programme|program|period|cycle|framework|medium)/iu;
const vietnamese = patternInAnyCase(
  `(?<label>năm học (?<first>(?:19|20)\\d\\d) ?[-–] ?(?<last>(?:19|20)\\d\\d)) ?\\((?:từ )?(?<range>${days})\\)`,
  'gu',
);
