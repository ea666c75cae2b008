/**
 * Passages of one part that say the same, kept from one version of a report to the next: only passages that an edit
 * touched are looked up.
 */
import { again } from '../derive.ts';
import { alikeAtEnds } from '../lists.ts';
import type { Passage, Report } from '../model/report.ts';

/** A passage and which of its part it is. */
export interface Repeated {
  readonly passage: Passage;
  readonly at: number;
}

/** Passages of one part that say the same, in order: at least two. */
export type RepeatedText = readonly Repeated[];

interface Texts {
  readonly passages: readonly Passage[];
  /** By what they say. It moves on to the next version, and is that of the newest one only. */
  readonly byText: Map<string, Set<Passage>>;
  /** What is said more than once. */
  readonly repeated: Set<string>;
  readonly groups: readonly RepeatedText[];
}

/**
 * The texts that stand in a part of a report more than once, by `textOf`: what a passage says, or undefined where it
 * does not matter. Right when it depends on nothing but the passage.
 */
export function repeatedBy(
  textOf: (passage: Passage) => string | undefined,
): (report: Report) => readonly RepeatedText[] {
  const all = again(
    (report: Report, before: { texts: readonly Texts[]; found: readonly RepeatedText[] } | undefined) => {
      const texts = report.parts.map(({ passages }, index) => textsOf(passages, before?.texts[index], textOf));
      return { texts, found: texts.flatMap(({ groups }) => groups) };
    },
  );
  return report => all(report).found;
}

function textsOf(
  passages: readonly Passage[],
  before: Texts | undefined,
  textOf: (passage: Passage) => string | undefined,
): Texts {
  if (before?.passages === passages) return before;
  const old = before?.passages ?? [];
  const byText: Texts['byText'] = before?.byText ?? new Map();
  const repeated: Texts['repeated'] = before?.repeated ?? new Set();
  const { top, bottom } = alikeAtEnds(old, passages);
  let same = before !== undefined && old.length === passages.length;
  for (let at = top; at < old.length - bottom; at++) {
    const text = textOf(old[at]!);
    const alike = text === undefined ? undefined : byText.get(text);
    if (text === undefined || !alike) continue;
    same &&= alike.size === 1;
    alike.delete(old[at]!);
    if (alike.size === 1) repeated.delete(text);
    if (alike.size === 0) byText.delete(text);
  }
  for (let at = top; at < passages.length - bottom; at++) {
    const text = textOf(passages[at]!);
    if (text === undefined) continue;
    const alike = byText.get(text);
    if (!alike) byText.set(text, new Set([passages[at]!]));
    else {
      same = false;
      if (alike.add(passages[at]!).size === 2) repeated.add(text);
    }
  }
  return { passages, byText, repeated, groups: same ? before!.groups : groupsOf({ passages, byText, repeated }) };
}

function groupsOf({ passages, byText, repeated }: Omit<Texts, 'groups'>): readonly RepeatedText[] {
  if (repeated.size === 0) return [];
  const wanted = new Set<Passage>();
  for (const text of repeated) for (const passage of byText.get(text)!) wanted.add(passage);
  const places = new Map<Passage, number>();
  for (let at = 0; at < passages.length; at++) if (wanted.has(passages[at]!)) places.set(passages[at]!, at);
  return [...repeated]
    .map(text => [...byText.get(text)!].map(passage => ({ passage, at: places.get(passage)! })).sort(byPlace))
    .sort(([a], [b]) => byPlace(a!, b!));
}

function byPlace(a: Repeated, b: Repeated): number {
  return a.at - b.at;
}
