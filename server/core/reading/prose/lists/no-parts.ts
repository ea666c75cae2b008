/** What can be no part of a whole, whatever stands beside it. */
import { memo } from '../../../derive.ts';
import { add, compare } from '../../../figures/decimal.ts';
import { sameUnit } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';

/**
 * A count of things of a measure ("350 tấn gồm 3 thuyền viên"), another unit (mm, km), a dimension ("cao 75 m"), or a rate
 * beside a number ("1 lần/ngày").
 */
export function measuresOther(passage: Passage, part: QuantityItem, whole: QuantityItem): boolean {
  const kinds = [part, whole].map(({ quantity }) => quantity.figure.kind === 'measure');
  if (kinds[0] !== kinds[1] && !(part.quantity.noun === '' && kinds[1]) && !sameUnit(part, whole)) return true;
  if (kinds[0] && kinds[1] && !sameUnit(part, whole)) return true;
  const { dimensions, lengths } = passage.language.lexicon;
  const label = ` ${part.quantity.label.toLowerCase().normalize('NFC').trim()}`;
  // "bị thương nặng 3 người" is no weight, "giống chất lượng cao 3.016 ha" no height.
  const sized = kinds[0] && lengths.includes(part.counted[0]);
  // "dài 26,6 km (đoạn A dài 7,3 km, đoạn B dài 19,3 km)": the same dimension.
  const said = ` ${whole.quantity.label.toLowerCase().normalize('NFC')} `;
  const dimension = sized && dimensions.some(word => label.endsWith(` ${word}`) && !said.includes(` ${word} `));
  return (
    dimension ||
    isPerTime(passage, part) !== isPerTime(passage, whole) ||
    (isPerUnit(passage, part) && !isPerUnit(passage, whole))
  );
}

/** "60 triệu đồng/nhà": so much for each. */
export function isPerUnit({ items }: Passage, { at, quantity: { figure } }: QuantityItem): boolean {
  if (figure.kind !== 'measure') return false;
  let mark = at + 1;
  while (mark < at + 4 && items[mark]?.kind === 'word') mark++;
  const slash = mark < at + 4 ? items[mark] : undefined;
  return slash?.kind === 'mark' && slash.mark === '/' && items[mark + 1]?.kind === 'word';
}

/** "3 lần/tuần". */
function isPerTime({ items }: Passage, { at }: QuantityItem): boolean {
  for (let index = at + 1; index < at + 5; index++) {
    const item = items[index];
    if (item?.kind === 'mark') {
      const next = items[index + 1];
      return item.mark === '/' && next?.kind === 'cue' && next.cue === 'time';
    }
    if (item?.kind !== 'word') return false;
  }
  return false;
}

/** "điều", "khoản": the parts of a legal text are numbered, not counted; "chương trình", "điều dưỡng" are other words. */
export function isTextPart(passage: Passage, noun: string): boolean {
  const { lexicon } = passage.language;
  const [first = '', second] = noun.split(/[\s,]+/u);
  if (!lexicon.textParts.includes(first)) return false;
  // "33 điểm ùn tắc", "9 điểm": of a text only where another of its parts stands beside it.
  if (lexicon.spots.includes(first) && !numbersParts(passage)) return false;
  return second === undefined || lexicon.stopWords.includes(second) || lexicon.documentWords.includes(second);
}

/** "2 gói thầu, gồm: cầu Đại Ngãi 1 và cầu Đại Ngãi 2", "tập 1 và tập 2": numbers that name, behind the noun they name. */
export function areNumbered(passage: Passage, whole: QuantityItem, parts: readonly QuantityItem[]): boolean {
  if (!parts.every(({ quantity }) => quantity.noun === '' && quantity.figure.kind === 'count')) return false;
  const noun = whole.quantity.noun.split(/[\s,]/u)[0];
  const words = parts.map(part => {
    const item = passage.items[part.at - 1];
    return item?.kind === 'word' ? item.lower : '';
  });
  // "Công văn 618" among "văn bản" shares a syllable only.
  if (words.some(word => word === noun) && words.every(word => word === '' || word === noun)) return true;
  // "cầu 1 và cầu 2", "RAMP 01, RAMP 03": one word before each of them.
  // The whole label is the same: "RAMP 01, RAMP 03"; or the numbers count up.
  const counting = parts.every(
    (part, index) =>
      index === 0 ||
      compare(
        part.quantity.figure.value,
        add(parts[index - 1]!.quantity.figure.value, { coefficient: 1, scale: 0 }),
      ) === 0,
  );
  const same = new Set(parts.map(({ quantity }) => quantity.label)).size === 1;
  if (namesTwice(parts)) return true;
  // "học sinh cấp 1, cấp 2, cấp 3 và phụ huynh cấp 1".
  const small = parts.every(({ quantity }) => quantity.figure.text.length === 1);
  const plain = !passage.language.lexicon.copulas.includes(words[0]!);
  return (
    (counting || same || (small && plain && parts.length > 2)) &&
    words.length > 1 &&
    words.every(word => word !== '' && word === words[0])
  );
}

/** "ấp Vĩnh Lợi 1, Vĩnh Lợi 2, Vĩnh Tường 1": two of them have one name. */
function namesTwice(parts: readonly QuantityItem[]): boolean {
  const names = parts.map(({ quantity }) => / ?(\p{Lu}\p{L}* \p{Lu}\p{L}*)$/u.exec(quantity.label)?.[1]);
  return names.some((name, at) => name !== undefined && names.indexOf(name) !== at);
}

/** A part of a text other than a point stands beside a number: "12 điều", "khoản 2". Right because a passage never changes. */
const numbersParts = memo(({ items, language: { lexicon } }: Passage): boolean =>
  items.some((item, at) => {
    if (!('lower' in item) || !lexicon.textParts.includes(item.lower) || lexicon.spots.includes(item.lower))
      return false;
    return [items[at - 1], items[at + 1]].some(other => other?.kind === 'quantity');
  }),
);
