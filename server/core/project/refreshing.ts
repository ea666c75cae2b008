/**
 * Figures of the text brought up to what their cells have become: first those that are bound and those whose words name
 * a cell, then the shares, totals and changes of the same paragraphs that were computed from them.
 */
import { startOf } from '../document.ts';
import type { Decimal } from '../figures/decimal.ts';
import { printLike } from '../figures/print.ts';
import type { Edit, Place, TextPlace } from '../finding.ts';
import type { Checked, Project } from '../project.ts';
import { languageFor } from '../reading/languages.ts';
import type { Lexicon } from '../reading/prose/lexicon.ts';
import { type FigureKey, keyOf } from '../relations/diagnosis/shared-figures.ts';
import type { Evaluation } from '../relations/evaluation.ts';
import { sameFigures } from '../relations/said-again/same-figures.ts';
import { followersOf } from './following.ts';

export interface Update {
  readonly uri: string;
  /** Line of the figure, zero-based. */
  readonly line: number;
  readonly old: string;
  readonly new: string;
  /**
   * `bound`: its cell or calculation. `named`: its words name a cell, which a person should look at. `follows`: computed
   * in the text from figures that were updated.
   */
  readonly why: 'bound' | 'named' | 'follows';
  /** The address or calculation it is bound to, the row it is named after, or the calculation in the text. */
  readonly source: string;
}

export interface Refreshed {
  readonly updates: readonly Update[];
  /** The new text of every source that changes. */
  readonly texts: ReadonlyMap<string, string>;
  /** How many figures of the text are bound to what is not there; nothing is known of them. */
  readonly lost: number;
  /** How many are bound to what is there. */
  readonly linked: number;
}

/** Updates the project's texts; the caller writes them, or not. What `leaves` says to leave stays, with all that follows. */
export function refreshReport(
  project: Project,
  uri: string,
  leaves: (update: Update) => boolean = () => false,
): Refreshed {
  const checked = project.check(uri);
  const given = [...boundUpdates(checked), ...namedUpdates(checked)].filter(({ update }) => !leaves(update));
  const due = [...given, ...followers(checked, given, leaves)];
  const linked = checked.evaluations.filter(({ relation }) => relation.origin === 'bound').length;
  if (due.length === 0) return { updates: [], texts: new Map(), lost: lostBindings(checked), linked };
  const texts = applied(checked, due);
  for (const [source, content] of texts) {
    const file = project.file(source);
    project.set(source, { ...(file?.kind === 'text' ? file : { kind: 'text' }), content });
  }
  return { updates: due.map(({ update }) => update), texts, lost: lostBindings(project.check(uri)), linked };
}

function lostBindings({ findings }: Checked): number {
  return findings.filter(
    ({ check, place }) =>
      check === 'name-unknown' &&
      place.kind === 'text' &&
      /\]\(<?soat:[^)\n]{0,200}$/u.test(place.block.text.slice(Math.max(0, place.start - 240), place.start)),
  ).length;
}

interface Found {
  readonly key: FigureKey;
  readonly value: Decimal;
  readonly update: Update;
  readonly edits: readonly Edit[];
}

function boundUpdates(checked: Checked): Found[] {
  return checked.evaluations.flatMap(evaluation => {
    const { relation } = evaluation;
    if (relation.origin !== 'bound' || evaluation.verdict !== 'wrong') return [];
    return found(checked, evaluation, 'bound');
  });
}

/** Figures of the text whose words name one cell that says something else. */
function namedUpdates(checked: Checked): Found[] {
  return sameFigures(checked.report).flatMap(({ prose, table, row, column }) => {
    const { place, figure } = prose;
    const [cell] = row.cells[column.index]!.figures;
    if (!cell || place.kind !== 'text' || isBound(place)) return [];
    const at = lineOf(checked, place);
    if (at === undefined) return [];
    const newText = printLike(cell.value, figure, checked.report.style);
    const source = `${table.id}.${row.address}.${column.id}`;
    return [
      {
        key: keyOf(prose),
        value: cell.value,
        update: { uri: place.block.uri, line: at, old: figure.text, new: newText, why: 'named', source },
        edits: [{ place, newText }],
      },
    ];
  });
}

/** Zero-based. */
function lineOf(checked: Checked, place: TextPlace): number | undefined {
  const document = checked.documents.get(place.block.uri);
  const start = document && startOf(document, place.block);
  if (!document || start === undefined) return undefined;
  return document.text.content.slice(0, start + place.start).split('\n').length - 1;
}

/** What follows from the given updates, and is not left. */
function followers(checked: Checked, given: readonly Found[], leaves: (update: Update) => boolean): Found[] {
  const left = new Set<FigureKey>();
  for (;;) {
    const following = followersOf(checked.evaluations, {
      given: new Map(given.map(({ key, value }) => [key, value])),
      left,
      // A total that is bound itself is not recomputed from its parts: the parts are looked at by a person.
      isGiven: ({ place }) => place.kind === 'text' && isBound(place),
      isOpen: ({ relation }) =>
        relation.kind === 'sum' && namesRemainder(relation.words, languageFor(checked.report.style).lexicon),
      canSay: (evaluation, value) => found(checked, { ...evaluation, expected: value }, 'follows').length > 0,
    });
    const all = following.flatMap(({ evaluation, value }) =>
      found(checked, { ...evaluation, expected: value }, 'follows'),
    );
    const more = all.filter(({ update }) => leaves(update));
    if (more.length === 0) return all.filter(({ update }) => update.old !== update.new);
    for (const { key } of more) left.add(key);
  }
}

function namesRemainder(words: string, { cues }: Lexicon): boolean {
  const lower = words.toLowerCase().replace(/\s+/gu, ' ');
  return (cues.remainder ?? []).some(cue => new RegExp(`(?<!\\p{L})${cue}(?!\\p{L})`, 'u').test(lower));
}

/** The source of an update as a person reads it: without addresses, on one line, cut where it is long. */
export function readable({ source }: Update): string {
  const words = source
    .replace(/\]\(<?soat:[^)]*\)/gu, '')
    .replace(/[[\]]/gu, '')
    .replace(/\s+/gu, ' ');
  return words.length > 80 ? `${words.slice(0, 79)}…` : words;
}

function isBound({ block, end }: TextPlace): boolean {
  return /^[^[\]\n]{0,40}\]\(<?soat:/u.test(block.text.slice(end, end + 60));
}

function found(checked: Checked, { relation, expected }: Evaluation, why: Update['why']): Found[] {
  const { place, figure } = relation.result;
  if (!expected || !figure || place.kind !== 'text') return [];
  const line = lineOf(checked, place);
  if (line === undefined) return [];
  const falls = expected.coefficient < 0 && figure.sign !== '-';
  const magnitude = falls ? { ...expected, coefficient: -BigInt(expected.coefficient) } : expected;
  const newText = printLike(magnitude, figure, checked.report.style);
  const edits: Edit[] = [{ place, newText }];
  const turned = falls ? turnedWord(place) : undefined;
  if (falls && !turned) return [];
  if (turned) edits.push(turned);
  return [
    {
      key: keyOf(relation.result),
      value: expected,
      update: {
        uri: place.block.uri,
        line,
        old: (turned ? `${place.block.text.slice(turned.place.start, turned.place.end)} ` : '') + figure.text,
        new: (turned ? `${turned.newText} ` : '') + newText,
        why,
        source: relation.words,
      },
      edits,
    },
  ];
}

/** "tăng" before a figure that has come to be a fall, and the other way round. */
function turnedWord({ block, start }: TextPlace): Edit | undefined {
  const before = block.text.slice(Math.max(0, start - 12), start);
  const match = /(tăng|giảm|Tăng|Giảm)\s*\[?$/u.exec(before);
  if (!match) return undefined;
  const from = start - before.length + match.index;
  const other: { readonly [word: string]: string } = { tăng: 'giảm', giảm: 'tăng', Tăng: 'Giảm', Giảm: 'Tăng' };
  const place: Place = { kind: 'text', block, start: from, end: from + match[1]!.length };
  return { place, newText: other[match[1]!]! };
}

function applied(checked: Checked, all: readonly Found[]): Map<string, string> {
  const bySource = new Map<string, { start: number; end: number; newText: string }[]>();
  for (const { edits } of all) {
    for (const { place, newText } of edits) {
      const document = checked.documents.get(place.block.uri)!;
      const start = (startOf(document, place.block) ?? 0) + place.start;
      const own = bySource.get(place.block.uri) ?? [];
      own.push({ start, end: start + place.end - place.start, newText });
      bySource.set(place.block.uri, own);
    }
  }
  const texts = new Map<string, string>();
  for (const [uri, edits] of bySource) {
    let content = checked.documents.get(uri)!.text.content;
    let last = content.length + 1;
    for (const { start, end, newText } of edits.sort((a, b) => b.start - a.start)) {
      if (end > last) continue;
      content = content.slice(0, start) + newText + content.slice(end);
      last = start;
    }
    texts.set(uri, content);
  }
  return texts;
}
