/** What of a list has changed from one version to the next. */
import { alikeAtEnds } from './lists.ts';

/**
 * Tells what of a list has gone, then what has come; items that both lists begin or end with stay, and between these,
 * where there are as many as before, those that stand where they stood.
 */
export function eachChange<Item>(
  old: readonly Item[],
  fresh: readonly Item[],
  { gone, come }: { readonly gone: (item: Item) => void; readonly come: (item: Item) => void },
): void {
  if (old === fresh) return;
  const { top, bottom } = alikeAtEnds(old, fresh);
  const asMany = old.length === fresh.length;
  for (let at = top; at < old.length - bottom; at++) if (!asMany || old[at] !== fresh[at]) gone(old[at]!);
  for (let at = top; at < fresh.length - bottom; at++) if (!asMany || old[at] !== fresh[at]) come(fresh[at]!);
}
