/**
 * Shares whose title names the columns they are taken of: "Tỷ lệ đúng hạn" beside "Đúng hạn | Quá hạn", "Tỷ lệ giảm" beside
 * "Giảm", "Lũy kế/KH". What is named is the part; the base is named too, or stands before it, or is the part with what
 * is left of the whole.
 */
import type { Column } from '../../../model/table.ts';
import { isPartition } from '../../../reading/tables/partitions.ts';
import { normal, startsWithPhrase } from '../../../reading/tables/phrases.ts';
import { titleWords } from '../../../reading/tables/rate-titles.ts';
import type { TableContext } from '../context.ts';
import type { Strength } from '../family.ts';
import { type Amount, roleOf } from '../sums/amounts-named.ts';

export interface NamedShare {
  readonly part: Amount;
  readonly base: Amount;
  readonly strength: Strength;
  /** Title and total leave nothing open, so that a single row may be amiss. */
  readonly alone?: boolean;
}

/** Likeliest first; none where no column is named, or more than one. `before` are the amounts a share may be taken of. */
export function namedShares(context: TableContext, percent: Column, before: readonly Column[]): readonly NamedShare[] {
  const title = normal(percent.title).replace(/\([^()]{0,40}\)|%/gu, ' ');
  const [over = '', under, ...more] = title.split('/');
  const part = named(context, over, before);
  if (!part || more.length > 0) return [];
  const others = before.filter(column => column !== part);
  if (under !== undefined) {
    const base = named(context, under, others) ?? planned(context, under, others);
    return base ? [{ part: [part], base: [base], strength: 'words' }] : [];
  }
  const shares: NamedShare[] = [];
  const at = before.indexOf(part);
  for (const base of new Set([before[0]!, before[at - 1]]))
    if (base && base !== part) {
      const alone = base === before[0] && context.cues(base).has('total');
      shares.push({ part: [part], base: [base], strength: 'words', alone });
    }
  for (const rest of [before[at + 1], before[at + 2], before[at - 1]]) {
    if (!rest || rest === part) continue;
    const strength = isPartition([part.title, rest.title], context.lexicon) ? 'words' : 'open';
    shares.push({ part: [part], base: [part, rest], strength });
  }
  return shares;
}

/** "Tỷ trọng doanh thu" behind "Doanh thu | Thu nhập bình quân": the column whose share it is of all rows. */
export function namedByShare(context: TableContext, percent: Column, before: readonly Column[]): Column | undefined {
  const title = normal(percent.title).replace(/\([^()]{0,40}\)|%/gu, ' ');
  const phrase = context.lexicon.cues.share?.find(each => startsWithPhrase(title, each));
  return phrase === undefined ? undefined : named(context, title.slice(phrase.length), before);
}

/** The one column that has all these words, and no others if there is such a one. */
function named({ lexicon }: TableContext, title: string, columns: readonly Column[]): Column | undefined {
  const words = titleWords(title, lexicon);
  if (words.length === 0) return undefined;
  const has = columns.filter(column => {
    const own = titleWords(column.title, lexicon);
    return words.every(word => own.includes(word));
  });
  const exact = has.filter(column => titleWords(column.title, lexicon).length === words.length);
  return exact.length > 0 ? (exact.length === 1 ? exact[0] : undefined) : has.length === 1 ? has[0] : undefined;
}

/** "KH", "DT": the plan, where there is one. */
function planned(context: TableContext, title: string, columns: readonly Column[]): Column | undefined {
  const { plan = [] } = context.lexicon.cues;
  if (!plan.some(phrase => startsWithPhrase(title.trim(), phrase))) return undefined;
  const plans = columns.filter(column => roleOf(column, context) === 'plan');
  return plans.length === 1 ? plans[0] : undefined;
}
