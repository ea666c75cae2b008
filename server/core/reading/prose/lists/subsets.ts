/**
 * A part that cannot be larger than its whole: "191 cơ quan, trong đó có 151 cơ quan đã công bố".
 */
import type { Claim } from '../../claim.ts';
import { ratedBy } from '../averages/rated.ts';
import { claim, operand } from '../build.ts';
import { isPercent } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import type { Parents } from '../parents.ts';
import { isTextPart } from './no-parts.ts';

/** `parents`: the members of lists; those that make their whole exactly need no such check. */
export function* readSubsets(passage: Passage, parents: Parents): Generator<Claim> {
  for (const at of passage.cues) {
    const cue = passage.items[at]!;
    if (cue.kind !== 'cue' || cue.cue !== 'of-which') continue;
    const part = partAfter(passage, at);
    const whole = part && wholeBefore(passage, at, part);
    if (!part || !whole || parents.get(part)?.certainty === 'explicit') continue;
    yield claim(passage, {
      form: 'subset',
      stated: part,
      operands: [whole],
      expression: operand(0),
      comparison: '<=',
      // "cấp tỉnh 1.200 hồ sơ, cấp xã 850 hồ sơ; trong đó trực tuyến 1.800 hồ sơ": of all of them together.
      // "mỗi ngày 8 tiết, trong đó thực hành 10 tiết": of all days.
      certainty: hasSisters(passage, whole) || ratedBy(passage, whole) ? 'guess' : 'structure',
    });
  }
}

function partAfter(passage: Passage, at: number): QuantityItem | undefined {
  for (let index = at + 1; index < passage.items.length && index < at + 12; index++) {
    const item = passage.items[index]!;
    if (item.kind === 'mark' && (index > at + 1 || (item.mark !== ',' && item.mark !== ':'))) return undefined;
    if (item.kind === 'quantity')
      return item.role === 'plain' && !isPercent(item) && !item.quantity.approximate ? item : undefined;
  }
  return undefined;
}

/** Amounts of the same noun stand before it in its sentence, so that what follows may be of all of them. */
export function hasSisters(passage: Passage, whole: QuantityItem): boolean {
  return passage.quantities
    .slice(Math.max(0, whole.order - 8), whole.order)
    .some(
      other =>
        other.sentence === whole.sentence &&
        other.role !== 'aside' &&
        !isPercent(other) &&
        (other.counted[0] === whole.counted[0] || isBareBeside(passage, other, whole)),
    );
}

/** "lần lượt 12, 15 và 14 người, trong đó …": the number before it has its noun from this one. */
function isBareBeside({ items }: Passage, other: QuantityItem, whole: QuantityItem): boolean {
  const joint = items[other.at + 1];
  if (other.order !== whole.order - 1 || other.counted[0] !== '' || other.at + 2 !== whole.at) return false;
  return joint?.kind === 'mark' ? joint.mark === ',' : joint?.kind === 'cue' && joint.cue === 'and';
}

/** The amount nearest before, with none but amounts of its sentence between, when both count the same noun. */
function wholeBefore(passage: Passage, at: number, part: QuantityItem): QuantityItem | undefined {
  const cue = passage.items[at]!;
  for (let index = at - 1; index >= 0 && index >= at - 30; index--) {
    const item = passage.items[index]!;
    if (item.sentence !== cue.sentence) return undefined;
    if (item.kind === 'mark' && item.mark === ')') return undefined;
    if (item.kind !== 'quantity') continue;
    if (item.role !== 'plain' || isPercent(item) || item.quantity.approximate) return undefined;
    const alike = !isTextPart(passage, item.quantity.noun) && sameNoun(item, part);
    return alike && ![item, part].some(one => isExtent(passage, one)) ? item : undefined;
  }
  return undefined;
}

/**
 * "lỗ 1.337 tỷ đồng", "trong bán kính 600 km", "con dài nhất là 19,8 m": no part of a like amount. What is left of two
 * amounts, "xuất siêu 2,5 tỷ USD", or stands before something is taken off, "nguyên giá 40 tỷ đồng", may be larger.
 */
function isExtent({ language: { lexicon } }: Passage, { quantity, counted }: QuantityItem): boolean {
  const label = ` ${quantity.label.toLowerCase().normalize('NFC').replace(/\s+/gu, ' ')} `;
  const { superlatives, lengths, spots } = lexicon;
  // "tăng từ 0,5 đến 1,75 điểm, trong đó ngành y khoa 26,7 điểm".
  if (quantity.figure.kind === 'measure' && spots.includes(counted[0])) return true;
  if (lengths.includes(counted[0]) && superlatives.some(word => label.includes(` ${word} `))) return true;
  return lexicon.extents.some(word => label.includes(` ${word} `));
}

/** Same first words, and no numbered part of a legal text. */
function sameNoun(a: QuantityItem, b: QuantityItem): boolean {
  const [left = '', right = ''] = [a.quantity.noun, b.quantity.noun].map(noun => noun.split(/[\s,]+/u, 2).join(' '));
  return left !== '' && (left === right || left.startsWith(`${right} `) || right.startsWith(`${left} `));
}
