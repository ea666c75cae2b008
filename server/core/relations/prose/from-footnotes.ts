/**
 * A number and the footnote behind it that says what it counts: "05 cơ quan hành chính thuộc tỉnh[^1]" and far below
 * "[^1]: Văn phòng …; Ban Quản lý …". A footnote is read as if it stood in a parenthesis where its mark stands.
 */
import { again, memo } from '../../derive.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import { settle } from '../../lists.ts';
import { gather } from '../../model/gather.ts';
import { type PassageText, passageText } from '../../model/passage-text.ts';
import type { Passage, Report } from '../../model/report.ts';
import type { Claim } from '../../reading/claim.ts';
import { languageOf } from '../../reading/languages.ts';
import { readClaims } from '../../reading/prose/read.ts';
import type { Relation } from '../relation.ts';
import { readText, settled } from './from-prose.ts';
import { remembered } from './remembered.ts';

interface Gathered {
  readonly passages: readonly Passage[];
  readonly style: NumberStyle;
  readonly relations: readonly Relation[];
}

export const relationsFromFootnotes: (report: Report) => readonly Relation[] = report => gathered(report).relations;

const gathered = again((report: Report, before: Gathered | undefined): Gathered => {
  const { style } = report;
  const passages = withNotes(report);
  if (before?.passages === passages && before.style === style) return before;
  const relations = passages.flatMap((passage, at) => {
    const marks = passage.kind === 'footnote' ? none : marksIn(passage);
    const notes = marks.flatMap(mark => {
      const note = noteOf(passages, at, mark.name);
      return note ? [{ mark, note }] : [];
    });
    if (notes.length === 0) return [];
    return ofNotes(
      passage,
      notes.map(({ note }) => note),
      style,
      () => notes.flatMap(({ mark, note }) => relationsOf(passage, mark, note, style)),
    );
  });
  return { passages, style, relations: settle(before?.relations, relations) };
});

const ofNotes = remembered<Relation>();

/** Footnotes, and passages in which the marks of some stand, in their order. */
const withNotes = gather(({ section }) =>
  section.passages.filter(passage => passage.kind === 'footnote' || marksIn(passage).length > 0),
);

/** The footnote of this name in the same file: the next, as plain texts number them anew, or else the last before. */
function noteOf(passages: readonly Passage[], from: number, name: string): Passage | undefined {
  const { uri } = passages[from]!.block;
  const isIt = ({ kind, marker, block }: Passage): boolean =>
    kind === 'footnote' && marker === name && block.uri === uri;
  return passages.slice(from + 1).find(isIt) ?? passages.slice(0, from).findLast(isIt);
}

interface Mark {
  readonly name: string;
  readonly at: number;
}

/** `[^1]`, `[1]`, `⁽¹⁾`; not the ² of m². */
const mark =
  /\[\^([^\]\s[]{1,60})\]|\[(\d{1,3})\]|(?<![mM])[(\u207d]?([\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,3})[)\u207e]?/gu;

// Right because a passage is immutable.
const marksIn = memo((passage: Passage): readonly Mark[] => marksOf(readText(passage)));

function marksOf(text: string): readonly Mark[] {
  if (!/[[\u00b9\u00b2\u00b3\u2070-\u2079]/u.test(text)) return none;
  return Array.from(text.matchAll(mark), ({ 1: markdown, 2: digits, 3: raised, index }) => ({
    name: markdown ?? digits ?? raised!.normalize('NFKC'),
    at: index,
  }));
}

const none: readonly Mark[] = [];

/** How far before its mark the number may stand, in characters. */
const reach = 400;

function relationsOf(passage: Passage, { at }: Mark, note: Passage, style: NumberStyle): readonly Relation[] {
  const text = readText(passage);
  const before = text.slice(Math.max(0, at - reach), at);
  const from = at - before.length + sentenceStart(before);
  const lead = text.slice(from, at);
  const words = readText(note).trimEnd().replace(/[.;]$/u, '');
  if (!/\d/.test(lead) || words.length > longest) return [];
  const joined = `${lead} (${words}).`;
  const language = languageOf(joined, style);
  const inside = lead.length + 2;
  const isOfNote = ({ form, stated, operands }: Claim): boolean =>
    (form === 'list' || (form === 'sum' && operands.length > 0)) &&
    stated.span.end <= lead.length &&
    operands.every(({ span }) => span.start >= inside);
  const claims = readClaims(joined, language).filter(isOfNote);
  if (claims.length === 0) return [];
  const alone = new Set(readClaims(`${lead}.`, language).map(({ stated }) => stated.span.start));
  const places: PassageText = {
    text: joined,
    offset: index => index,
    place: ({ start, end }) =>
      start >= inside
        ? passageText(note).place({ start: start - inside, end: end - inside })
        : passageText(passage).place({ start: start + from, end: Math.min(end + from, at) }),
  };
  return claims
    .filter(({ stated }) => !alone.has(stated.span.start))
    .flatMap(claim => settled(claim, places, language) ?? []);
}

/** In characters: a footnote that is longer is a text of its own. */
const longest = 4000;

/** Behind the last end of a sentence. */
function sentenceStart(text: string): number {
  let start = 0;
  for (const { index, 0: end } of text.matchAll(/[.!?]\s+(?=\p{Lu})|\n/gu)) start = index + end.length;
  return start;
}
