/**
 * The conflicts of a report, remembered from one edit to the next.
 */
import { memo } from '../derive.ts';
import type { Identity, Report } from '../model/report.ts';
import { type Expand, expander } from './abbreviations.ts';
import type { Conflict } from './conflict.ts';
import { allConflicts, plannedReach } from './conflicts.ts';
import { type DocumentMention, mentionsOf } from './mentions.ts';

/**
 * All conflicts of a report: the same list as long as its mentions, its identity and its abbreviations are. Where only
 * places have moved, the conflicts found before are about the mentions that stand there now.
 */
export function conflictsOf(report: Report): readonly Conflict[] {
  const mentions = mentionsOf(report);
  const expand = expander(report);
  const { identity } = report;
  const known = knownConflicts.get(mentions);
  if (known && known.identity === identity && known.expand === expand) return known.conflicts;
  const facts = mentions.map(factsOf);
  const groups = groupsOf(mentions);
  const alike = recent.find(
    one =>
      one.identity === identity &&
      one.expand === expand &&
      sameItems(one.facts, facts) &&
      sameItems(one.groups, groups),
  );
  const conflicts = alike ? moved(alike, mentions) : allConflicts(mentions, identity, expand);
  const found: Known = { identity, expand, mentions, facts, groups, conflicts };
  knownConflicts.set(mentions, found);
  if (alike) recent.splice(recent.indexOf(alike), 1);
  recent.unshift(found);
  recent.length = Math.min(recent.length, 4);
  return conflicts;
}

interface Known {
  readonly identity: Identity;
  readonly expand: Expand;
  readonly mentions: readonly DocumentMention[];
  readonly facts: readonly string[];
  readonly groups: readonly number[];
  readonly conflicts: readonly Conflict[];
}

// Right because a list of mentions is immutable and the rest of what it depends on is compared.
const knownConflicts = new WeakMap<readonly DocumentMention[], Known>();

// Right because all that a conflict is concluded from is in the facts and groups; only the last few are kept.
const recent: Known[] = [];

/** What conflicts are concluded from, of one mention: all but where it stands. Right because a mention is immutable. */
const factsOf = memo(({ key, number, self, date, issuerPlace, source, place }: DocumentMention): string => {
  const { subject, cell } = source;
  const before =
    place.kind === 'text' ? place.block.text.slice(Math.max(0, place.start - plannedReach), place.start) : '';
  const day = date && [date.year, date.month, date.day, date.how];
  return JSON.stringify([
    key,
    number,
    self,
    day,
    issuerPlace,
    subject?.text,
    cell && [cell.row.index, cell.leads],
    before,
  ]);
});

/** Which mentions stand in one block or table: the same number for those that do. */
function groupsOf(mentions: readonly DocumentMention[]): number[] {
  const seen = new Map<object, number>();
  return mentions.map(({ place, source }) => {
    const home = source.cell?.table ?? (place.kind === 'text' ? place.block : undefined);
    if (!home) return -1;
    const known = seen.get(home) ?? seen.size;
    seen.set(home, known);
    return known;
  });
}

function sameItems<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function moved({ mentions: old, conflicts }: Known, mentions: readonly DocumentMention[]): readonly Conflict[] {
  if (conflicts.length === 0) return conflicts;
  const now = new Map(old.map((mention, index) => [mention, mentions[index]!]));
  return conflicts.map((conflict): Conflict => {
    const mention = now.get(conflict.mention)!;
    switch (conflict.kind) {
      case 'year':
      case 'after-report':
        return { ...conflict, mention };
      case 'known-date':
        return { ...conflict, mention, same: conflict.same.map(one => now.get(one)!) };
      case 'two-documents':
        return {
          ...conflict,
          mention,
          other: now.get(conflict.other)!,
          likely: conflict.likely && now.get(conflict.likely),
        };
      default:
        return { ...conflict, mention, other: now.get(conflict.other)! };
    }
  });
}
