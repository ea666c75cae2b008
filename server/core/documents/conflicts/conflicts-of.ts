/**
 * The conflicts of a report, remembered from one edit to the next.
 */
import { again } from '../../derive.ts';
import { settle } from '../../lists.ts';
import type { Report } from '../../model/report.ts';
import { keepAlike } from '../kept.ts';
import type { DocumentMention } from '../mentions/mentions.ts';
import { moves, type Standing, standingOf } from '../mentions/standing.ts';
import { type ByNumbers, byNumbers } from './by-numbers.ts';
import type { Conflict } from './conflict.ts';
import { allConflicts } from './conflicts.ts';

interface Known {
  readonly standing: Standing;
  readonly numbers: ByNumbers;
  readonly conflicts: readonly Conflict[];
}

/**
 * All conflicts of a report: the same list, and the same conflicts, as long as what they are concluded from is. Where
 * only places have moved, the conflicts found before are about the mentions that stand there now.
 */
export function conflictsOf(report: Report): readonly Conflict[] {
  return knownConflicts(report).conflicts;
}

const knownConflicts = again((report: Report, before: Known | undefined): Known => {
  const standing = standingOf(report);
  const { mentions, identity, expand } = standing;
  if (before?.standing.numbers !== standing.numbers) {
    const numbers = byNumbers(mentions, identity);
    return { standing, numbers, conflicts: keepAlike(before?.conflicts, allConflicts(mentions, numbers, expand)) };
  }
  const now = moves(before.standing, standing);
  const numbers = now ? movedNumbers(before.numbers, now) : before.numbers;
  if (before.standing.facts !== standing.facts)
    return { standing, numbers, conflicts: keepAlike(before.conflicts, allConflicts(mentions, numbers, expand)) };
  return { standing, numbers, conflicts: now ? movedAll(before.conflicts, now) : before.conflicts };
});

type Now = (old: DocumentMention) => DocumentMention;

function movedNumbers(numbers: ByNumbers, now: Now): ByNumbers {
  const { alone, dates, symbols } = numbers;
  if (alone.length + dates.length + symbols.length === 0) return numbers;
  return { ...numbers, alone: movedAll(alone, now), dates: movedAll(dates, now), symbols: movedAll(symbols, now) };
}

function movedAll(conflicts: readonly Conflict[], now: Now): readonly Conflict[] {
  return settle(
    conflicts,
    conflicts.map(conflict => moved(conflict, now)),
  );
}

function moved(conflict: Conflict, now: Now): Conflict {
  const mention = now(conflict.mention);
  switch (conflict.kind) {
    case 'year':
    case 'term':
      return mention === conflict.mention ? conflict : { ...conflict, mention };
    case 'after-report': {
      const told = conflict.told && now(conflict.told);
      return mention === conflict.mention && told === conflict.told ? conflict : { ...conflict, mention, told };
    }
    case 'known-date': {
      const same = settle(conflict.same, conflict.same.map(now));
      return same === conflict.same ? conflict : { ...conflict, mention, same };
    }
    case 'two-documents': {
      const other = now(conflict.other);
      const likely = conflict.likely && now(conflict.likely);
      const same = mention === conflict.mention && other === conflict.other && likely === conflict.likely;
      return same ? conflict : { ...conflict, mention, other, likely };
    }
    default: {
      const other = now(conflict.other);
      return mention === conflict.mention && other === conflict.other ? conflict : { ...conflict, mention, other };
    }
  }
}
