/**
 * The documents of a report, each with all its mentions.
 */
import { memo } from '../derive.ts';
import { groupBy } from '../group.ts';
import type { TextMention, WrittenDate } from '../reading/documents/mention.ts';
import { printNumber } from '../reading/documents/number.ts';
import type { DocumentMention } from './mentions/mentions.ts';

export { type DocumentMention, mentionsOf } from './mentions/mentions.ts';

export interface CitedDocument {
  readonly key: string;
  /** `22/KH-UBND`; undefined for documents mentioned by name only. */
  readonly number: string | undefined;
  /** Of a document without a number: the name it goes by, with the type's word; `Kế hoạch số 99` of one without a symbol. */
  readonly name: string | undefined;
  readonly typeWords: string | undefined;
  /** Of the first mention that has one. */
  readonly date: WrittenDate | undefined;
  readonly place: string | undefined;
  readonly issuer: string | undefined;
  readonly subject: string | undefined;
  readonly mentions: readonly DocumentMention[];
}

/** In order of first mention. Right to remember because a list of mentions is immutable. */
export const documentsOf: (mentions: readonly DocumentMention[]) => readonly CitedDocument[] = memo(mentions =>
  [...byKey(mentions)].map(([key, own]) => {
    const first = own[0]!;
    const dated =
      own.find(({ date }) => date?.day !== undefined && date.how !== 'before' && date.how !== 'listed') ??
      own.find(({ date }) => date);
    const said = own.find(({ source }) => source.subject && !source.cell) ?? own.find(({ source }) => source.subject);
    return {
      key,
      number: own.find(({ number }) => number)?.number && printNumber(own.find(({ number }) => number)!.number!),
      name: own.some(({ number }) => number) ? undefined : nameOf(first.read),
      typeWords: own.find(({ read }) => read.typeWords)?.read.typeWords,
      date: dated?.date,
      place: first.issuerPlace,
      issuer: own.find(({ issuer }) => issuer)?.issuer?.words,
      // A document known by its name is about what its name says.
      subject: said?.read.kind === 'named' ? undefined : said?.source.subject?.text,
      mentions: own,
    };
  }),
);

/** With its year or period, as it is called first. */
function nameOf({ typeWords, name, short, issuer, subject }: TextMention): string {
  if (subject) return subject.text;
  const rest = short ? `số ${short.digits}` : (name ?? (issuer && `của ${issuer.words}`));
  return [typeWords, rest].filter(Boolean).join(' ');
}

/** Mentions by key, in order. Right to remember because a list of mentions is immutable. */
export const byKey: (mentions: readonly DocumentMention[]) => ReadonlyMap<string, readonly DocumentMention[]> = memo(
  mentions => groupBy(mentions, ({ key }) => key),
);
