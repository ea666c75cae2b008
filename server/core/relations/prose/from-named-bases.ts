/**
 * Shares and changes whose base is named in one passage and stated in another near it: "Kế hoạch Thủ tướng Chính phủ
 * giao là 913.216,2 tỷ đồng. … đã phân bổ 867.466,27 tỷ đồng, đạt 95% kế hoạch Thủ tướng Chính phủ giao". Where nothing
 * near is called so, nothing is said.
 */
import { memo2 } from '../../derive.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import { gatherAround } from '../../model/gather.ts';
import { passageText } from '../../model/passage-text.ts';
import type { Passage, Report } from '../../model/report.ts';
import { languageOf } from '../../reading/languages.ts';
import { basesAmong } from '../../reading/prose/bases/meant-bases.ts';
import type { NamedAmount, NamedBase } from '../../reading/prose/bases/named-bases.ts';
import { operand, quotient } from '../../reading/prose/build.ts';
import { gap, relative } from '../../reading/prose/changes/values.ts';
import type { QuantityItem } from '../../reading/prose/items/items.ts';
import { nameOf } from '../../reading/prose/names.ts';
import { evaluate } from '../evaluate.ts';
import type { Expression, Operand, Relation } from '../relation.ts';
import { proseOf, readText } from './from-prose.ts';
import { remembered } from './remembered.ts';

export const relationsFromNamedBases: (report: Report) => readonly Relation[] = gatherAround(
  { back: 40, ahead: 10 },
  (passage, style) => proseOf(passage, style).open.length > 0,
  ({ passage, around }, style) => amongOthers(passage, around, style, () => [...relationsOf(passage, around, style)]),
);

const amongOthers = remembered<Relation>();

interface Amount extends NamedAmount {
  readonly passage: Passage;
}

// Right because a passage is immutable.
const amountsOf = memo2((passage: Passage, style: NumberStyle): readonly Amount[] =>
  proseOf(passage, style).amounts.map(amount => ({ ...amount, passage })),
);

function* relationsOf(passage: Passage, around: readonly Passage[], style: NumberStyle): Generator<Relation> {
  const { lexicon } = languageOf(readText(passage), style);
  const elsewhere = around.flatMap(other => (other === passage ? [] : amountsOf(other, style).slice(0, mostOfPassage)));
  const here = amountsOf(passage, style);
  for (const named of proseOf(passage, style).open.slice(0, mostOfPassage)) {
    const own = here.filter(amount => !isOwn(named, amount) && isNear(named, amount));
    const others = [...own, ...elsewhere];
    for (const { base, sure, certain = false } of basesAmong(named, others, lexicon)) {
      const relation = relationOf(passage, named, base as Amount, style, certain);
      const { verdict } = evaluate(relation);
      if (verdict !== 'exact' && verdict !== 'rounded' && !sure) continue;
      yield relation;
      break;
    }
  }
}

/** More amounts or open claims than this stand in no paragraph that people write. */
const mostOfPassage = 100;

/** What is said of a figure is not its own base. */
function isOwn({ current, stated }: NamedBase, { item }: Amount): boolean {
  return [current.item, stated].some(({ order }) => order === item.order);
}

function isNear({ stated }: NamedBase, { item }: Amount): boolean {
  return Math.abs(stated.order - item.order) <= mostOfPassage;
}

function relationOf(passage: Passage, named: NamedBase, base: Amount, style: NumberStyle, certain: boolean): Relation {
  const { stated, current, form } = named;
  const operandOf = ({ quantity }: QuantityItem, at: Passage): Operand => ({
    standing: 'figure',
    figure: quantity.figure,
    place: passageText(at).place(quantity.span),
    address: undefined,
    label: nameOf(quantity, languageOf(readText(at), style).lexicon).text,
  });
  const words = passageText(passage);
  const span = {
    start: Math.min(current.item.span.start, stated.span.start),
    end: Math.max(current.item.span.end, stated.span.end),
  };
  return {
    kind: form === 'share' ? 'ratio' : 'change',
    subject: form === 'share' ? 'percent' : 'change',
    origin: 'prose',
    certainty: certain ? 'structure' : 'likely',
    result: operandOf(stated, passage),
    comparison: '=',
    expression: expressionOf(named),
    operands: [operandOf(current.item, passage), operandOf(base.item, base.passage)],
    words: words.text.slice(span.start, span.end),
    place: words.place(span),
    data: { form, ...(stated.role === 'share' || stated.role === 'plain' ? {} : { direction: stated.role }) },
  };
}

/** Operand 0 is the figure a share or change is said of, operand 1 its base. */
function expressionOf({ form, stated }: NamedBase): Expression {
  const rises = stated.role !== 'decrease';
  switch (form) {
    case 'share':
      return quotient(operand(0), operand(1));
    case 'relative-change':
      return relative(rises, 0, 1);
    case 'difference':
      return gap(rises, 0, 1);
    default:
      return form satisfies never;
  }
}
