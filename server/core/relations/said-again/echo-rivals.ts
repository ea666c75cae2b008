/**
 * Which other numbers of a body, or of a section of it, a figure may be as well as the one it is a slip of. Figures are
 * kept by what is asked of them (their value, unit and number of digits), so that for each figure that is sought only the
 * few in question are looked at; after an edit only passages come and go that it has changed.
 */
import { carried, memo } from '../../derive.ts';
import { absolute, type Decimal, subtract } from '../../figures/decimal.ts';
import type { Figure, NumberStyle } from '../../figures/figure.ts';
import { eachChange } from '../../list-changes.ts';
import { gather } from '../../model/gather.ts';
import type { Passage, Report } from '../../model/report.ts';
import { slipOfDigits, unitName, valueKey, valueKeyOf } from '../diagnosis/slipped-digits.ts';
import { type ProseFigure, proseOf } from '../prose/from-prose.ts';
import { mayEcho, type Sought, type StandingFigure, saidAs, type Wanted } from './echo-figures.ts';
import { sharedWords } from './echo-matter.ts';
import { wordsAbout } from './echo-words.ts';

/** A figure that is sought, the one that it may be a slip of, and how much their words have in common. */
export interface Rivalled {
  readonly sought: Sought;
  readonly body: StandingFigure;
  readonly score: number;
}

/** The figures of the body of a report that say nothing again. */
export function figuresOfBody(report: Report, wanted: Wanted): Figures {
  const { body } = memoryOf(report);
  body.update(bodyPassages(report), wanted);
  return body;
}

/** Those of the passages under the same heading. */
export function figuresBeside(report: Report, passage: Passage, wanted: Wanted): Figures {
  const { sections } = memoryOf(report);
  const section = sectionsOf(report).get(passage) ?? [passage];
  const first = section[0]!;
  let known = sections.get(first);
  if (!known) {
    // Those of earlier versions are given up some time.
    if (sections.size > mostSections) sections.clear();
    known = new Figures();
    sections.set(first, known);
  }
  known.update(section, wanted);
  return known;
}

const mostSections = 2000;

interface Memory {
  readonly body: Figures;
  /** By their first passage. */
  readonly sections: Map<Passage, Figures>;
}

// Right because what it holds is compared with the passages it was made from.
const memoryOf = carried<Report, Memory>(() => ({ body: new Figures(), sections: new Map() }));

const bodyPassages = gather<Passage>(({ section: { passages }, kind }, style) =>
  kind === 'body' ? passages.filter(passage => proseOf(passage, style).figures.length > 0) : [],
);

/** Of each passage those under the same heading, with this one. Right to remember because a report is immutable. */
const sectionsOf = memo(({ parts }: Report): ReadonlyMap<Passage, readonly Passage[]> => {
  const sections = new Map<Passage, readonly Passage[]>();
  for (const { passages } of parts) {
    let section: Passage[] = [];
    for (const passage of passages) {
      if (passage.kind === 'heading') section = [];
      section.push(passage);
      if (!sections.has(passage)) sections.set(passage, section);
    }
  }
  return sections;
});

/** The figures of some passages, which come and go with these. */
class Figures {
  #style: NumberStyle | undefined;
  #zones: Wanted['zones'] | undefined;
  #passages: readonly Passage[] = [];
  /** Of the passages those that say nothing again. */
  #rivals: readonly Passage[] = [];
  /** How often each value is said, as `saidAs` has it. */
  readonly #said = new Map<string, number>();
  /** How often each value stands among those of its kind and unit. */
  readonly #values = new Map<string, number>();
  readonly #beginnings = new Map<string, number>();
  readonly #alike = new Map<string, Map<ProseFigure, Passage>>();

  update(passages: readonly Passage[], { zones, style }: Wanted): void {
    if (this.#style !== style) {
      for (const index of [this.#said, this.#values, this.#beginnings, this.#alike]) index.clear();
      this.#style = style;
      this.#zones = undefined;
      this.#passages = [];
      this.#rivals = [];
    }
    if (this.#passages === passages && this.#zones === zones) return;
    eachChange(this.#passages, passages, {
      gone: passage => this.#say(passage, -1),
      come: passage => this.#say(passage, 1),
    });
    const rivals = passages.filter(passage => !zones.has(passage));
    eachChange(this.#rivals, rivals, {
      gone: passage => this.#rival(passage, -1),
      come: passage => this.#rival(passage, 1),
    });
    this.#passages = passages;
    this.#rivals = rivals;
    this.#zones = zones;
  }

  #say(passage: Passage, by: 1 | -1): void {
    for (const prose of proseOf(passage, this.#style!).figures)
      for (const value of saidAs(prose)) count(this.#said, value, by);
  }

  #rival(passage: Passage, by: 1 | -1): void {
    for (const prose of proseOf(passage, this.#style!).figures) {
      count(this.#values, amountKey(prose.figure, valueKey(prose.figure)), by);
      for (const key of beginnings(prose.figure)) count(this.#beginnings, key, by);
      if (!mayEcho(prose)) continue;
      const key = alikeKey(prose.figure);
      const known = this.#alike.get(key);
      if (by < 0) known?.delete(prose);
      else if (known) known.set(prose, passage);
      else this.#alike.set(key, new Map([[prose, passage]]));
    }
  }

  says(value: string): boolean {
    return this.#said.has(value);
  }

  /**
   * How many numbers, as long and of the same unit, have no fewer of its words beside them, up to `enough`; undefined where
   * one of them is the number itself, less rounded, or what the two differ by but for one digit: a total and its part
   * differ by the other part. Of very many as long it is not looked which.
   */
  rivalsOf({ sought, body, score }: Rivalled, enough: number): number | undefined {
    const style = this.#style!;
    const { figure } = sought.prose;
    if (this.#hasLessRounded(figure)) return undefined;
    if (slipOfDigits(figure, body.prose.figure) !== 'swapped') {
      const gap = absolute(subtract(figure.value, body.prose.figure.value));
      if (this.#values.has(amountKey(figure, valueKeyOf(figure.kind, gap)))) return undefined;
    }
    const alike = this.#alike.get(alikeKey(figure));
    if (!alike) return 0;
    if (alike.size > mostAlike) return Number.POSITIVE_INFINITY;
    const own = wordsAbout(sought.prose, sought.passage, style);
    const values = new Set<string>();
    for (const [prose, passage] of alike) {
      const key = valueKey(prose.figure);
      if (values.has(key) || sharedWords(own, wordsAbout(prose, passage, style)) < score) continue;
      values.add(key);
      if (values.size >= enough) break;
    }
    return values.size;
  }

  /** "1.245 tỷ đồng" of 1.245,3 tỷ đồng, and of 1.244,8. */
  #hasLessRounded({ kind, quantum, value }: Figure): boolean {
    const printed = digitsDownTo(value, quantum);
    return [`${printed}=`, `${printed}+`, `${BigInt(printed) - 1n}+`].some(one =>
      this.#beginnings.has(`${kind}|${quantum}|${one}`),
    );
  }
}

/** Of more numbers as long and of one unit it is not asked which are rivals. */
const mostAlike = 1000;

function count(counts: Map<string, number>, key: string, by: 1 | -1): void {
  const now = (counts.get(key) ?? 0) + by;
  if (now > 0) counts.set(key, now);
  else counts.delete(key);
}

function amountKey(figure: Figure, value: string): string {
  return `${figure.kind}|${unitName(figure)}|${value}`;
}

function alikeKey(figure: Figure): string {
  return `${figure.kind}|${unitName(figure)}|${figure.text.replace(/\D/gu, '').length}`;
}

/** Of 1.240,3 what stands before each digit but the first, how much that counts, and whether more than it is left: 1240+, 124+. */
function beginnings({ kind, quantum, value }: Figure): readonly string[] {
  if (value.coefficient <= 0) return [];
  const digits = digitsDownTo(value, quantum);
  const found: string[] = [];
  let more = false;
  for (let at = digits.length - 1; at > 0; at--) {
    more ||= digits[at] !== '0';
    found.push(`${kind}|${quantum + digits.length - at}|${digits.slice(0, at)}${more ? '+' : '='}`);
  }
  return found;
}

/** The digits of a value down to the power of ten of its last printed unit. */
function digitsDownTo({ coefficient, scale }: Decimal, quantum: number): string {
  const zeros = -scale - quantum;
  const all = `${coefficient}`;
  return zeros >= 0 ? `${all}${'0'.repeat(zeros)}` : all.slice(0, zeros) || '0';
}
