/** The typed line "(Kèm theo Báo cáo số …)" of an appendix that names another document than the report. */

import { memo2 } from '../derive.ts';
import type { Finding } from '../finding.ts';
import { textPlace } from '../finding.ts';
import type { AppendixIdentity, Identity } from '../model/report.ts';
import { compareDates, readDate } from '../reading/dates.ts';
import type { Check } from './check.ts';
import { dayAs, inFormOf } from './document-words.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'appendix-header-differs',
  severity: 'error',
  family: 'documents',
  *run({ report }) {
    for (const part of report.parts) {
      if (part.appendix?.attached) yield* differencesOf(part.appendix, report.identity);
    }
  },
  words: {
    vi: {
      summary: 'Dòng "Kèm theo" của phụ lục ghi khác số, ngày của báo cáo.',
      message: data => {
        const appendix = data.numeral ? `Phụ lục ${text(data.numeral)}` : 'Phụ lục';
        if (data.fault === 'blank')
          return `${appendix} chưa ghi số văn bản kèm theo; báo cáo này là số ${text(data.own)}.`;
        if (data.fault === 'date')
          return `${appendix} ghi kèm theo văn bản ngày ${text(data.stated)}; báo cáo này ghi ngày ${text(data.own)}.`;
        return `${appendix} ghi kèm theo Báo cáo số ${text(data.stated)}; báo cáo này là số ${text(data.own)}.`;
      },
      fixes: { set: data => `Ghi ${text(data.text)}` },
    },
    en: {
      summary: 'The "attached to" line of an appendix names another number or date.',
      message: data => {
        const appendix = data.numeral ? `Appendix ${text(data.numeral)}` : 'The appendix';
        if (data.fault === 'blank')
          return `${appendix} leaves the number of its document blank; this report is number ${text(data.own)}.`;
        if (data.fault === 'date')
          return `${appendix} is attached to a document of ${text(data.stated)}; this report is dated ${text(data.own)}.`;
        return `${appendix} is attached to report number ${text(data.stated)}; this report is number ${text(data.own)}.`;
      },
      fixes: { set: data => `Write ${text(data.text)}` },
    },
  },
};

interface Attached {
  readonly text: string;
  readonly place: Finding['place'];
}

// Right because identities are immutable.
const differencesOf = memo2((appendix: AppendixIdentity, identity: Identity): readonly Finding[] => [
  ...differences(identity, appendix.attached!, appendix.numeral?.value ?? ''),
]);

function* differences(identity: Identity, attached: Attached, numeral: string): Generator<Finding> {
  const own = identity.number?.value;
  const { place } = attached;
  const within = (start: number, end: number): Finding['place'] =>
    place.kind === 'text' ? textPlace(place.block, place.start + start, place.start + end) : place;
  const about = `attached.${numeral}`;
  if (own) {
    const stated = statedNumber(attached.text);
    const spot = stated ? within(stated.start, stated.end) : place;
    const fixes =
      stated && spot.kind === 'text'
        ? [{ title: 'set', data: { text: own }, safe: false, edits: [{ place: spot, newText: own }] }]
        : [];
    if (stated && !/^\d/.test(stated.number)) {
      if (identity.status !== 'draft') {
        yield {
          check: 'appendix-header-differs',
          severity: 'warning',
          place: spot,
          data: { fault: 'blank', numeral, own },
          about,
          fixes,
        };
      }
    } else if (stated && !sameNumber(stated.number, own)) {
      yield {
        check: 'appendix-header-differs',
        place: spot,
        data: { fault: 'number', numeral, stated: stated.number, own },
        about,
        fixes,
      };
    }
  }
  const date = readDate(attached.text);
  const ownDate = identity.date?.value;
  if (date && ownDate && compareDates(date.date, ownDate) !== 0) {
    const spot = within(date.span.start, date.span.end);
    const newText = inFormOf(spot, ownDate);
    yield {
      check: 'appendix-header-differs',
      place: spot,
      data: {
        fault: 'date',
        numeral,
        stated: dayAs(spot, date.date),
        own: dayAs(spot, ownDate),
      },
      about: `${about}.date`,
      fixes:
        spot.kind === 'text'
          ? [{ title: 'set', data: { text: newText }, safe: false, edits: [{ place: spot, newText }] }]
          : [],
    };
  }
}

/** `339/BC-UBND`, `389 /BC-UBND`, or only `BC-UBND` where the number was to be filled in. */
function statedNumber(line: string): { number: string; start: number; end: number } | undefined {
  const match =
    /(?:số|Số)\s{0,20}:?\s{0,20}((?:\d{1,6}[a-zđ]?|…|\.{2,12})?\s{0,20}\/?\s{0,3}(?:\d{4}\/)?[\p{Lu}][\p{L}]{0,8}(?:-[\p{L}\d&]{1,20})+)/u.exec(
      line,
    );
  if (!match) return undefined;
  const start = match.index + match[0].length - match[1]!.length;
  return { number: match[1]!, start, end: start + match[1]!.length };
}

function sameNumber(a: string, b: string): boolean {
  const normal = (number: string): string =>
    number.normalize('NFC').replace(/\s+/gu, '').replace(/^0+/, '').toUpperCase();
  return normal(a) === normal(b);
}
