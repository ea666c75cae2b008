/**
 * What is named by two others that stand beside it is their sum: "Nợ gốc và lãi" over "Nợ gốc" and "Nợ lãi", "Principal
 * and interest" behind "Principal | Interest". In: rows, or columns; out: a family for each whose two parts are there
 * once. The words suggest it and the figures decide.
 */

import type { Column } from '../../../model/table.ts';
import type { OutlineRow } from '../../../model/tables/outline.ts';
import { isRate } from '../../../reading/tables/cues.ts';
import type { TableLexicon } from '../../../reading/tables/lexicon.ts';
import { normal } from '../../../reading/tables/phrases.ts';
import { sumAcross } from '../across.ts';
import type { TableContext } from '../context.ts';
import type { RowFamily } from '../family.ts';

/** Columns named by two others. */
export function columnsOfTwo(context: TableContext): readonly RowFamily[] {
  const columns = context.amounts.filter(column => column.title !== '');
  if (columns.length < 3 || columns.length > most) return [];
  const names = columns.map(({ path, title }) => [...path, title].join(' | '));
  return columns.flatMap((whole, at): RowFamily[] => {
    const parts = partsOf(names[at]!, names, context.lexicon);
    if (!parts || isRate(whole.title, context.lexicon)) return [];
    const [one, other] = parts.map(part => columns[part]!) as [Column, Column];
    return [{ ...sumAcross(context, whole, [one, other], whole.title, 'words'), key: `total:${whole.index}:two` }];
  });
}

/** Rows named by two others, with these: no totals, and none under which rows stand. */
export function rowsOfTwo(
  outline: readonly OutlineRow[],
  { lexicon }: TableContext,
): readonly { readonly whole: OutlineRow; readonly parts: readonly OutlineRow[] }[] {
  if (outline.length < 3 || outline.length > most) return [];
  let names: readonly string[] | undefined;
  return outline.flatMap(whole => {
    if (whole.total || whole.children.length > 0 || !whole.figures || !namesTwo(whole.row.label, lexicon)) return [];
    names ??= outline.map(({ row }) => row.label);
    const parts = partsOf(whole.row.label, names, lexicon)?.map(part => outline[part]!);
    return parts?.every(({ figures }) => figures) ? [{ whole, parts }] : [];
  });
}

const most = 40;

function namesTwo(name: string, { joints }: TableLexicon): boolean {
  // A plain loop: every label is asked.
  for (let at = 0; at < joints.length; at++) if (name.includes(joints[at]!)) return true;
  return false;
}

/** Where the two stand whose names a name joins: "nợ gốc" and "lãi", or "nợ lãi"; "trả gốc" and "trả lãi" for "gốc và lãi". */
function partsOf(name: string, names: readonly string[], lexicon: TableLexicon): readonly [number, number] | undefined {
  const joint = lexicon.joints.find(each => name.includes(each));
  if (joint === undefined) return undefined;
  const [one = '', other = '', ...more] = bare(name).split(joint);
  if (more.length > 0 || one.length < 2 || other.length < 2) return undefined;
  const all = names.map(bare);
  const only = (wanted: (text: string) => boolean): number | undefined => {
    const at = all.findIndex(wanted);
    return at >= 0 && !all.some((text, index) => index > at && wanted(text)) ? at : undefined;
  };
  const first = only(text => text === one) ?? only(text => text.endsWith(` ${one}`) && !text.includes(joint));
  if (first === undefined) return undefined;
  // The words that both names begin with are said once: "nợ gốc và lãi", "(trả) gốc và lãi".
  const heads =
    all[first] === one
      ? one.split(' ').map((_, count, words) => words.slice(0, count).join(' '))
      : [all[first]!.slice(0, -one.length - 1)];
  const second = only(text => heads.some(head => text === (head === '' ? other : `${head} ${other}`)));
  return second === undefined || second === first ? undefined : [first, second];
}

const bare = (name: string): string =>
  normal(name)
    .replace(/\s*\([^()]{0,60}\)/gu, '')
    .replace(/^[-+•–\s]+/u, '')
    .trim();
