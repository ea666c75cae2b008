/**
 * The rows of a table as families ask for them, piece by piece. What a family says of a row is remembered with the
 * piece in which the row stands, so that a row that changes has only its piece asked again.
 */
import { memo, slot } from '../../derive.ts';
import { settle } from '../../lists.ts';
import type { Row, Table } from '../../model/table.ts';
import { type OutlineRow, shapeOf } from '../../model/tables/outline.ts';
import type { Certainty, Relation, Relations } from '../relation.ts';
import type { TableContext } from './context.ts';
import { type BaseKind, certain, type RowFamily, type Signed } from './family.ts';

export interface PiecewiseRows {
  /** Which bases there are. */
  readonly bases: ReadonlySet<BaseKind>;
  /** The relations of a family one by one, as far as they are asked for. */
  relations(family: RowFamily): Generator<Relation>;
  /** Rows that stand in order, in pieces that stay the same arrays; few rows are one piece. */
  piecesOf(rows: readonly OutlineRow[]): readonly Piece[];
  /** The same of the rows from `from` (included) to `to` (excluded). */
  piecesBetween(from: number, to: number): readonly Piece[];
  /** All of them, with the certainty the family was given. */
  groups(family: RowFamily, certainty: Certainty): readonly Relations[];
}

type Piece = readonly Row[];

export function piecewiseRows({ pieces }: Table, context: TableContext, outline: readonly OutlineRow[]): PiecewiseRows {
  const bases = basesIn(outline);
  const starts: number[] = [];
  for (let index = 0, first = 0; index < pieces.length; first += pieces[index++]!.length) starts.push(first);
  const signs = new Map<number, string>();
  const below = new Map<RowFamily, boolean>();
  const signsOf = (family: RowFamily): Signed => {
    if (!family.signs) return undefined;
    const { index } = family.signs;
    const known = signs.get(index) ?? pieces.map(piece => signedColumns(piece).get(index) ?? '').join('');
    signs.set(index, known);
    if (known === '') return undefined;
    if (known.includes('-')) return 'all';
    const agrees = below.get(family) ?? mostAgree(pieces, family);
    below.set(family, agrees);
    return agrees ? 'below' : undefined;
  };
  const said = (piece: number, family: RowFamily): Said =>
    saidIn(pieces[piece]!, context, family, {
      bases: bases.of(family.base, pieces[piece]!, starts[piece]!),
      signed: signsOf(family),
    });
  return {
    bases: bases.kinds,
    piecesOf: rows => (rows.length < fewRows ? [rows.map(({ row }) => row)] : selected(rows, pieces, starts)),
    piecesBetween: (from, to) => between(pieces, starts, from, to),
    *relations(family) {
      for (let piece = 0; piece < pieces.length; piece++) {
        const own = said(piece, family);
        for (let index = 0; index < pieces[piece]!.length; index++) {
          const relation = relationAt(own, pieces[piece]!, index, family);
          if (relation) yield relation;
        }
      }
    },
    groups(family, certainty) {
      return pieces.flatMap((piece, at) => {
        const own = said(at, family);
        if (own.group?.certainty !== certainty) {
          const relations: Relation[] = [];
          for (let index = 0; index < piece.length; index++) {
            const relation = relationAt(own, piece, index, family);
            if (relation) relations.push(certain(relation, certainty));
          }
          own.group = { certainty, relations };
        }
        return own.group.relations.length > 0 ? [own.group.relations] : [];
      });
    },
  };
}

/** So few are not worth being remembered by pieces. */
export const fewRows = 300;

/** Some rows of a table by its pieces: the piece itself where they are all of it. */
function selected(rows: readonly OutlineRow[], pieces: readonly Piece[], starts: readonly number[]): readonly Piece[] {
  if (rows.some(({ index }, at) => at > 0 && index <= rows[at - 1]!.index)) return [rows.map(({ row }) => row)];
  const found: Piece[] = [];
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const end = starts[index]! + piece.length;
    const first = at;
    while (at < rows.length && rows[at]!.index < end) at++;
    if (at - first === piece.length) found.push(piece);
    else if (at > first)
      found.push(
        selectedAgain(
          piece,
          rows.slice(first, at).map(({ row }) => row),
        ),
      );
  }
  return found;
}

function between(pieces: readonly Piece[], starts: readonly number[], from: number, to: number): readonly Piece[] {
  return pieces.flatMap((piece, index) => {
    const start = starts[index]!;
    const end = start + piece.length;
    if (from <= start && end <= to) return [piece];
    return end <= from || to <= start ? [] : [selectedAgain(piece, piece.slice(Math.max(0, from - start), to - start))];
  });
}

/** The same array as long as the same rows of a piece are selected. */
function selectedAgain(piece: Piece, fresh: Piece): Piece {
  const own = settle(lastSelected.get(piece), fresh);
  lastSelected.set(piece, own);
  return own;
}

const lastSelected = slot<Piece, Piece>();

/** What a family says of the rows of a piece, as far as it was asked. */
interface Said extends Around {
  /** `null` where it says nothing. */
  readonly relations: (Relation | null | undefined)[];
  group: { readonly certainty: Certainty; readonly relations: Relations } | undefined;
}

/** What the relations of a piece rest on besides its rows. */
interface Around {
  readonly bases: Bases;
  readonly signed: Signed;
}

/** One row for all rows of a piece, or one for each; none for families that rest on no other row. */
type Bases = Row | readonly (Row | undefined)[] | undefined;

// Right because rows and contexts are immutable, families are made of their context alone, and bases are compared.
const pieceSays = slot<Piece, { readonly context: TableContext; readonly byFamily: Map<RowFamily, Said> }>();

function saidIn(piece: Piece, context: TableContext, family: RowFamily, { bases, signed }: Around): Said {
  let known = pieceSays.get(piece);
  if (known?.context !== context) {
    known = { context, byFamily: new Map() };
    pieceSays.set(piece, known);
  }
  const said = known.byFamily.get(family);
  if (said && said.bases === bases && said.signed === signed) return said;
  const fresh: Said = { bases, signed, relations: [], group: undefined };
  known.byFamily.set(family, fresh);
  return fresh;
}

function relationAt(
  { bases, signed, relations }: Said,
  piece: Piece,
  index: number,
  family: RowFamily,
): Relation | undefined {
  let relation = relations[index];
  if (relation === undefined) {
    const base = Array.isArray(bases) ? (bases as readonly (Row | undefined)[])[index] : (bases as Row | undefined);
    relation = family.relation(piece[index]!, base, signed) ?? null;
    relations[index] = relation;
  }
  return relation ?? undefined;
}

/** Columns in which a figure has a minus sign, or brackets. Right because rows are immutable. */
const signedColumns = memo((piece: Piece): ReadonlyMap<number, '-' | '('> => {
  const signed = new Map<number, '-' | '('>();
  for (const { cells } of piece) {
    for (let index = 0; index < cells.length; index++) {
      const { figures } = cells[index]!;
      if (figures.length !== 1) continue;
      if (figures[0]!.sign === '-') signed.set(index, '-');
      else if (figures[0]!.text.charCodeAt(0) === 0x28 && !signed.has(index)) signed.set(index, '(');
    }
  }
  return signed;
});

/** Three rows or more agree, and no more than one does not. */
function mostAgree(pieces: readonly Piece[], family: RowFamily): boolean {
  if (!family.agrees) return false;
  let yes = 0;
  let no = 0;
  for (const piece of pieces) {
    for (const row of piece) {
      const agreed = family.agrees(row);
      if (agreed) yes++;
      else if (agreed === false && ++no > 1) return false;
    }
  }
  return yes >= 3;
}

interface BaseRows {
  readonly kinds: ReadonlySet<BaseKind>;
  /** `first`: the index of the piece's first row. */
  of(kind: BaseKind | undefined, piece: Piece, first: number): Bases;
}

function basesIn(outline: readonly OutlineRow[]): BaseRows {
  const { totals, first: firstAt, hasParents } = shapeOf(outline);
  const grandAt = totals.length === 1 || totals[0] === 0 ? totals[0] : totals.at(-1);
  const grand = grandAt === undefined ? undefined : outline[grandAt];
  const first = firstAt === undefined ? undefined : outline[firstAt];
  const parentOf = (index: number): Row | undefined => {
    for (let at = outline[index]!.parent; at !== undefined; at = outline[at]!.parent) {
      if (outline[at]!.figures) return outline[at]!.row;
    }
    return grand?.row;
  };
  const kinds = new Set<BaseKind>();
  if (grand) kinds.add('total');
  if (first) kinds.add('first');
  if (hasParents) kinds.add('parent');
  const parents = new Map<Piece, readonly (Row | undefined)[]>();
  return {
    kinds,
    of: (kind, piece, start) => {
      if (kind === 'total') return grand?.row;
      if (kind === 'first') return first?.row;
      if (kind === undefined) return undefined;
      const known =
        parents.get(piece) ??
        parentsAgain(
          piece,
          piece.map((_, index) => parentOf(start + index)),
        );
      parents.set(piece, known);
      return known;
    },
  };
}

/** The same array as long as the rows of a piece stand under the same rows. */
function parentsAgain(piece: Piece, fresh: readonly (Row | undefined)[]): readonly (Row | undefined)[] {
  const known = settle(lastParents.get(piece), fresh);
  lastParents.set(piece, known);
  return known;
}

const lastParents = slot<Piece, readonly (Row | undefined)[]>();
