/**
 * Blocks that stood in a text before, found again by what they say: those that a fence without an end has swallowed
 * come back with its end, as the same objects, and with them all that was derived from them.
 */
import { memo, slot } from '../derive.ts';
import type { Block, BlockKind, SourceDocument, Stretch } from '../text.ts';

export interface BlockPool {
  /** The next block of this kind and text, each once; undefined where there is none. */
  take(kind: BlockKind, content: string, start: number, end: number): Block | undefined;
  readonly taken: ReadonlySet<Block>;
}

interface Known {
  readonly lengths: ReadonlySet<number>;
  readonly byText: ReadonlyMap<string, readonly Block[]>;
}

/** The blocks of some stretches, in order. */
export function poolOf(stretches: readonly Stretch[]): BlockPool {
  const taken = new Set<Block>();
  // How many blocks of a text have been looked at.
  const seen = new Map<readonly Block[], number>();
  return {
    taken,
    take: (kind, content, start, end) => {
      const known = knownOf(stretches);
      if (!known.lengths.has(end - start)) return undefined;
      const alike = known.byText.get(content.slice(start, end));
      if (!alike) return undefined;
      let next = seen.get(alike) ?? 0;
      while (next < alike.length && alike[next]!.kind !== kind) next++;
      seen.set(alike, next + 1);
      const block = alike[next];
      if (block) taken.add(block);
      return block;
    },
  };
}

// Right because a list of stretches is immutable.
const knownOf = memo((stretches: readonly Stretch[]): Known => {
  const lengths = new Set<number>();
  const byText = new Map<string, Block[]>();
  for (const { blocks } of stretches) {
    for (const block of blocks) {
      lengths.add(block.text.length);
      const alike = byText.get(block.text);
      if (alike) alike.push(block);
      else byText.set(block.text, [block]);
    }
  }
  return { lengths, byText };
});

interface Lost {
  readonly stretches: readonly Stretch[];
  /** How many edits ago. */
  readonly age: number;
}

const lostOf = slot<SourceDocument, Lost>();

/** An edit that loses no more is an ordinary one. */
const fewStretches = 4;
const longestAge = 200;

/** What a document's text has lost some edits ago. */
export function lostBlocks(document: SourceDocument): BlockPool | undefined {
  const lost = lostOf.get(document);
  return lost && poolOf(lost.stretches);
}

/** The same by stretches, so that those whose blocks all come back do too. */
export function lostStretches(document: SourceDocument): readonly Stretch[] {
  return lostOf.get(document)?.stretches ?? [];
}

/** Notes what an edit has lost, or carries on what earlier ones have, but for what has come back. */
export function noteLost(
  document: SourceDocument,
  {
    previous,
    lost,
    pool,
  }: { readonly previous: SourceDocument; readonly lost: readonly Stretch[]; readonly pool: BlockPool | undefined },
): void {
  if (lost.length > fewStretches) {
    lostOf.set(document, { stretches: lost, age: 0 });
    return;
  }
  const before = lostOf.get(previous);
  if (!before || before.age >= longestAge) return;
  const { taken = new Set<Block>() } = pool ?? {};
  const stretches =
    taken.size === 0
      ? before.stretches
      : before.stretches.filter(({ blocks }) => !blocks.some(block => taken.has(block)));
  if (stretches.length > 0) lostOf.set(document, { stretches, age: before.age + 1 });
}
