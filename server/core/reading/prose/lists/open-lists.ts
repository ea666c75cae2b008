/** Lists behind "trong đó", which may name all of a whole or some of it. */
import { compare, type Decimal } from '../../../figures/decimal.ts';
import type { Claim } from '../../claim.ts';
import { isMoney, sharesNoun, within } from '../items/amounts.ts';
import { areKinds, areOfItsNoun, areStates, type ListToJudge, mayBeMore } from './members-say.ts';
import { isMostly, isNextTo, isRound, leaveNear } from './nearness.ts';
import { areExclusive, isAttribute } from './partitions.ts';
import { differBySlip, isOneSlip } from './slips.ts';
import { hasSisters } from './subsets.ts';
import { isCalledTotal } from './wholes-before.ts';

/**
 * "trong đó …": less than the total may be all that is worth naming, of money above all; more cannot be. In what is
 * printed a list that "và" ends is nearly always all of its whole, and hardly ever comes near it without making it.
 */
export function certaintyOfOpen(list: ListToJudge, total: Decimal, counts: boolean): Claim['certainty'] {
  const { passage, whole, parts, members } = list;
  const tooMany = counts && areExclusive(passage, parts) && within(total, whole, 100, 140);
  const sisters = hasSisters(passage, whole);
  if (tooMany && !sisters) return 'structure';
  const more = mayBeMore(list);
  if (counts && list.enumerates && !more && within(total, whole, 70, 140) && differBySlip(parts, whole))
    return 'structure';
  // "đã ký hợp đồng 6 gói, đang lựa chọn nhà thầu 3 gói, chưa triển khai 1 gói": a thing is in one state only.
  if (counts && !sisters && areStates(list) && within(total, whole, 100, 150)) return 'structure';
  if (isRound(whole, parts)) return 'guess';
  // "58 giáo viên, trong đó 31 … dạy giỏi và 24 … là đảng viên, …": more than there are, as one may be two of them.
  if (more && compare(total, whole.quantity.figure.value) > 0) return 'guess';
  const { joined } = members.at(-1)!;
  const many = parts.length > 2;
  const near = (percent: number): boolean => leaveNear(parts, whole, percent);
  if (counts && joined && !more && near(many ? 10 : 5)) return 'structure';
  if (sisters && !near(5)) return 'guess';
  if (joined && !more && (near(12) || isNextTo(total, whole))) return 'likely';
  if (!counts || !within(total, whole, isMoney(whole) ? 100 : 80, 120)) return 'guess';
  const called = isCalledTotal(passage, whole) && within(total, whole, 95, 105);
  if (called && (many || joined || near(10))) return 'structure';
  const ended = joined && members.every(({ head }) => sharesNoun(head!, whole));
  const kinds = list.enumerates && areKinds(list) && within(total, whole, 90, 110);
  // Less than the whole may be all that is worth naming, where no colon stands before it.
  const sure = within(total, whole, list.announced ? 95 : 100, 105);
  if (sure && (ended || kinds) && !parts.some(part => isAttribute(passage, part))) return 'structure';
  if (ended || (kinds && list.announced)) return 'likely';
  // "62 trường hợp, trong đó … 37, … 16, … 6 trường hợp": three or more, and one digit makes it.
  const slip = many && list.enumerates && !more && within(total, whole, 90, 110) && isOneSlip(parts, whole);
  if (slip && (areKinds(list) || isCalledTotal(passage, whole))) return 'likely';
  if (!list.enumerates || more) return 'guess';
  const close = near(many ? 10 : 5) && !areOfItsNoun(list);
  return close || (!isMostly(parts, whole) && within(total, whole, 100, 105)) ? 'likely' : 'guess';
}
