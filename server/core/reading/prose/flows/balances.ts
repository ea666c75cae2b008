/**
 * Balances by their names: "xuất khẩu 2.845 triệu USD, nhập khẩu 1.930 triệu USD, xuất siêu 915 triệu USD": the first less
 * the second, both of the same time; and what both are together by its name: "tổng kim ngạch xuất nhập khẩu 4.775 triệu USD".
 */
import { add, subtract } from '../../../figures/decimal.ts';
import type { Claim } from '../../claim.ts';
import { claim, difference, operand, sumOf } from '../build.ts';
import { says, wordsBetween } from '../doubts/words.ts';
import { isAmount, near, sharesNoun } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import type { Cue } from '../lexicon.ts';
import { plainWords } from '../lists/partitions.ts';
import { isOneSlip } from '../lists/slips.ts';

export function* readBalances(passage: Passage): Generator<Claim> {
  yield* readSurpluses(passage);
  yield* readUnions(passage);
  for (const [balance, more, less] of passage.language.lexicon.balances) {
    if (!passage.lower.includes(balance)) continue;
    for (const stated of passage.quantities) {
      if (!isAmount(stated) || stated.quantity.approximate || !opensWith(passage, stated, balance)) continue;
      const [upper, other] = bothOf(passage, stated, more, less);
      if (!upper || !other || (upper.sentence !== stated.sentence && saysOfWhat(passage, stated))) continue;
      const gap = subtract(upper.quantity.figure.value, other.quantity.figure.value);
      const sure =
        near(stated.quantity.figure.value, gap, 20) ||
        (saysAll(passage, stated, balance) && isOneSlip([other, stated], upper));
      yield claim(passage, {
        form: 'difference',
        stated,
        operands: [upper, other],
        expression: difference(operand(0), operand(1)),
        certainty: sure ? 'structure' : 'guess',
      });
    }
  }
}

/** "Xuất siêu 350 triệu USD sang thị trường Hoa Kỳ": words behind it say of which part. */
function saysOfWhat({ items }: Passage, { at, sentence, counted: [unit] }: QuantityItem): boolean {
  const own = items.slice(at + 1, at + 3).findIndex(item => item.kind === 'word' && item.lower === unit);
  const behind = items[at + 2 + own];
  return behind?.sentence === sentence && behind.kind !== 'mark';
}

/** Both stand before what they are together, in its sentence, and nothing but its name is said of each of the three. */
function* readUnions(passage: Passage): Generator<Claim> {
  for (const [union, one, other] of passage.language.lexicon.unions.names) {
    if (!passage.lower.includes(union)) continue;
    for (const stated of passage.quantities) {
      if (!isAmount(stated) || (stated.role !== 'plain' && stated.role !== 'share') || stated.quantity.approximate)
        continue;
      if (!isNamed(passage, stated, [union])) continue;
      const first = onlyOne(passage, stated, one, other);
      const second = onlyOne(passage, stated, other, one);
      if (!first || !second || ![first, second].every(part => isNamed(passage, part, [one, other]))) continue;
      const total = add(first.quantity.figure.value, second.quantity.figure.value);
      if (!near(stated.quantity.figure.value, total, 20) && !isOneSlip([first, second], stated)) continue;
      yield claim(passage, {
        form: 'sum',
        stated,
        operands: [first, second],
        expression: sumOf([operand(0), operand(1)]),
        certainty: 'structure',
      });
    }
  }
}

/** The words before an amount in its phrase are one of the names, but for verbs and "kim ngạch". */
function isNamed(passage: Passage, stated: QuantityItem, names: readonly string[]): boolean {
  const { copulas, soFar, cues, unions } = passage.language.lexicon;
  const words = phraseOf(passage, stated).trim().split(' ');
  while (words.length > 0 && [copulas, soFar, cues.share ?? []].some(light => light.includes(words.at(-1)!)))
    words.pop();
  const said = words.join(' ');
  return names.some(name => said === name || unions.heads.some(head => said === `${head} ${name}`));
}

/**
 * "Tổng nguồn thu là 292,78 tỷ đồng. Tổng chi 264,38 tỷ đồng; chênh lệch thu chi 28,40 tỷ đồng": what came in less what was
 * spent, by names that stand up to two sentences before.
 */
function* readSurpluses(passage: Passage): Generator<Claim> {
  const { surpluses } = passage.language.lexicon;
  if (!mentionsOne(passage, surpluses.names) && !mentionsOne(passage, surpluses.deficits)) return;
  for (const stated of passage.quantities) {
    if (!isAmount(stated) || stated.quantity.approximate) continue;
    const deficit = isCalled(stated, surpluses.deficits) || isLedBy(passage, stated, surpluses.deficits);
    if (!deficit && !isCalled(stated, surpluses.names) && !isLedBy(passage, stated, surpluses.names)) continue;
    const before = passage.quantities
      .slice(Math.max(0, stated.order - 16), stated.order)
      .filter(item => stated.sentence - item.sentence <= 2 && isAmount(item) && sharesNoun(item, stated))
      .filter(({ quantity, depth }) => !quantity.approximate && depth === stated.depth);
    const income = before.findLast(
      item => isCalled(item, surpluses.income) || isCalledBefore(passage, item, surpluses.income),
    );
    const spending = before.findLast(item => isCalled(item, surpluses.spending));
    if (!income || !spending || leavesOut(passage, before[0]!, stated)) continue;
    const [more, less] = deficit ? [spending, income] : [income, spending];
    const gap = subtract(more.quantity.figure.value, less.quantity.figure.value);
    yield claim(passage, {
      form: 'difference',
      stated,
      operands: [more, less],
      expression: difference(operand(0), operand(1)),
      certainty:
        near(stated.quantity.figure.value, gap, 30) || isOneSlip([spending, stated], income) ? 'structure' : 'guess',
    });
  }
}

/** "excluding depreciation": not all of one of them. */
function leavesOut(passage: Passage, from: QuantityItem, to: QuantityItem): boolean {
  const { leavingOut, doubts } = passage.language.lexicon;
  return says(wordsBetween(passage, from.at, to.at), [...leavingOut, ...doubts.leavingOut]);
}

/** "Tổng thu 5 năm (2020 - 2024) là 108,0 tỷ đồng": its name stands before a parenthesis. */
function isCalledBefore({ text, items }: Passage, { at, sentence }: QuantityItem, names: readonly string[]): boolean {
  const closing = items.slice(Math.max(0, at - 3), at).find(item => item.kind === 'mark' && item.mark === ')');
  if (closing?.kind !== 'mark' || closing.partner < 1) return false;
  let from = closing.partner;
  while (from > 0 && items[from - 1]!.sentence === sentence && items[from - 1]!.kind !== 'mark') from--;
  const words = plainWords(text.slice(items[from]!.span.start, items[closing.partner]!.span.start));
  return names.some(name => words.startsWith(` ${name} `));
}

function mentionsOne({ lower }: Passage, names: readonly string[]): boolean {
  for (let at = 0; at < names.length; at++) if (lower.includes(names[at]!)) return true;
  return false;
}

/** Past the word that joins it to what was before: "and expenditure". */
function isCalled({ quantity, cues }: QuantityItem, names: readonly string[]): boolean {
  const words = plainWords(quantity.label);
  const label = cues[0] === 'and' ? words.slice(words.indexOf(' ', 1)) : words;
  return names.some(name => label.startsWith(` ${name} `));
}

/** The words of its phrase begin with the name of the balance, and name no time. */
function opensWith(passage: Passage, stated: QuantityItem, balance: string): boolean {
  const phrase = phraseOf(passage, stated);
  const heads = ['', ...passage.language.lexicon.balanceHeads.map(head => `${head} `)];
  const called = heads.some(head => phrase.startsWith(`${head}${balance} `)) || isLedBy(passage, stated, [balance]);
  return called && !namesTime(passage, stated);
}

/**
 * "left a trade deficit of": the name right before the amount, and but words that lead there between it and the amount before; what
 * else is said there ("after transfers", "followed") makes it another one.
 */
function isLedBy(passage: Passage, stated: QuantityItem, names: readonly string[]): boolean {
  const { leads } = passage.language.lexicon.surpluses;
  const before = passage.quantities[stated.order - 1];
  if (leads.length === 0 || before?.sentence !== stated.sentence) return false;
  const behind = passage.text.slice(before.span.end, stated.span.start);
  const words = plainWords(behind.slice(behind.indexOf(' ') + 1).replace(/\p{Sc}\s?$/u, ''));
  const unit = passage.items[before.at + 1];
  const own = unit?.kind === 'word' && before.quantity.noun.startsWith(`${unit.lower} `) ? ` ${unit.lower}` : '';
  const next = passage.items[stated.at + 1];
  const last = next && next.kind === 'word' && stated.quantity.noun.startsWith(`${next.lower} `) ? 2 : 1;
  const end = passage.items[stated.at + last];
  if (end && end.kind !== 'mark') return false;
  return leads.some(lead => names.some(name => words === `${own} ${lead} a ${name} of `));
}

/** Both in its sentence, or both in the one before. */
function bothOf(
  passage: Passage,
  stated: QuantityItem,
  more: string,
  less: string,
): readonly (QuantityItem | undefined)[] {
  const own = [onlyOne(passage, stated, more, less), onlyOne(passage, stated, less, more)];
  if (own.some(found => found !== undefined)) return own;
  return [onlyOne(passage, stated, more, less, 1), onlyOne(passage, stated, less, more, 1)];
}

/** The one amount in its sentence, or as many before, that is called so, and not the other; none where there are several. */
function onlyOne(
  passage: Passage,
  stated: QuantityItem,
  name: string,
  other: string,
  before = 0,
): QuantityItem | undefined {
  const found = passage.quantities
    .slice(Math.max(0, stated.order - 8 - 6 * before), stated.order)
    .filter(item => item.sentence === stated.sentence - before && isAmount(item) && sharesNoun(item, stated))
    .filter(item => {
      const phrase = ` ${phraseOf(passage, item)}`;
      const named = phrase.includes(` ${name} `) && !phrase.includes(` ${other} `) && !item.quantity.approximate;
      return named && saysAll(passage, item, name);
    });
  return found.length === 1 ? found[0] : undefined;
}

/** "Xuất khẩu nông sản đạt 245 triệu USD" is not all of it: only verbs stand behind the name. */
function saysAll({ items, language: { lexicon } }: Passage, { at }: QuantityItem, name: string): boolean {
  const last = name.split(' ').at(-1);
  for (let index = at - 1; index >= 0 && index >= at - 8; index--) {
    const item = items[index]!;
    if (item.kind === 'word' && item.lower === last) return true;
    const light =
      item.kind === 'word' &&
      (lexicon.copulas.includes(item.lower) ||
        lexicon.soFar.includes(item.lower) ||
        (lexicon.grammar.ofLeads && lexicon.owning.includes(item.lower) && index === at - 1));
    if (!light && !(item.kind === 'cue' && saysHowMuch.has(item.cue))) return false;
  }
  return false;
}

const saysHowMuch: ReadonlySet<Cue> = new Set<Cue>(['share', 'total']);

/** The words before an amount in its phrase, in lower case. */
function phraseOf({ items, text }: Passage, { at, phrase, span }: QuantityItem): string {
  let from = at;
  while (from > 0 && at - from < 16 && items[from - 1]!.phrase === phrase && isName(items[from - 1]!.kind)) from--;
  const words = text.slice(items[from]!.span.start, span.start).toLowerCase().normalize('NFC');
  return `${words.replace(/\s+/gu, ' ').trim()} `;
}

function isName(kind: string): boolean {
  return kind === 'word' || kind === 'cue';
}

function namesTime({ items }: Passage, { at, phrase }: QuantityItem): boolean {
  for (let index = at - 1; index >= 0 && index >= at - 16; index--) {
    const item = items[index]!;
    if (item.phrase !== phrase || item.kind === 'mark') return false;
    if (item.kind === 'cue' && (item.cue === 'time' || item.cue === 'earlier')) return true;
  }
  return false;
}
