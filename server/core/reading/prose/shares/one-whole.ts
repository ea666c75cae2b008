/**
 * Shares that make one whole between them: "trước hạn 86,5%; đúng hạn 12,5%; quá hạn 1%", "đạt 92,3%, còn lại 7,7%".
 * Never over all shares of a sentence: only a run of like shares that comes to 100%, or whose words say that it must.
 */
import { absolute, add, compare, type Decimal, decimal, subtract, zero } from '../../../figures/decimal.ts';
import { rational } from '../../../figures/rational.ts';
import type { Claim } from '../../claim.ts';
import { claim, operand, sumOf } from '../build.ts';
import { isChange } from '../changes/values.ts';
import { isAmount, isPercent, sharesNoun } from '../items/amounts.ts';
import { upperOf } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import type { Lexicon } from '../lexicon.ts';
import { areExclusive, isPartition } from '../lists/partitions.ts';

export function* readWholes(passage: Passage): Generator<Claim> {
  let run: QuantityItem[] = [];
  for (const item of passage.quantities) {
    if (item.quantity.figure.kind !== 'percent') continue;
    const last = run.at(-1);
    if (last && (item.sentence !== last.sentence || item.depth !== last.depth || run.length >= 24)) {
      yield* whole(passage, run);
      run = [];
    }
    if (isShare(passage, item)) run.push(item);
    else if (item.depth === last?.depth) {
      yield* whole(passage, run);
      run = [];
    }
  }
  yield* whole(passage, run);
}

/** Of a whole that is not named again, and not 100% of anything. */
function isShare(passage: Passage, item: QuantityItem): boolean {
  if (item.role !== 'share' && item.role !== 'plain' && item.role !== 'remainder') return false;
  const next = passage.items[item.at + 1];
  if (next?.kind === 'cue' && (next.cue === 'plan' || next.cue === 'base')) return false;
  return compare(item.quantity.figure.value, decimal(1)) < 0 && !item.quantity.figure.sign;
}

function* whole(passage: Passage, run: readonly QuantityItem[]): Generator<Claim> {
  if (run.length < 2) return;
  if (haveTheirOwnBases(passage, run) || areOfShareBefore(passage, run[0]!)) return;
  const total = run.reduce<Decimal>((sum, { quantity }) => add(sum, quantity.figure.value), zero);
  const gap = absolute(subtract(total, decimal(1)));
  const unit = run.reduce<Decimal>((sum, { quantity }) => add(sum, decimal(1, -quantity.figure.quantum)), zero);
  const makesOne = compare(gap, unit) <= 0;
  const complete =
    isPartition(
      passage,
      run.map(share => hostIn(passage, share)),
      'announced',
    ) ||
    isScale(run, passage.language.lexicon) ||
    isRest(passage, run.at(-1)!);
  const graded =
    run.length >= 3 && isWholeList(passage, run) && areExclusive(passage, run) && compare(gap, decimal(6, 2)) <= 0;
  const near = compare(gap, decimal(15, 2)) <= 0;
  // "Cơ cấu kinh tế: …" gives the whole, though a small rest (taxes) is often left out.
  const composed =
    run.length >= 3 && isComposition(passage, run[0]!) && compare(gap, roomOfStructure(passage, run, total)) <= 0;
  const apart = saysOfNouns(passage, run) && !(complete && isOfSubject(passage, run));
  if (
    !makesOne &&
    (apart || countDifferent(passage, run) || isFullBefore(run) || goesOn(passage, run) || leavesPartsOut(passage, run))
  )
    return;
  if (!makesOne && !(complete && near) && !composed && !graded) return;
  if (run.length === 2 && !complete && !sameShape(run)) return;
  const last = run.at(-1)!;
  yield claim(passage, {
    form: 'whole',
    stated: last,
    operands: run,
    left: sumOf(run.map((_, index) => operand(index))),
    expression: { kind: 'constant', value: rational(1) },
    certainty:
      (complete || composed || graded) &&
      run.every(({ quantity }) => !quantity.approximate) &&
      spoken(run, passage.language.lexicon)
        ? 'structure'
        : 'guess',
  });
}

/** "còn lại 7,7%", "số còn lại là 7,7%": nothing but a verb stands between. */
function isRest({ items }: Passage, { at, role }: QuantityItem): boolean {
  const before = items.slice(Math.max(0, at - 3), at);
  return role === 'remainder' && before.some(item => item.kind === 'cue' && item.cue === 'remainder');
}

/** "47,8% nam giáo viên và 57,8% nữ giáo viên", "có 52% hộ ven sông và 61% hộ trong đồng": each is of its own noun. */
function saysOfNouns({ items, language: { lexicon } }: Passage, run: readonly QuantityItem[]): boolean {
  const opens = (item: Passage['items'][number] | undefined): boolean =>
    item?.kind === 'mark' ||
    (item?.kind === 'cue' && item.cue === 'and') ||
    (item?.kind === 'word' && lexicon.copulas.includes(item.lower));
  const nouns = run.map(({ at }) => items[at + 1]);
  if (run.length !== 2 || !nouns.every(noun => noun?.kind === 'word')) return false;
  const [first, second] = nouns;
  return (
    run.every(({ at }) => opens(items[at - 1])) || (first!.lower === second!.lower && opens(items[run[1]!.at - 1]))
  );
}

/** "Staff are 62 per cent women and 38 per cent men.": both said of what the sentence begins with, and no more of either. */
function isOfSubject({ items, language: { lexicon } }: Passage, [first, second]: readonly QuantityItem[]): boolean {
  const [verb, noun, joint] = [first!.at - 1, first!.at + 1, first!.at + 2].map(at => items[at]);
  const end = items[second!.at + 2];
  const bare = noun?.kind === 'word' && joint?.kind === 'cue' && joint.cue === 'and' && second!.at === first!.at + 3;
  const said = verb?.kind === 'word' && lexicon.copulas.includes(verb.lower) && lexicon.grammar.sharesDescribe;
  return said && bare && (end === undefined || end.kind === 'mark');
}

/** "61 kiến nghị (21,3%), chưa giải quyết 27 kiến nghị": a part without a share of its own. */
function goesOn(passage: Passage, run: readonly QuantityItem[]): boolean {
  const last = run.at(-1)!;
  const part = passage.quantities[last.order - 1];
  const next = passage.quantities[last.order + 1];
  if (!part || !next || next.sentence !== last.sentence || next.depth !== part.depth) return false;
  const whole = next.cues.includes('base') || next.cues.includes('total');
  return !whole && isAmount(next) && isAmount(part) && last.depth > part.depth && sharesNoun(next, part);
}

/** "198 passed (80.8%), 35 passed after a second visit and 12 failed (4.9%)": a part between them without a share of its own. */
function leavesPartsOut(passage: Passage, run: readonly QuantityItem[]): boolean {
  const hosts = run.map(({ order }) => passage.quantities[order - 1]);
  const [first] = hosts;
  const last = hosts.at(-1);
  if (!first || !last || !hosts.every(host => host && isAmount(host) && host.depth === first.depth)) return false;
  return passage.quantities
    .slice(first.order + 1, last.order)
    .some(
      item =>
        item.depth === first.depth &&
        item.role === 'plain' &&
        isAmount(item) &&
        !hosts.includes(item) &&
        sharesNoun(item, last),
    );
}

/** "nông nghiệp 71,83%, phi nông nghiệp 28,17%, đô thị 5,81%": the first ones make the whole already. */
function isFullBefore(run: readonly QuantityItem[]): boolean {
  let total: Decimal = zero;
  return run.slice(0, -1).some(({ quantity }, index) => {
    total = add(total, quantity.figure.value);
    return index > 0 && compare(total, decimal(1)) === 0;
  });
}

/** The amount a share is said of carries the words: "quá hạn 160 hồ sơ, chiếm 2%". */
function hostIn(passage: Passage, share: QuantityItem): QuantityItem {
  const previous = passage.quantities[share.order - 1];
  return previous && !isPercent(previous) && previous.clause === share.clause ? previous : share;
}

/** "trực tuyến chiếm 86,8%; trong đó toàn trình 64,2%, một phần 22,6%": parts of a share that stands before. */
function areOfShareBefore({ items, quantities }: Passage, first: QuantityItem): boolean {
  const before = quantities.slice(Math.max(0, first.order - 4), first.order);
  const share = before.findLast(
    item => isPercent(item) && !isChange(item) && item.sentence === first.sentence && item.depth === first.depth,
  );
  if (!share || compare(share.quantity.figure.value, decimal(1)) >= 0) return false;
  return items
    .slice(share.at + 1, first.at)
    .some(
      item => item.kind === 'cue' && (item.cue === 'of-which' || item.cue === 'consists') && item.depth === first.depth,
    );
}

/** "538 lượt, chiếm 40,1%; 624 đơn, chiếm 42,0%; 14 vụ, bằng 13,5%": what is counted under several nouns is of several wholes. */
function countDifferent(passage: Passage, run: readonly QuantityItem[]): boolean {
  const nouns = run.flatMap(share => {
    const { quantity, counted } = hostIn(passage, share);
    return quantity.figure.kind === 'count' && counted[0] !== '' ? [counted[0]] : [];
  });
  return nouns.length === run.length && new Set(nouns).size === run.length;
}

/** "629/731 trường …, đạt 86,1%; 03/25 trường …, đạt 12%": shares of different wholes. */
function haveTheirOwnBases(passage: Passage, run: readonly QuantityItem[]): boolean {
  const bases = run.map(share => {
    const host = hostIn(passage, share);
    return host !== share && upperOf(passage, host) ? host.quantity.figure.text : '';
  });
  return bases.some(base => base !== '' && base !== bases[0]);
}

/**
 * How far the shares of a structure may be from 100% and still be meant as all of it. Beyond 100% there is no rest to
 * leave out; below, a structure that is a list to the end of its sentence leaves out little, that of the economy often
 * its taxes.
 */
function roomOfStructure(passage: Passage, run: readonly QuantityItem[], total: Decimal): Decimal {
  const usual = decimal(25, 3);
  if (!isWholeList(passage, run)) return usual;
  if (compare(total, decimal(1)) > 0) return decimal(12, 2);
  return leavesTaxes(passage, run[0]!) ? usual : decimal(6, 2);
}

/** "Cơ cấu lao động: nông nghiệp 38,4%, công nghiệp 31,1%, dịch vụ 30,5%." and no other figure in the sentence. */
function isWholeList(passage: Passage, run: readonly QuantityItem[]): boolean {
  const first = run[0]!;
  const last = run.at(-1)!;
  if (last.order - first.order !== run.length - 1) return false;
  const next = passage.quantities[last.order + 1];
  const changes = next !== undefined && isOfChanges(passage, last, next);
  if (next && next.sentence === last.sentence && !changes) return false;
  for (let at = first.at; at < passage.items.length && at < first.at + 200; at++) {
    const item = passage.items[at]!;
    if (item.sentence !== first.sentence || (changes && at > last.at)) break;
    if (item.kind === 'cue' && (item.cue === 'of-which' || item.cue === 'open')) return false;
    if (item.kind === 'mark' && (item.mark === '(' || item.mark === '…')) return false;
  }
  return run.every(({ role }) => role === 'plain' || role === 'share' || role === 'remainder');
}

/** "…, dịch vụ 31,9%; so với năm 2020, nông nghiệp giảm 6,2 điểm %": behind the semicolon how they have changed is told. */
function isOfChanges(passage: Passage, last: QuantityItem, next: QuantityItem): boolean {
  const mark = passage.items[last.at + 1];
  const [base] = passage.items.slice(last.at + 2, last.at + 3);
  if (mark?.kind !== 'mark' || mark.mark !== ';' || next.sentence !== last.sentence) return false;
  return base?.kind === 'cue' && base.cue === 'base' && (next.role === 'increase' || next.role === 'decrease');
}

function leavesTaxes(passage: Passage, first: QuantityItem): boolean {
  for (let at = first.at - 1; at >= 0 && at >= first.at - 20; at--) {
    const item = passage.items[at]!;
    if (item.sentence !== first.sentence) return false;
    if (item.kind === 'cue' && item.cue === 'composition') {
      const next = passage.items[at + 1];
      return next?.kind !== 'word' || passage.language.lexicon.economies.includes(next.lower);
    }
  }
  return false;
}

/** "Cơ cấu kinh tế" before the first share. */
function isComposition(passage: Passage, first: QuantityItem): boolean {
  for (let at = first.at - 1; at >= 0 && at >= first.at - 20; at--) {
    const item = passage.items[at]!;
    if (item.sentence !== first.sentence || item.kind === 'quantity') return false;
    if (item.kind === 'cue' && item.cue === 'composition') return true;
  }
  return false;
}

/** "rất hài lòng …, hài lòng …, không hài lòng …": a scale that goes down to its negation is complete. */
function isScale(run: readonly QuantityItem[], { negations }: Lexicon): boolean {
  const labels = run.map(({ quantity }) => quantity.label.toLowerCase().normalize('NFC').replace(/\s+/gu, ' '));
  const denied = new RegExp(`(?:^|[^\\p{L}])(?:${negations.join('|')}) (\\p{L}+ \\p{L}+)`, 'u');
  return labels.some(label => {
    const match = denied.exec(label);
    return match !== null && labels.some(other => other !== label && other.includes(match[1]!));
  });
}

/** "còn 7,7%" alone may be anything; "còn lại 7,7%" is the rest. */
function spoken(run: readonly QuantityItem[], { allTheRest }: Lexicon): boolean {
  const last = run.at(-1)!;
  const label = last.quantity.label.toLowerCase().normalize('NFC');
  return last.role !== 'remainder' || allTheRest.some(words => label.includes(words));
}

/** Two shares make a whole by chance more easily: both must be printed alike and be said alike. */
function sameShape([a, b]: readonly QuantityItem[]): boolean {
  return a!.quantity.figure.decimals === b!.quantity.figure.decimals && a!.quantity.figure.decimals > 0;
}
