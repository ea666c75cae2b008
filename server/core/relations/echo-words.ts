/** The words about a figure, near it and around it, and whether two figures are told of one matter by them. */
import { memo, memo2 } from '../derive.ts';
import type { NumberStyle } from '../figures/figure.ts';
import type { Passage } from '../model/report.ts';
import { languageFor } from '../reading/languages.ts';
import { withoutAreas } from '../reading/prose/items/areas.ts';
import { timesOfText } from '../reading/prose/items/spoken-times.ts';
import type { Lexicon } from '../reading/prose/lexicon.ts';
import type { StatementWords } from '../reading/prose/lexicon-parts.ts';
import { type ProseFigure, readText } from './from-prose.ts';

export interface EchoWords {
  /** Of its own clause, up to the figures around it. */
  readonly near: ReadonlySet<string>;
  /** Of these the words before it. */
  readonly front: readonly string[];
  /** Of the sentences around it. */
  readonly around: ReadonlySet<string>;
  /** With which its sentence begins, up to its first figure. */
  readonly opening: ReadonlySet<string>;
  readonly times: readonly string[];
  /** Its sentence speaks of a larger whole than reports are about: cả nước. */
  readonly beyond: boolean;
  /** Its noun, or its unit. */
  readonly noun: string;
  /** "Còn 12 …". */
  readonly left: boolean;
}

const farBefore = 400;
const farBehind = 160;
const nearest = 110;

/** Right because a figure of the text and its passage are immutable. */
export function wordsAbout(prose: ProseFigure, passage: Passage, style: NumberStyle): EchoWords {
  return aboutOf(prose, { passage, style });
}

interface Standing {
  readonly passage: Passage;
  readonly style: NumberStyle;
}

const aboutOf = memo2(
  ({ place, figure, counted }: ProseFigure, { passage, style }: Standing): EchoWords => {
    const { lexicon } = languageFor(style);
    const { statements } = lexicon;
    const text = readText(passage).normalize('NFC').toLowerCase();
    const start = place.kind === 'text' && !passage.gaps?.length ? place.start - passage.span.start : 0;
    const end = start + figure.text.length;
    const unit = figure.kind === 'measure' ? contentOf(figure.unit ?? '', lexicon) : [];
    const plain = (words: string): string[] => contentOf(words, lexicon).filter(word => !unit.includes(word));
    const after = text.slice(end, end + nearest);
    const rear = plain(clauseBehind(after, statements));
    const far = text.slice(Math.max(0, start - farBefore), start);
    const before = far.slice(-nearest);
    const parts = before.split(/(?<=[\d.,;:!?()/\n])/u);
    const own = parts.at(-1)!;
    const led = /\d$/u.test(parts.at(-2) ?? '') || rear.length >= 2;
    const front = plain(led ? lastOf(own, statements) : own);
    // "Vốn chưa giải ngân hết, còn 12 tỷ đồng", "ở bậc mầm non (274 người)".
    if (front.length + rear.length < 3)
      front.unshift(...plain(/[^\d.;:!?()\n,]*[,(][^\d.;:!?()\n,]*$/u.exec(before)?.[0] ?? ''));
    const sentence = far.split(sentenceEnd).at(-1)!;
    const clause = `${sentence}${figure.text}${after.split(clauseEnd, 1)[0]!}`;
    return {
      front,
      near: new Set([...front, ...rear]),
      around: new Set(contentOf(`${far} ${text.slice(end, end + farBehind)}`, lexicon)),
      opening: new Set(contentOf(sentence.split(/\d/u, 1)[0]!, lexicon)),
      times: timesOfText(clause, lexicon).times.filter(time => time !== 'now'),
      beyond: statements.beyond.some(one => clause.includes(one)),
      noun: figure.kind === 'count' ? (contentOf(counted, lexicon)[0] ?? '') : (unit.at(-1) ?? '%'),
      left: saysLeft(own, statements.being) || saysLeft(after.split(/[,.;:\d]/u, 1)[0]!, lexicon.underWay),
    };
  },
  (a, b) => a.passage === b.passage && a.style === b.style,
);

function saysLeft(text: string, words: readonly string[]): boolean {
  return words.some(word => text.includes(` ${word} `) || text.trimStart().startsWith(`${word} `));
}

const sentenceEnd = /[;!?\n]|\.\s/u;
const clauseEnd = /[;:!?()\n]|[.,]\s/u;

/** Up to the next mark or figure, and to words that go on with another thought; the whole of a fraction is passed over. */
function clauseBehind(text: string, statements: StatementWords): string {
  const clause = text.replace(/^\/[\d.,]*\d/u, '').split(/[\d.,;:!?()\n]/u, 1)[0]!;
  const cut = setsOf(statements).ending.exec(clause);
  return cut ? clause.slice(0, cut.index) : clause;
}

/** "(12 vụ) làm thiệt hại 3,5 ha", "giữ vững với 53 giải": what stands behind the last such word. */
function lastOf(text: string, statements: StatementWords): string {
  let rest = text;
  for (let cut = setsOf(statements).dividing.exec(rest); cut; cut = setsOf(statements).dividing.exec(rest))
    rest = rest.slice(cut.index + cut[0].length);
  return rest;
}

function contentOf(text: string, lexicon: Lexicon): string[] {
  const { light, short } = setsOf(lexicon.statements);
  const words = withoutAreas(text.normalize('NFC').toLowerCase(), lexicon).match(/\p{L}+/gu) ?? [];
  return words.flatMap(word => short.get(word) ?? (light.has(word) ? [] : [word]));
}

// Right because a lexicon never changes.
const setsOf = memo(({ light, short, retelling, differing, dividing }: StatementWords) => ({
  light: new Set([...light, ...retelling]),
  differing: new Set(differing),
  dividing: anyWord(dividing),
  ending: anyWord(dividing.slice(1)),
  short: new Map(short.map(([form, full]) => [form, full.split(' ')])),
}));

/** The first of them joins nouns too: "trước hạn và đúng hạn". */
function anyWord(words: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'u');
}

interface Judged {
  /** How many digits say something: the fewer, the more the words must say. */
  readonly digits: number;
  readonly style: NumberStyle;
}

/** How much of the words of the first the second has too; 0 where they are not surely of one matter. */
export function sharesMatter(
  one: EchoWords,
  other: EchoWords,
  over: readonly string[],
  { digits, style }: Judged,
): number {
  if (partTheTwo(one, other, style)) return 0;
  const known = (word: string): boolean => other.near.has(word) || other.around.has(word) || over.includes(word);
  let covered = 0;
  let shared = one.left && other.left ? 1 : 0;
  for (const word of one.near) {
    if (other.near.has(word)) shared++;
    if (known(word)) covered++;
  }
  const { size } = one.near;
  const most = covered >= 2 && (10 * covered >= 7 * size || (size > 2 && covered === size - 1));
  const alike = one.noun === other.noun && one.noun !== '';
  // Five digits or more come so near by chance only once in thousands.
  const long = digits >= 5 && alike && (2 * covered >= size || digits >= 6);
  // "Cấp 6.284 giấy chứng nhận", "cấp 6.284 giấy chứng nhận quyền sử dụng đất": only the noun says more.
  const longer = alike && shared >= 2 && 2 * covered >= size && one.front.every(known);
  const enough =
    digits >= 4
      ? most || long || longer || (alike && covered > 0 && covered === size)
      : digits === 3
        ? most && shared >= 1
        : covered >= 2 && shared >= (digits === 2 ? 1 : 2) && 4 * covered >= 3 * size && known(one.noun);
  return enough ? covered + shared + 1 : 0;
}

/** What one says makes another matter of it, whatever else the two have in common. */
function partTheTwo(one: EchoWords, other: EchoWords, style: NumberStyle): boolean {
  const { differing } = setsOf(languageFor(style).lexicon.statements);
  for (const word of one.near) if (differing.has(word) && !other.near.has(word)) return true;
  for (const words of [other.near, other.opening])
    for (const word of words) if (differing.has(word) && !one.near.has(word) && !one.around.has(word)) return true;
  if (one.beyond !== other.beyond) return true;
  if (one.times.length > 0 && other.times.length > 0 && !one.times.some(time => other.times.includes(time)))
    return true;
  // "Có 12 hợp tác xã": of them all; not "thành lập 21 hợp tác xã".
  if (one.front.length === 0 && !one.left && other.front.length > 0 && !other.front.some(word => one.near.has(word)))
    return true;
  // "45.210 cử tri"; not "45.120 cử tri đi bầu".
  if (one.front.length === 0 && !one.left && one.near.size < 3 && other.near.size > one.near.size) return true;
  // "Nộp trực tiếp", "nộp trực tuyến": the same but for a word or two stands beside it in a list.
  const own = [...one.near].filter(word => !other.near.has(word));
  const others = [...other.near].filter(word => !one.near.has(word));
  const swapped = own.length === others.length && own.length > 0 && own.length < 3;
  const strange = own.every(word => !other.around.has(word)) && others.every(word => !one.around.has(word));
  return swapped && own.length < one.near.size && strange;
}
