/**
 * What the prose of a report says about its own figures, as relations.
 *
 * A claim whose words leave open what is meant is kept only when it holds: a share that fits one of the amounts around
 * it is understood, one that fits none is left alone. Of several readings the one that holds is taken here, so that a
 * relation names no figures but those it is about.
 */

import { memo2 } from '../../derive.ts';
import { absolute, compare, decimal } from '../../figures/decimal.ts';
import type { Figure, NumberStyle } from '../../figures/figure.ts';
import { tellingDigits } from '../../figures/slips.ts';
import type { MessageData, Place } from '../../finding.ts';
import { append } from '../../lists.ts';
import { type PassageText, passageText } from '../../model/passage-text.ts';
import type { Passage, Report } from '../../model/report.ts';
import type { Claim, ClaimForm, Quantity } from '../../reading/claim.ts';
import { languageOf } from '../../reading/languages.ts';
import type { NamedAmount, NamedBase } from '../../reading/prose/bases/named-bases.ts';
import type { Language } from '../../reading/prose/items/items.ts';
import { readOtherStyle } from '../../reading/prose/items/other-style.ts';
import { countsInWords } from '../../reading/prose/items/words-for-numbers.ts';
import { nameOf, namesOf } from '../../reading/prose/names.ts';
import type { NamedRatio } from '../../reading/prose/ratios/named-ratios.ts';
import { readProse } from '../../reading/prose/read.ts';
import type { Statement } from '../../reading/prose/statements/statements.ts';
import type { Block, Span } from '../../text.ts';
import { isSlippedResult, isSlippedSum } from '../diagnosis/slipped-sums.ts';
import { evaluate } from '../evaluate.ts';
import type { Evaluation } from '../evaluation.ts';
import { mapOperands } from '../expressions.ts';
import type { Certainty, ClaimKind, Expression, Operand, Relation, RelationSubject } from '../relation.ts';
import { called, named, partName, wholeName } from './said-names.ts';

export function relationsFromProse(report: Report): Relation[] {
  const relations: Relation[] = [];
  for (const part of report.parts) {
    for (const passage of part.passages) append(relations, proseOf(passage, report.style).relations);
  }
  return relations;
}

/** A printed quantity of a passage. */
export interface ProseFigure {
  readonly figure: Figure;
  readonly place: Place;
  /** Where it stands in the words of its passage: `readText`. */
  readonly span: Span;
  /** The words an exact count is called by; may be empty, and is for others. */
  readonly name: string;
  /** Said to be about so much. */
  readonly approximate: boolean;
  /** The words after an exact count in its clause, which say what is counted; at most a hundred characters. */
  readonly counted: string;
}

export interface PassageProse {
  readonly figures: readonly ProseFigure[];
  readonly relations: readonly Relation[];
  /** Written in the other style, and not read. */
  readonly unread: readonly ProseFigure[];
  /** Shares and changes that say nothing yet: their base is named, and stands elsewhere. */
  readonly open: readonly NamedBase[];
  readonly amounts: readonly NamedAmount[];
  /** Shares and ratios that nothing in the passage explains: what they are said of stands elsewhere. */
  readonly ratios: readonly NamedRatio[];
  /** Amounts that other sentences may state too. */
  readonly statements: readonly Statement[];
}

/**
 * What a passage says; the same object as long as its block is the same object. Right to remember because a passage is
 * immutable.
 */
export const proseOf = memo2((passage: Passage, style: NumberStyle): PassageProse => {
  if (passage.kind === 'caption') return nothing;
  const known = passagesOf(passage.block, style);
  const key = `${passage.span.start}-${passage.span.end}`;
  let prose = known.get(key);
  if (!prose) {
    prose = read(passage, style);
    known.set(key, prose);
  }
  return prose;
});

// Right because what a passage says depends on the text of its block, which never changes, and on the style.
const passagesOf = memo2((_block: Block, _style: NumberStyle) => new Map<string, PassageProse>());

/** The words of a passage as they are read. */
export function readText(passage: Passage): string {
  const { text } = passageText(passage);
  return passage.kind === 'heading' ? withoutNumber(text) : text;
}

function read(passage: Passage, style: NumberStyle): PassageProse {
  const words = passageText(passage);
  const text = readText(passage);
  const printed = /\d/.test(text);
  if (!printed && style.id !== 'en') return nothing;
  const language = languageOf(text, style);
  if (!printed && !countsInWords(text, language)) return nothing;
  const { quantities, claims, named, amounts, ratios, statements } = readProse(text, language);
  const relations: Relation[] = [];
  const explained = new Set<number>();
  for (const claim of claims) {
    const relation = settled(claim, words, language);
    if (!relation) continue;
    relations.push(relation);
    explained.add(claim.stated.span.start);
  }
  return {
    relations,
    statements,
    unread: readOtherStyle(text, style).map(figure => ({
      figure,
      place: words.place(figure.span),
      span: figure.span,
      name: '',
      approximate: false,
      counted: '',
    })),
    open: named.filter(({ stated }) => !explained.has(stated.span.start)),
    amounts,
    ratios: ratios.filter(one => !isExplained(one, explained, relations)),
    figures: quantities.map(quantity => {
      const { figure, span, approximate } = quantity;
      const told = figure.kind === 'count' && !approximate;
      return {
        figure,
        place: words.place(span),
        span,
        name: told ? nameOf(quantity, language.lexicon).text : '',
        approximate,
        counted: told ? text.slice(span.end, span.end + 100).split(/[;(\n]|\. /u, 1)[0]! : '',
      };
    }),
  };
}

/** A ratio in words is told of the figure that it is said of, not far from it. */
function isExplained(
  { stated, spoken, span }: NamedRatio,
  explained: ReadonlySet<number>,
  relations: readonly Relation[],
): boolean {
  if (stated) return explained.has(stated.span.start);
  return relations.some(
    ({ data, result }) =>
      data?.ratio === spoken?.words && Math.abs((result.figure?.span.start ?? 0) - span.start) < tellingReach,
  );
}

const tellingReach = 200;

/** A heading without its own number: "2.1. Kết quả …". Offsets stay. */
function withoutNumber(text: string): string {
  return text.replace(/^[\s#*]{0,12}\d{1,3}(?:\.\d{1,3}){0,5}[.)]?(?=\s)/u, number => ' '.repeat(number.length));
}

const nothing: PassageProse = {
  figures: [],
  relations: [],
  unread: [],
  open: [],
  amounts: [],
  ratios: [],
  statements: [],
};

/**
 * The reading that holds, or the first; undefined for a guess that does not hold, unless a single slip of the pen
 * explains it and its figures have so many digits that this hardly comes about by chance.
 */
export function settled(claim: Claim, words: PassageText, language: Language): Relation | undefined {
  const relation = relationOf(claim, words, language);
  const evaluation = evaluate(relation);
  const holds = evaluation.verdict === 'exact' || evaluation.verdict === 'rounded';
  if (claim.certainty === 'guess') {
    if (holds && isLoose(claim, evaluation) && evaluation.verdict !== 'exact') return undefined;
    if (!holds) return claim.doubtful ? undefined : slipped(evaluation);
  }
  return withReading(relation, evaluation.reading);
}

function slipped(evaluation: Evaluation): Relation | undefined {
  const { relation } = evaluation;
  if (tellingDigits(relation.result.figure!.value).length < sureDigits) return undefined;
  const isOne = relation.kind === 'sum' ? isSlippedSum(relation) : isSlippedResult(evaluation);
  return isOne ? { ...withReading(relation, evaluation.reading), certainty: 'structure' } : undefined;
}

/** Of numbers of four digits 4 in 1,000 are one slip away from a given one; of three digits, 3 in 100. */
const sureDigits = 4;

/**
 * A whole percentage that is one off comes near some amount or other in any sentence; nobody is told that digits were cut of a
 * share whose base no words name.
 */
function isLoose({ form, stated: { figure } }: Claim, { rounding, difference }: Evaluation): boolean {
  if (form !== 'share' || figure.kind !== 'percent') return false;
  // "6 tỷ đồng" of "61 tỷ đồng" may be anything from 9% to 10,7%.
  const far = difference !== undefined && compare(absolute(difference), decimal(5, -figure.quantum)) > 0;
  return figure.decimals === 0 || rounding !== 'operands' || far;
}

function relationOf(claim: Claim, words: PassageText, language: Language): Relation {
  const { lexicon } = language;
  const operand = (quantity: Quantity, figure: Figure, label: string): Operand => ({
    standing: 'figure',
    figure: called(figure, language),
    place: words.place(quantity.span),
    address: undefined,
    label,
  });
  const name = nameOf(claim.stated, lexicon);
  const names = namesOf(claim.operands, lexicon);
  const { kind, subject } = forms[claim.form];
  return {
    kind,
    subject,
    origin: 'prose',
    certainty: claim.certainty === 'guess' ? 'likely' : (claim.certainty satisfies Certainty),
    result: operand(
      claim.stated,
      claim.stated.figure,
      (claim.form === 'sum' && !name.after && wholeName(words.text, claim.stated, name.text, lexicon)) || name.text,
    ),
    comparison: claim.comparison,
    ...(claim.printed ? { printed: true } : {}),
    expression: claim.expression,
    ...(claim.left ? { left: claim.left } : {}),
    ...(claim.alternatives.length > 0 ? { alternatives: claim.alternatives } : {}),
    operands: claim.operands.map((quantity, index) => {
      const { after, text } = names[index]!;
      const full = claim.form === 'sum' && !after ? partName(words.text, quantity, text, lexicon) : undefined;
      return operand(quantity, roomOf(quantity), full ?? text);
    }),
    words: claim.words,
    place: words.place(claim.span),
    data: {
      form: claim.form,
      ...(claim.form === 'sum' && claim.stated.figure.kind === 'count'
        ? { noun: named(claim.stated.nounText, lexicon) }
        : {}),
      numbersFirst: names.every(({ after }) => after),
      // Called by what stands behind it, for want of a label.
      ...(name.after && name.text !== '' ? { resultCounts: true } : {}),
      ...(claim.data as MessageData | undefined),
    },
  };
}

/** The relation with one reading and only the figures it takes. */
function withReading({ alternatives: _, ...relation }: Relation, reading: Expression): Relation {
  const operands: Operand[] = [];
  const places = new Map<number, number>();
  const kept = (index: number): Expression => {
    let place = places.get(index);
    if (place === undefined) {
      place = operands.push(relation.operands[index]!) - 1;
      places.set(index, place);
    }
    return { kind: 'operand', index: place };
  };
  const left = relation.left && mapOperands(relation.left, kept);
  const expression = mapOperands(reading, kept);
  return { ...relation, ...(left ? { left } : {}), expression, operands };
}

/** "hơn 92.000", "trên 5.000 tỷ đồng" are known to their last digit that is not zero, "hơn 48 điểm" to its last. */
function roomOf({ figure, approximate }: Quantity): Figure {
  if (!approximate || figure.kind === 'percent') return figure;
  const zeros = figure.decimals > 0 ? 0 : /(?:[.,]?0)*$/.exec(figure.text)![0].replace(/\D/g, '').length;
  return { ...figure, kind: 'measure', quantum: figure.quantum + zeros };
}

const forms: { readonly [form in ClaimForm]: { readonly kind: ClaimKind; readonly subject: RelationSubject } } = {
  share: { kind: 'ratio', subject: 'percent' },
  complement: { kind: 'ratio', subject: 'percent' },
  sum: { kind: 'sum', subject: 'total' },
  difference: { kind: 'change', subject: 'change' },
  'relative-change': { kind: 'change', subject: 'change' },
  'relative-amount': { kind: 'change', subject: 'change' },
  multiple: { kind: 'ratio', subject: 'change' },
  average: { kind: 'ratio', subject: 'change' },
  whole: { kind: 'share-sum', subject: 'share-sum' },
  list: { kind: 'count', subject: 'list-count' },
  merger: { kind: 'change', subject: 'merger' },
  expression: { kind: 'equality', subject: 'expression' },
  'in-words': { kind: 'equality', subject: 'in-words' },
  subset: { kind: 'order', subject: 'part-of-whole' },
  way: { kind: 'order', subject: 'change' },
};
