/** Bases of shares that no words name: the plan right before what was done of it, all of a noun before some of it. */
import { countsAlike, exceeds, isAmount, isPercent } from '../items/amounts.ts';
import { namesTotal } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { isOwners } from '../items/roles.ts';
import { shareComesNear } from './near.ts';
import { namesBase } from './words.ts';

/**
 * "kế hoạch 1.250 tỷ đồng, giải ngân 812,5 tỷ đồng (65%)", "Kế hoạch vốn là 215.640 triệu đồng. Đến hết tháng 8 đã giải
 * ngân 121.836 triệu đồng, đạt 56,5%": what has been done of the one plan before it, in its sentence or the one before.
 */
export function plannedBefore(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  if (namesBase(passage, stated) || part.quantity.noun === '') return undefined;
  const plan = pastParts(
    passage,
    passage.quantities
      .slice(Math.max(0, part.order - 6), part.order)
      .filter(item => item.role !== 'aside' && !isPercent(item) && item.depth === part.depth),
  );
  if (!plan || part.sentence - plan.sentence > 1 || plan.depth !== part.depth || !countsAlike(plan, part))
    return undefined;
  if (!isAmount(plan) || plan.quantity.approximate || exceeds(part, plan)) return undefined;
  const { lexicon } = passage.language;
  const [planned, reached] = [plan, part].map(item => wordsBefore(passage, item));
  const says = (label: string, words: readonly string[]): boolean => words.some(word => label.includes(` ${word} `));
  const assigned = says(planned!, lexicon.assigning);
  // "Riêng nguồn vốn tỉnh đã giải ngân 512 tỷ đồng": of another plan.
  const plain =
    assigned &&
    !says(planned!, lexicon.done) &&
    says(reached!, lexicon.done) &&
    withoutOthers(reached!, [...lexicon.done, ...lexicon.soFar, ...lexicon.copulas]) === '';
  // "được giao huấn luyện 9.846 dân quân, kết quả huấn luyện 9.512 đồng chí".
  const again = assigned && !plain ? withoutOthers(reached!, [...lexicon.soFar, ...lexicon.copulas]) : '';
  const same = again.includes(' ') && planned!.trimEnd().endsWith(` ${again}`);
  if (!plain && !same && !isRepeated(planned!, reached!, passage)) return undefined;
  return shareComesNear(stated, part, plan) ? plan : undefined;
}

/** The last of them, or what "được giao 28 tỷ đồng, trong đó tự chủ 24 tỷ đồng, không tự chủ 4 tỷ đồng;" parts. */
function pastParts(passage: Passage, amounts: readonly QuantityItem[]): QuantityItem | undefined {
  const last = amounts.at(-1);
  if (!last) return undefined;
  for (let at = last.at - 1; at >= 0 && at >= last.at - 60; at--) {
    const item = passage.items[at]!;
    if (item.clause !== last.clause && item.depth <= last.depth) break;
    if (item.kind === 'cue' && (item.cue === 'of-which' || item.cue === 'consists') && item.depth === last.depth)
      return amounts.findLast(amount => amount.at < at);
  }
  return last;
}

/** "kiến nghị thu hồi 12,8 tỷ đồng, đã thu hồi 9,6 tỷ đồng (75%)": the words of the first, and that it is done. */
function isRepeated(planned: string, reached: string, { language: { lexicon } }: Passage): boolean {
  const [particle, ...words] = reached.trim().split(' ');
  const said = words.length >= 2 && words.length <= 5 && planned.trimEnd().endsWith(` ${words.join(' ')}`);
  return said && lexicon.finished.includes(particle!) && !planned.trimStart().startsWith(particle!);
}

/** What is left of a label without these phrases, times and numbers. */
function withoutOthers(label: string, phrases: readonly string[]): string {
  let left = label.replace(/[\d/.]+|(?<= )[ivx]+(?= )/gu, '').replace(/ +/gu, ' ');
  for (const phrase of [...phrases].sort((a, b) => b.length - a.length)) {
    if (!left.includes(` ${phrase} `)) continue;
    left = left
      .replaceAll(' ', '  ')
      .replaceAll(` ${phrase.replaceAll(' ', '  ')} `, ' ')
      .replace(/ +/gu, ' ');
  }
  return left.trim();
}

/**
 * "có 18.240 trẻ trong độ tuổi, số trẻ được tiêm đủ mũi là 17.328, đạt 95%": a number without a noun that its label says,
 * of the one amount of that noun right before. Only when it comes near.
 */
export function countedBefore(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  if (namesBase(passage, stated) || part.quantity.noun !== '' || part.quantity.figure.kind !== 'count')
    return undefined;
  const whole = passage.quantities
    .slice(Math.max(0, part.order - 4), part.order)
    .findLast(({ role }) => role !== 'aside');
  if (!whole || whole.sentence !== part.sentence || !isAmount(whole) || whole.quantity.approximate) return undefined;
  if (whole.depth !== part.depth || exceeds(part, whole) || whole.counted[0] === '') return undefined;
  const [first = '', ...words] = wordsBefore(passage, part).trim().split(' ');
  const counts = passage.language.lexicon.counting.includes(first) && words[0] === whole.counted[0];
  return counts && shareComesNear(stated, part, whole) ? whole : undefined;
}

/**
 * "Diện tích lúa bị ngập 1.240 ha, trong đó mất trắng 186 ha, chiếm 15% diện tích bị ngập": two words or more behind the
 * share, all of them among those before the whole.
 */
export function namesLabelOf(passage: Passage, { at, sentence }: QuantityItem, whole: QuantityItem): boolean {
  const named: string[] = [];
  let total = false;
  for (const item of passage.items.slice(at + 1, at + 10)) {
    if (item.kind === 'mark' || item.kind === 'quantity' || item.sentence !== sentence) break;
    // "bằng 68,5% tổng số", "đạt 89,6% tổng đàn": all of what was named before.
    if (
      named.length === 0 &&
      item.kind === 'cue' &&
      (item.cue === 'total' || namesTotal(item.lower, passage.language.lexicon))
    )
      total = true;
    else named.push(...item.lower.split(' '));
  }
  const label = new Set(wordsBefore(passage, whole).trim().split(' '));
  return named.length >= (total ? 0 : 2) && named.every(word => label.has(word));
}

/**
 * "Toàn tỉnh có 984 thôn. Đến nay, 872 thôn có nhà văn hóa, đạt 88,6%", "tiếp nhận 38.650 hồ sơ. Số hồ sơ trực tuyến 31.412
 * hồ sơ, chiếm 81,3% tổng số hồ sơ tiếp nhận": the one amount of that noun in the sentence before. Only when it comes
 * near.
 */
export function wholeSaidBefore(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  if (part.quantity.approximate || part.quantity.noun === '' || part.depth > 0) return undefined;
  const { figure } = part.quantity;
  if (figure.kind === 'measure' && figure.exponent !== 0) return undefined;
  const named = namesBase(passage, stated);
  let whole: QuantityItem | undefined;
  let sentence = part.sentence;
  for (let order = stated.order - 1; order >= 0 && order >= stated.order - 8; order--) {
    const item = passage.quantities[order]!;
    // Sentences without figures may stand between where the whole is named again.
    if (sentence !== part.sentence && item.sentence !== sentence) break;
    if (part.sentence - item.sentence > (named ? 3 : 1)) break;
    sentence = item.sentence;
    if (
      item === part ||
      item.role === 'aside' ||
      isPercent(item) ||
      !(countsAlike(item, part) || countsPlan(passage, stated, item))
    )
      continue;
    // "tăng 142 đơn so với năm 2023": beside the whole.
    if (item.sentence !== part.sentence && (item.role === 'increase' || item.role === 'decrease')) continue;
    if (whole || item.sentence === part.sentence || !isAmount(item)) return undefined;
    whole = item;
  }
  if (!whole || whole.depth > 0 || whole.quantity.approximate || !exceeds(whole, part)) return undefined;
  return shareComesNear(stated, part, whole) ? whole : undefined;
}

/** "Toàn xã có 7.139 hộ. … chiếm 12,4% tổng số hộ nghèo của huyện": words that the sentence of the whole does not have. */
export function namesMore(passage: Passage, stated: QuantityItem, whole: QuantityItem): boolean {
  const { stopWords, copulas } = passage.language.lexicon;
  const named: string[] = [];
  for (const item of passage.items.slice(stated.at + 1, stated.at + 12)) {
    if (item.sentence !== stated.sentence || item.kind === 'mark' || item.kind === 'quantity') break;
    if (item.kind === 'cue' && (item.cue === 'total' || item.cue === 'base' || item.cue === 'identifier')) continue;
    if (item.kind === 'cue' && item.cue === 'and') break;
    named.push(...item.lower.split(' '));
  }
  const said = new Set<string>(whole.quantity.noun.split(' '));
  for (const item of passage.items.slice(Math.max(0, whole.at - 40), whole.at + 20)) {
    if (item.sentence === whole.sentence && (item.kind === 'word' || item.kind === 'cue'))
      for (const word of item.lower.split(' ')) said.add(word);
  }
  return named.some(word => !said.has(word) && !stopWords.includes(word) && !copulas.includes(word));
}

/** "4.320 chỉ tiêu đào tạo nghề. … 3.412 học viên, đạt 79,0% chỉ tiêu": what is named counts the whole. */
function countsPlan(passage: Passage, stated: QuantityItem, { quantity }: QuantityItem): boolean {
  const next = passage.items[stated.at + 1];
  return next?.kind === 'cue' && next.cue === 'plan' && `${quantity.noun} `.startsWith(`${next.lower} `);
}

/** "Theo kế hoạch, năm 2025 thực hiện 68 cuộc. … 61 cuộc, đạt 89,7% kế hoạch": the sentence of the whole says the plan. */
export function isPlanned(passage: Passage, stated: QuantityItem, whole: QuantityItem): boolean {
  const {
    items,
    language: { lexicon },
  } = passage;
  const next = items[stated.at + 1];
  const behind = items[stated.at + 2];
  const bare = behind === undefined || behind.kind === 'mark' || lexicon.planWords.includes(lowerOf(behind));
  if (next?.kind !== 'cue' || next.cue !== 'plan' || !bare) return false;
  if (countsPlan(passage, stated, whole)) return true;
  // "Năm 2025 được giao phát triển 30.683 người. … 7.027 người, đạt 22,9% kế hoạch".
  const label = ` ${whole.quantity.label.toLowerCase().normalize('NFC')} `;
  if (lexicon.assigning.some(words => label.includes(` ${words} `))) return true;
  for (let at = whole.at - 1; at >= 0 && at >= whole.at - 16; at--) {
    const item = items[at]!;
    if (item.sentence !== whole.sentence || (item.kind === 'quantity' && item.role !== 'aside')) return false;
    if (item.kind === 'cue' && item.cue === 'plan')
      return item.lower.startsWith(next.lower) || next.lower.startsWith(item.lower);
  }
  return false;
}

function lowerOf(item: Passage['items'][number]): string {
  return item.kind === 'word' || item.kind === 'cue' ? item.lower : '';
}

/** The words before an amount, back to the mark or the amount before it, with a space at both ends. */
export function wordsBefore({ items, text, language }: Passage, { at, span }: QuantityItem): string {
  let from = at;
  while (from > 0 && at - from < 24) {
    const item = items[from - 1]!;
    const shortens = item.kind === 'mark' && item.mark === '.' && items[from - 2]?.sentence === item.sentence;
    if (item.kind === 'mark' && !shortens && item.mark !== ':' && item.mark !== '-' && item.mark !== '/') break;
    const counts = item.kind === 'quantity' && item.role !== 'aside';
    if (counts && !isOwners(items, item, language.lexicon)) break;
    from--;
  }
  const words = text.slice(items[from]!.span.start, span.start).toLowerCase().normalize('NFC');
  return ` ${words.replace(/[\s,;:.]+/gu, ' ').trim()} `;
}
