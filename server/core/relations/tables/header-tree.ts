/**
 * The header of a table as a tree: groups over leaf columns.
 */
import type { Column } from '../../model/table.ts';
import { cuesOf, splitGroup } from '../../reading/tables/cues.ts';
import type { TableLexicon, TitleCue } from '../../reading/tables/lexicon.ts';
import { normal } from '../../reading/tables/phrases.ts';

export type HeaderNode = LeafNode | GroupNode;

export interface LeafNode {
  readonly kind: 'leaf';
  readonly title: string;
  readonly cues: ReadonlySet<TitleCue>;
  readonly column: Column;
}

export interface GroupNode {
  readonly kind: 'group';
  readonly title: string;
  readonly cues: ReadonlySet<TitleCue>;
  readonly children: readonly HeaderNode[];
  /** Written before the title of its first column only ("Chia ra: Cấp tỉnh"): how far it reaches is not said. */
  readonly openEnded: boolean;
}

/** Columns given in order. Neighbours with the same group over them stand under one node. */
export function headerTree(columns: readonly Column[], lexicon: TableLexicon): HeaderNode[] {
  const placed = columns.map(column => {
    const split = splitGroup(column.title, lexicon);
    const path = split ? [...column.path, split.group] : column.path;
    return { column, path, title: split?.title ?? column.title, typed: split !== undefined };
  });
  return level(placed, 0, lexicon);
}

interface Placed {
  readonly column: Column;
  readonly path: readonly string[];
  readonly title: string;
  readonly typed: boolean;
}

function level(columns: readonly Placed[], depth: number, lexicon: TableLexicon): HeaderNode[] {
  const nodes: HeaderNode[] = [];
  for (let at = 0; at < columns.length; ) {
    const first = columns[at]!;
    const group = first.path[depth];
    if (group === undefined) {
      nodes.push({ kind: 'leaf', title: first.title, cues: cuesOf(first.title, lexicon), column: first.column });
      at++;
      continue;
    }
    let end = at + 1;
    while (
      end < columns.length &&
      columns[end]!.path[depth] !== undefined &&
      normal(columns[end]!.path[depth]!) === normal(group)
    )
      end++;
    const members = columns.slice(at, end);
    nodes.push({
      kind: 'group',
      title: group,
      cues: cuesOf(group, lexicon),
      children: level(members, depth + 1, lexicon),
      openEnded: members.length === 1 && first.typed && first.path.length === depth + 1,
    });
    at = end;
  }
  return nodes;
}

function isAmountColumn({ type }: Column): boolean {
  return type === 'number' || type === 'count' || type === 'money';
}

export function isAmountLeaf(node: HeaderNode | undefined): node is LeafNode {
  return node?.kind === 'leaf' && isAmountColumn(node.column) && !node.cues.has('note');
}

export function isPercentLeaf(node: HeaderNode | undefined): boolean {
  return node?.kind === 'leaf' && node.column.type === 'percent';
}

/** The column that speaks for a node: a leaf's own, or the total within a group. */
export function headColumn(node: HeaderNode): Column | undefined {
  if (node.kind === 'leaf') return isAmountLeaf(node) ? node.column : undefined;
  const total = node.children.find(child => isAmountLeaf(child) && child.cues.has('total'));
  return total?.kind === 'leaf' ? total.column : undefined;
}

/** Leaf columns below a node by their normal titles; for comparing groups of the same form. */
export function leafTitles(node: GroupNode): ReadonlyMap<string, Column> {
  const titles = new Map<string, Column>();
  const visit = (inner: HeaderNode, prefix: string): void => {
    if (inner.kind === 'leaf') {
      if (isAmountLeaf(inner)) titles.set(`${prefix}${normal(inner.title)}`, inner.column);
    } else for (const child of inner.children) visit(child, `${prefix}${normal(inner.title)}|`);
  };
  for (const child of node.children) visit(child, '');
  return titles;
}
