/** What a passage gives together with those around it, kept as long as all of them are the same objects. */
import { slot } from '../../derive.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import type { Passage } from '../../model/report.ts';

interface Kept<Item> {
  readonly others: readonly Passage[];
  readonly style: NumberStyle;
  readonly items: readonly Item[];
}

/** Right because passages are immutable: the same passages give the same. `derive` may depend on nothing else. */
export function remembered<Item>(): (
  passage: Passage,
  others: readonly Passage[],
  style: NumberStyle,
  derive: () => readonly Item[],
) => readonly Item[] {
  const known = slot<Passage, Kept<Item>>();
  return (passage, others, style, derive) => {
    const found = known.get(passage);
    const same =
      found?.style === style &&
      found.others.length === others.length &&
      found.others.every((other, index) => other === others[index]);
    if (same) return found.items;
    const items = derive();
    known.set(passage, { others, style, items });
    return items;
  };
}
