/** The words about a figure: near it, around it, and the times it is said of. */
import { memo, memo2 } from '../../derive.ts';
import type { Figure, NumberStyle } from '../../figures/figure.ts';
import { scaleWords } from '../../figures/units.ts';
import type { Passage } from '../../model/report.ts';
import { languageFor } from '../../reading/languages.ts';
import { withoutAreas } from '../../reading/prose/items/areas.ts';
import { timesOfText } from '../../reading/prose/items/spoken-times.ts';
import type { Lexicon } from '../../reading/prose/lexicon.ts';
import type { StatementWords } from '../../reading/prose/lexicon-parts.ts';
import { unitName } from '../diagnosis/slipped-digits.ts';
import { type ProseFigure, readText } from '../prose/from-prose.ts';

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
  readonly counts: boolean;
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
  ({ span: { start }, figure, counted }: ProseFigure, { passage, style }: Standing): EchoWords => {
    const { lexicon } = languageFor(style);
    const { statements } = lexicon;
    const text = readText(passage);
    const end = start + figure.text.length;
    const stretch = (from: number, to: number): string => text.slice(from, to).normalize('NFC').toLowerCase();
    const unit = figure.kind === 'measure' ? contentOf(unitOf(figure), lexicon) : [];
    const { valuing } = setsOf(statements);
    const telling = (words: string): string[] =>
      contentOf(figure.kind === 'measure' ? words.replace(valuing, ' ') : words, lexicon).filter(
        word => !unit.includes(word),
      );
    const far = stretch(Math.max(0, start - farBefore), start);
    const after = stretch(end, end + nearest);
    const rear = telling(clauseBehind(plain(after.replace(/^\/[\d.,]*\d/u, ''), lexicon), statements));
    const sentence = far.split(sentenceEnd).at(-1)!;
    const before = plain(sentence.slice(-nearest), lexicon).replace(setsOf(statements).reaching, ' ');
    const parts = before.split(/(?<=[\d.,;:!?()/])/u);
    const own = parts.at(-1)!;
    const led = /\d$/u.test(parts.at(-2) ?? '') || rear.length >= 2;
    const front = telling(led ? lastOf(own, statements) : own);
    const changes = front.length > 0 && front.every(word => changeWords(lexicon).has(word));
    if (front.length + rear.length < 3)
      front.unshift(...telling(wordsBeyond(before, figure.kind === 'percent' || changes)));
    const clause = `${sentence}${figure.text}${after.split(clauseEnd, 1)[0]!}`;
    return {
      front,
      near: new Set([...front, ...rear]),
      around: new Set(contentOf(`${far} ${stretch(end, end + farBehind)}`, lexicon)),
      opening: new Set(contentOf(leadOf(plain(sentence, lexicon)), lexicon)),
      times: timesOfText(clause, lexicon).times.filter(time => time !== 'now'),
      beyond: statements.beyond.some(one => clause.includes(one)),
      noun: figure.kind === 'count' ? nounIn(counted, statements) : (unit.at(-1) ?? '%'),
      counts: figure.kind === 'count',
      left: saysLeft(own, statements.being) || saysLeft(after.split(/[,.;:\d]/u, 1)[0]!, lexicon.underWay),
    };
  },
  (a, b) => a.passage === b.passage && a.style === b.style,
);

/** "164 vụ", "18,840 admissions"; not "148 were", "6.538 trong tổng số": no noun is behind these. */
function nounIn(counted: string, statements: StatementWords): string {
  const noun = /^\s*(\p{L}+)/u.exec(counted)?.[1]?.toLowerCase() ?? '';
  return /^[a-z]+$/u.test(noun) && setsOf(statements).light.has(noun) ? '' : noun;
}

/** Its unit with the word for thousands of it, and nothing of what stands behind: "million", "triệu đồng", "hours". */
export function unitOf(figure: Figure): string {
  const words = (figure.unit ?? '').split(' ');
  const name = unitName(figure);
  const length = name.split(' ').length;
  const end = words.findIndex((word, at) =>
    name === ''
      ? scaleWords[word] === undefined
      : words
          .slice(at, at + length)
          .join(' ')
          .toLowerCase() === name,
  );
  return (end < 0 ? words : words.slice(0, name === '' ? end : end + length)).join(' ');
}

/**
 * Of the words beyond a mark before a figure those that call it too: "Vốn chưa giải ngân hết, còn 12 tỷ đồng", "ở bậc mầm
 * non (274 người)"; not "28 lớp, 1.148 học sinh". A percentage and a change are of the figure before them: "giảm 41 người bị
 * thương (20,7%)", "dư nợ đạt 484,9 tỷ đồng, bằng 97%, tăng 51,4 tỷ đồng".
 */
function wordsBeyond(before: string, ofAnother: boolean): string {
  const found = /([^.;:!?(),]*)[,(:][^\d.;:!?(),]*$/u.exec(before)?.[1] ?? '';
  if (!ofAnother) return /\d/u.test(found) ? '' : found;
  if (before.lastIndexOf('(') > before.lastIndexOf(')')) return found;
  const clauses = before
    .replace(/\([^()]*\)/gu, ' ')
    .split(/[,:]/u)
    .slice(0, -1);
  return clauses.findLast(clause => /\p{L}/u.test(clause) && !clause.includes('%')) ?? '';
}

// Right because a lexicon never changes.
export const changeWords = memo(
  ({ cues }: Lexicon): ReadonlySet<string> =>
    new Set(
      [cues.increase, cues.decrease, cues.exceed].flatMap(words => words ?? []).flatMap(words => words.split(' ')),
    ),
);

/** "Kế hoạch năm 2026: trồng 120 ha …": not what only the first figure is called. */
function leadOf(sentence: string): string {
  const lead = sentence.split(/\d/u, 1)[0]!;
  return lead === sentence ? lead : (/^.*[,:]/u.exec(lead)?.[0] ?? '');
}

/** Without its times, and what a change is reckoned from: "đến 31/3/2026", "so với cùng kỳ". */
function plain(text: string, lexicon: Lexicon): string {
  const { rest } = timesOfText(text.replace(basePattern(lexicon), ' '), lexicon);
  return rest.replace(/(?<=\d) [.,] (?=\d)/gu, '').replace(spanPattern(lexicon), ' ');
}

/** "Trong 02 năm", "12 tháng". */
const spanPattern = memo(
  ({ periods: { quarter, month, year } }: Lexicon): RegExp =>
    new RegExp(`(?<![^ ])\\d{1,2} (?:${[...quarter, ...month, ...year].join('|')})(?![^ ])`, 'gu'),
);

const basePattern = memo(({ cues, comparing, withWords }: Lexicon): RegExp => {
  const longestFirst = [...(cues.earlier ?? [])].sort((a, b) => b.length - a.length);
  return new RegExp(
    `(?<!\\p{L})(?:${comparing.join('|')})(?: (?:${withWords.join('|')}))? (?:${longestFirst.join('|')})(?!\\p{L})`,
    'gu',
  );
});

function saysLeft(text: string, words: readonly string[]): boolean {
  return words.some(word => text.includes(` ${word} `) || text.trimStart().startsWith(`${word} `));
}

const sentenceEnd = /[;!?\n]|\.\s/u;
const clauseEnd = /[;:!?()\n]|[.,]\s/u;

/** Up to the next mark or figure, and to words that go on with another thought. */
function clauseBehind(text: string, statements: StatementWords): string {
  const [whole] = joined(text, statements).split(/[.,;:!?()\n]/u, 1);
  const clause = beforeNext(whole!, statements);
  const cut = setsOf(statements).ending.exec(clause);
  return cut ? clause.slice(0, cut.index) : clause;
}

/** "Nợ thuế 132 triệu đồng và chi sự nghiệp kinh tế 540 triệu đồng": what joins the two begins what the next figure is called. */
function beforeNext(clause: string, { dividing }: StatementWords): string {
  const digit = clause.search(/\d/u);
  if (digit < 0) return clause;
  const before = clause.slice(0, digit);
  const joint = before.lastIndexOf(` ${dividing[0]!} `);
  return joint < 0 ? before : before.slice(0, joint);
}

/** "(12 vụ) làm thiệt hại 3,5 ha", "giữ vững với 53 giải": what stands behind the last such word. */
function lastOf(text: string, statements: StatementWords): string {
  let rest = joined(text, statements);
  for (let cut = setsOf(statements).dividing.exec(rest); cut; cut = setsOf(statements).dividing.exec(rest))
    rest = rest.slice(cut.index + cut[0].length);
  return rest;
}

/** Two syllables that are one word without the space between them. */
function joined(text: string, statements: StatementWords): string {
  return text.replace(setsOf(statements).single, pair => pair.replace(' ', ''));
}

function contentOf(text: string, lexicon: Lexicon): string[] {
  const { light, short, pairs } = setsOf(lexicon.statements);
  const plainer = joined(withoutAreas(text.normalize('NFC').toLowerCase(), lexicon), lexicon.statements).replace(
    pairs,
    ' ',
  );
  const words = plainer.match(/\p{L}+/gu) ?? [];
  return words.flatMap(word => short.get(word) ?? (light.has(word) ? [] : [word]));
}

// Right because a lexicon never changes.
export const setsOf = memo(
  ({ light, short, retelling, differing, dividing, single, lightPairs, valuing, reaching }: StatementWords) => ({
    // "Giảm còn 22", "rose to 120": what it came to, and no change.
    reaching: new RegExp(`${anyWord(reaching).source}\\s*$`, 'u'),
    valuing: new RegExp(anyWord(valuing), 'gu'),
    single: new RegExp(anyWord(single), 'gu'),
    pairs: new RegExp(anyWord(lightPairs), 'gu'),
    light: new Set([...light, ...retelling]),
    differing: new Set(differing),
    dividing: anyWord(dividing),
    ending: anyWord([...dividing.slice(1), ...valuing]),
    short: new Map(short.map(([form, full]) => [form, full.split(' ')])),
  }),
);

/** The first of them joins nouns too: "trước hạn và đúng hạn". */
function anyWord(words: readonly string[]): RegExp {
  // None of none.
  if (words.length === 0) return /(?!)/u;
  return new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'u');
}
