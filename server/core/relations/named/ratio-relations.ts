/** A share or ratio of figures that are only named, as a relation: the one shape of all of them, and whether it holds. */
import type { NumberStyle } from '../../figures/figure.ts';
import { passageText } from '../../model/passage-text.ts';
import type { Passage } from '../../model/report.ts';
import type { Quantity } from '../../reading/claim.ts';
import { languageFor } from '../../reading/languages.ts';
import { operand, quotient } from '../../reading/prose/build.ts';
import { nameOf } from '../../reading/prose/names.ts';
import type { NamedRatio } from '../../reading/prose/ratios/named-ratios.ts';
import { timesRatio } from '../../reading/prose/ratios/ratios.ts';
import { fitsItsWord } from '../../reading/prose/ratios/spoken-ratios.ts';
import { evaluateOnce } from '../evaluate.ts';
import type { Operand, Relation } from '../relation.ts';

/** One way to understand a ratio. Without a relation something that is not named makes it right. */
export interface RatioReading {
  readonly ratio: NamedRatio;
  readonly holds: boolean;
  readonly relation: Relation | undefined;
  /** Its name is said whole: no other figure is meant. */
  readonly named: boolean;
}

export interface SaidRatio {
  readonly ratio: NamedRatio;
  readonly passage: Passage;
  readonly style: NumberStyle;
}

export function relationOf(
  { ratio, passage, style }: SaidRatio,
  named: Operand | undefined,
  whole: Operand,
  amount: Quantity | undefined,
): Relation {
  const { stated, spoken, span, isPart } = ratio;
  const words = passageText(passage);
  const at = words.place(span);
  const part: Operand = named ?? {
    standing: 'figure',
    figure: amount!.figure,
    place: words.place(amount!.span),
    address: undefined,
    label: nameOf(amount!, languageFor(style).lexicon).text,
  };
  const common = {
    origin: 'prose',
    certainty: 'structure',
    comparison: '=',
    words: words.text.slice(span.start, span.end),
    place: at,
  } as const;
  if (spoken) {
    const result: Operand = amount
      ? { ...part, figure: part.figure, place: words.place(amount.span), address: undefined }
      : { ...part, standing: 'constant', place: at, address: undefined };
    return {
      ...common,
      kind: 'equality',
      subject: 'expression',
      result,
      expression: timesRatio(spoken.value),
      operands: [whole],
      data: { form: 'expression', ratio: spoken.words },
    };
  }
  return {
    ...common,
    kind: 'ratio',
    subject: isPart ? 'percent' : 'change',
    result: {
      standing: 'figure',
      figure: isPart ? stated!.figure : { ...stated!.figure, unit: undefined },
      place: at,
      address: undefined,
      label: '',
    },
    expression: quotient(operand(0), operand(1)),
    operands: [part, whole],
    data: isPart ? { form: 'share' } : { form: 'multiple', direction: 'multiple' },
  };
}

/** Of a ratio in words, as near as its word is meant. */
export function isRight(relation: Relation, { spoken }: NamedRatio): boolean {
  if (spoken) return fitsItsWord(spoken, relation.result.figure!.value, relation.operands[0]!.figure!.value);
  const { verdict } = evaluateOnce(relation);
  return verdict === 'exact' || verdict === 'rounded';
}

/** The same said of another pair of figures. */
export function withFigures(relation: Relation, part: Operand, whole: Operand): Relation {
  const [first] = relation.operands;
  return relation.operands.length > 1
    ? { ...relation, operands: [part, whole] }
    : {
        ...relation,
        result: part === first ? relation.result : { ...relation.result, figure: part.figure },
        operands: [whole],
      };
}

/** What it is said of, and what of. */
export function partsOf({ operands, result }: Relation): readonly Operand[] {
  return operands.length > 1 ? operands : [result, operands[0]!];
}
