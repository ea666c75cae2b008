/**
 * Every mention of a document in a text: by number, by the room left for a number, or by name only. Linear.
 */
import { matchesOf, type Span } from '../../text.ts';
import type { Draft } from './draft.ts';
import { actMentions, mayHoldActs } from './english-acts.ts';
import type { Folded } from './fold.ts';
import { issuerAfter, issuerBefore } from './issuer-words.ts';
import { likelyPlaces, listHeads, outerDates, sharedDates, sharedIssuers } from './lists.ts';
import type { TextMention } from './mention.ts';
import { namedMentions } from './named.ts';
import { blankFrom, blankPattern, type DocumentNumber, numberFrom, numberPattern } from './number.ts';
import { otherCase } from './number-case.ts';
import { shortMentions } from './short.ts';
import { subjectAfter } from './subject-words.ts';
import { listSeparator, saysNumber, typeBefore } from './type-words.ts';
import { goesOnAlike, placedBy, type Under, underBefore } from './under.ts';
import { englishSubject, mayBeWorded, wordedDrafts } from './worded.ts';
import { dateAfter, dateBefore, sameDayAfter } from './written-dates.ts';

/** Without a digit or a type's word there is no document; most passages end here. */
const mayHold =
  /\d[a-zđ]{0,2} ?[/-]|[Ss]ố ?:? ?(?:…|[._/[\p{Lu}])|(?:nghị định|nghị quyết|quyết định|chỉ thị|thông tư|tờ trình|công văn|kết luận|luật|chương trình|kế hoạch|báo cáo|đề án|pháp lệnh|hiến pháp)/iu;

/** Every mention of a folded text. */
export function readFolded(folded: Folded): readonly TextMention[] {
  const { text } = folded;
  const isWorded = mayBeWorded(text);
  if (!isWorded && !mayHold.test(text) && !mayHoldActs(text)) return nothing;
  const read = isWorded ? withWorded(text) : [...numbered(text)];
  // Most texts that may hold one hold none.
  const drafts = read.length === 0 ? read : likelyPlaces(sharedDates(sharedIssuers(outerDates(read, text))), text);
  const mentions: TextMention[] = [];
  for (const [index, draft] of drafts.entries()) {
    const next = drafts[index + 1];
    mentions.push(finished(folded, draft, next ? (next.type?.start ?? next.number.span.start) : text.length));
  }
  const taken = drafts.map(({ type, number, end, listed }) => ({
    start: listed ? number.span.start : (type?.start ?? number.span.start),
    end,
  }));
  mentions.push(...namedMentions(folded, taken), ...shortMentions(folded, taken), ...actMentions(folded, taken));
  return mentions.length === 0 ? nothing : mentions.sort((a, b) => a.span.start - b.span.start);
}

const nothing: readonly TextMention[] = [];

function withWorded(text: string): readonly Draft[] {
  const drafts = [...numbered(text)];
  const taken = drafts.map(({ type, number, end }) => ({ start: type?.start ?? number.span.start, end }));
  drafts.push(...wordedDrafts(text, taken));
  return drafts.sort((a, b) => a.number.span.start - b.number.span.start);
}

function* numbered(text: string): Generator<Draft> {
  let previous: Draft | undefined;
  for (const candidate of candidates(text)) {
    const number = candidate.number;
    const { start, end } = number.span;
    if (previous && start < previous.end) continue;
    const floor = previous?.end ?? 0;
    const between = previous ? text.slice(floor, Math.min(start, floor + 24)) : '';
    const listed = previous !== undefined && floor + between.length === start && listSeparator.test(between);
    const before = text.slice(Math.max(floor, start - 260), start);
    const sentence = Math.max(floor, start - before.length + sentenceStart(before));
    const called = candidate.anchored || saysNumber(before);
    const ownType = typeBefore(text, sentence, start, number.type);
    const type = ownType ?? (listed ? previous?.type : undefined);
    if (needsWords(number) && !called && !type?.beside) continue;
    const own = ownNumber(text, number.span);
    const after = own ? undefined : dateAfter(text, end);
    const words = sameDayAfter(text, end);
    const issuer = issuerAfter(text, after?.date.how === 'beside' ? after.end : (words ?? end));
    const lead = ownType ? text.slice(Math.max(floor, ownType.start - 160), ownType.start) : '';
    const date = after?.date ?? ownType?.date ?? (ownType ? dateBefore(lead, ownType.start - lead.length) : undefined);
    const linking = previous && ownType ? text.slice(floor, ownType.start) : '';
    const acting =
      issuer || type?.issuer || !ownType
        ? undefined
        : issuerBefore(lead.slice(-120), ownType.start - Math.min(120, lead.length));
    const said =
      issuer ??
      type?.issuer ??
      (acting && placedBy(text.slice(sentence, Math.max(sentence, acting.span.start)), acting));
    previous = {
      number,
      type,
      date,
      issuer: said,
      under: said ? undefined : underOf(text, previous, ownType?.start ?? start, sentence),
      end: after?.end ?? words ?? end,
      own,
      listed: listed && !ownType,
      joined: previous !== undefined && (listed || /^ ?(?:,|;|,? và|,? cùng|&) ?(?:các )?$/u.test(linking)),
      sameDay: words !== undefined,
    };
    yield previous;
  }
}

/** From the clause before, else from the mention before it in the same clause, which the same body issued. */
function underOf(text: string, previous: Draft | undefined, at: number, sentence: number): Under | undefined {
  const own = underBefore(text.slice(Math.max(sentence, at - 160), at));
  if (own || !previous || !goesOnAlike(text.slice(previous.end, at))) return own;
  const { issuer, number } = previous;
  if (!issuer || issuer.span.start > number.span.start) return previous.under;
  return issuer.place || issuer.level ? { place: issuer.place, level: issuer.level } : undefined;
}

/** Numbers and blanks in order of place. */
function* candidates(text: string): Generator<{ readonly number: DocumentNumber; readonly anchored: boolean }> {
  const found: { number: DocumentNumber; anchored: boolean }[] = [];
  const cased = otherCase(text);
  for (const number of cased.values()) {
    const anchored = saysNumber(text.slice(Math.max(0, number.span.start - 16), number.span.start));
    found.push(...listHeads(text, number).map(head => ({ number: head, anchored: true })), { number, anchored });
  }
  for (const match of matchesOf(text, numberPattern)) {
    if (cased.has(match.index)) continue;
    const before = text.slice(Math.max(0, match.index - 16), match.index);
    const anchored = saysNumber(before);
    const number = numberFrom(match, anchored || /\p{Ll} $/u.test(before), anchored && !formBefore.test(before));
    if (!number) continue;
    const heads = listHeads(text, number);
    // After a comma the digits are a number's only in a list of them; else they are decimals.
    if (heads.length === 0 && text.charAt(match.index - 1) === ',') continue;
    for (const head of heads) found.push({ number: head, anchored: true });
    found.push({ number, anchored: anchored || heads.length > 0 });
  }
  for (const match of matchesOf(text, blankPattern)) {
    const number = blankFrom(match);
    if (number) found.push({ number, anchored: true });
  }
  yield* found.sort((a, b) => a.number.span.start - b.number.span.start);
}

/** "Mẫu số 1 23/2019/TT-BNV": the first digits are a form's. */
const formBefore = /(?:mẫu|biểu|bảng|phiếu|phụ lục) số ?:? ?$/iu;

/** Too short to be a number by its own looks. */
function needsWords({ form, issuer }: DocumentNumber): boolean {
  return form === 'old' || (form !== 'assembly' && !/\p{Lu}.*\p{Lu}/u.test(issuer));
}

function sentenceStart(before: string): number {
  let point = before.lastIndexOf('. ');
  // "Decree No. 15/2020/ND-CP"
  while (point > 0 && /(?<!\p{L})[Nn]os?$/u.test(before.slice(Math.max(0, point - 4), point)))
    point = before.lastIndexOf('. ', point - 1);
  const stop = Math.max(point, before.lastIndexOf(';'), before.lastIndexOf('|'));
  return stop < 0 ? 0 : stop + 1;
}

/**
 * "Số: 389/BC-UBND" at the start of a text or line, or in a cell of the letterhead: no type before it. The Party writes
 * "Số 32-CTr/TU", on a line of its own.
 */
function ownNumber(text: string, { start, end }: Span): boolean {
  if (start >= 40) return false;
  const before = text.slice(Math.max(0, start - 12), start);
  if (/(?:^|\| ?)Số ?: ?$/u.test(before)) return true;
  return /(?:^|\| ?)Số $/u.test(before) && /^ ?(?:\||$)/u.test(text.slice(end, end + 2));
}

function finished(folded: Folded, draft: Draft, limit: number): TextMention {
  const { number, type, date, issuer, end, own } = draft;
  const { text } = folded;
  const start = draft.listed ? number.span.start : (type?.start ?? number.span.start);
  const issuerEnd = issuer && issuer.span.start >= number.span.end ? issuer.span.end : end;
  const about = number.form === 'worded' ? englishSubject : subjectAfter;
  const subject = own ? undefined : about(text, Math.max(end, issuerEnd), limit);
  const back = (span: Span): Span => folded.span(span.start, span.end);
  return {
    kind: 'numbered',
    span: back({ start, end }),
    number: { ...number, span: back(number.span), digitsSpan: back(number.digitsSpan) },
    typeWords: type?.words,
    typeSpan: type && back(type),
    typeBeside: type?.beside ?? false,
    name: type?.beside ? type.name : undefined,
    date: date && { ...date, span: back(date.span) },
    issuer: issuer && { ...issuer, span: back(issuer.span) },
    ...(draft.under && { under: draft.under }),
    subject: subject && { text: text.slice(subject.start, subject.end), span: back(subject) },
    own,
  };
}
