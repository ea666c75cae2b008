/**
 * Conclusions of one version that are said again of the next: the same objects, so that the findings made of them stay.
 */
import { groupBy } from '../group.ts';
import { settle } from '../lists.ts';
import type { DocumentMention } from './mentions/mentions.ts';

/** The conclusions, with those of `old` for all that say the same of the same mentions; each is taken once. */
export function keepAlike<One extends { readonly mention: DocumentMention }>(
  old: readonly One[] | undefined,
  fresh: readonly One[],
): readonly One[] {
  if (!old || old.length === 0 || fresh.length === 0) return fresh;
  const left = groupBy(old, ({ mention }) => mention);
  const kept: One[] = [];
  for (const one of fresh) {
    const likely = left.get(one.mention);
    const at = likely?.findIndex(other => saysTheSame(one, other)) ?? -1;
    kept.push(at < 0 ? one : likely!.splice(at, 1)[0]!);
  }
  return settle(old, kept);
}

/** Of the very same mentions and days, in the same words. */
function saysTheSame(a: object, b: object): boolean {
  const [own, others] = [Object.entries(a), Object.entries(b)];
  if (own.length !== others.length) return false;
  for (const [index, [name, value]] of own.entries()) {
    const [other, known] = others[index]!;
    if (name !== other) return false;
    if (value === known) continue;
    if (!Array.isArray(value) || !Array.isArray(known) || settle(known, value) !== known) return false;
  }
  return true;
}
