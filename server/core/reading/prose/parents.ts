/** Whose parts the figures of a passage are, as far as its lists say. */
import type { QuantityItem } from './items/items.ts';

/** What each member of a list is a part of, for the shares said of it; written by `readSums`. */
export class Parents {
  private readonly wholes = new Map<QuantityItem, Parent>();
  private readonly members = new Map<QuantityItem, QuantityItem[]>();

  get(part: QuantityItem): Parent | undefined {
    return this.wholes.get(part);
  }

  has(part: QuantityItem): boolean {
    return this.wholes.has(part);
  }

  set(part: QuantityItem, parent: Parent): void {
    if (!this.wholes.has(part)) {
      const known = this.members.get(parent.whole);
      if (known) known.push(part);
      else this.members.set(parent.whole, [part]);
    }
    this.wholes.set(part, parent);
  }

  /** The parts of a whole, in the order they were found; at most two dozen are of interest. */
  partsOf(whole: QuantityItem): readonly QuantityItem[] {
    return this.members.get(whole)?.slice(0, 24) ?? [];
  }
}

export interface Parent {
  readonly whole: QuantityItem;
  /** `explicit` when the list adds up, `structure` when its words make it one. */
  readonly certainty: 'explicit' | 'structure';
}

/** What the readers of lists share while they read one passage. */
export interface Reading {
  /** Wholes that are already explained. */
  readonly seen: Set<QuantityItem>;
  readonly parents: Parents;
}
