/**
 * The mentions of a report and all that is concluded from them but where they stand: as long as that stays the same,
 * conclusions drawn before are about the mentions that stand there now.
 */
import { again, memo } from '../derive.ts';
import { alikeAtEnds } from '../lists.ts';
import type { Identity, Report } from '../model/report.ts';
import { type Expand, expander } from './abbreviations.ts';
import { type DocumentMention, mentionListsOf, mentionsOf } from './mentions.ts';

export interface Standing {
  readonly identity: Identity;
  readonly expand: Expand;
  readonly mentions: readonly DocumentMention[];
  readonly lists: readonly (readonly DocumentMention[])[];
  /** The same object for reports whose mentions say the same. */
  readonly facts: object;
}

export const standingOf: (report: Report) => Standing = again((report, before: Standing | undefined) => {
  const lists = mentionListsOf(report);
  const mentions = mentionsOf(report);
  const expand = expander(report);
  const { identity } = report;
  const alike = before && before.identity === identity && before.expand === expand && sameFacts(before.lists, lists);
  return { identity, expand, mentions, lists, facts: alike ? before.facts : {} };
});

function sameFacts(
  old: readonly (readonly DocumentMention[])[],
  fresh: readonly (readonly DocumentMention[])[],
): boolean {
  const { top, bottom } = alikeAtEnds(old, fresh);
  const facts = (lists: readonly (readonly DocumentMention[])[]): string =>
    lists
      .slice(top, lists.length - bottom)
      .filter(list => list.length > 0)
      .map(factsOf)
      .join('\n\n');
  return facts(old) === facts(fresh);
}

/** "dự kiến ban hành", "dự thảo": what is still to come may bear a later date. Right because a mention is immutable. */
export const isPlanned: (mention: DocumentMention) => boolean = memo(({ place }) => {
  const before = wordsBefore(place, 60);
  return /dự kiến|dự thảo|sẽ|chuẩn bị|sắp/iu.test(before)
    ? /(?:dự kiến|dự thảo|sẽ|chuẩn bị|sắp) [^.;]{0,50}$/iu.test(before)
    : false;
});

/** "sơ kết 3 năm thực hiện" right before a mention. Right because a mention is immutable. */
export const anniversaryBefore: (
  mention: DocumentMention,
) => { readonly words: string; readonly years: string } | undefined = memo(({ place }) => {
  const before = wordsBefore(place, 90);
  if (!/\d năm /iu.test(before)) return undefined;
  const said =
    /(?:sơ kết|tổng kết|đánh giá) (\d{1,2}) năm (?:triển khai |tổ chức )?(?:thực hiện|thi hành)[^.;\d]{0,30}$/iu.exec(
      before,
    );
  return said ? { words: said[0].trim(), years: said[1]! } : undefined;
});

function wordsBefore(place: DocumentMention['place'], reach: number): string {
  if (place.kind !== 'text') return '';
  return place.block.text.slice(Math.max(0, place.start - reach), place.start).normalize('NFC');
}

/** Whether a mention stands right behind another of the same block. */
export function isRightBehind(previous: DocumentMention | undefined, { place }: DocumentMention): boolean {
  return (
    previous?.place.kind === 'text' &&
    place.kind === 'text' &&
    previous.place.block === place.block &&
    place.start - previous.place.end < 160
  );
}

// Right because a list of mentions is immutable. All that a conclusion looks at is here, save for the report's identity
// and abbreviations, and which mention it is.
const factsOf = memo((list: readonly DocumentMention[]): string => {
  const homes = new Map<object, number>();
  return list
    .map((mention, index) => {
      const { place, source, read, date } = mention;
      const home = source.cell?.table ?? (place.kind === 'text' ? place.block : undefined);
      if (home && !homes.has(home)) homes.set(home, homes.size);
      return [
        ownFacts(mention),
        home && homes.get(home),
        isRightBehind(list[index - 1], mention),
        read.kind,
        read.name,
        read.typeWords,
        read.own,
        date && [date.year, date.month, date.day, date.how],
      ].join('\u0001');
    })
    .join('\n');
});

// Right because a mention is immutable.
const ownFacts = memo((mention: DocumentMention): string => {
  const { key, base, number, self, untied, ofOwn, issuerPlace, issuer, source, read, place, datePlace } = mention;
  const { subject, cell } = source;
  return [
    key,
    base,
    number &&
      [number.digits, number.suffix, number.year, number.symbol, number.issuer, number.type, number.form].join(
        '\u0002',
      ),
    self,
    untied,
    ofOwn,
    issuerPlace,
    issuer?.words,
    source.attached,
    subject?.text,
    read.subject?.text,
    cell && `${cell.row.address} ${cell.leads}`,
    place.kind,
    datePlace !== undefined,
    isPlanned(mention),
    anniversaryBefore(mention)?.words,
  ].join('\u0001');
});

/** The mention that stands now where one stood before; undefined where none has moved. */
export function moves(before: Standing, now: Standing): ((old: DocumentMention) => DocumentMention) | undefined {
  const { top, bottom } = alikeAtEnds(before.lists, now.lists);
  const old = before.lists.slice(top, before.lists.length - bottom).flat();
  const fresh = now.lists.slice(top, now.lists.length - bottom).flat();
  if (old.every((mention, index) => mention === fresh[index])) return undefined;
  const where = new Map(old.map((mention, index) => [mention, fresh[index]!]));
  return mention => where.get(mention) ?? mention;
}
