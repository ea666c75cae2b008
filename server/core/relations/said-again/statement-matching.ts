/**
 * Whether two sentences with the same words state the same indicator: of one whole, at one time, under headings that
 * make no other matter of it. Where anything of this is not known, they do not.
 */
import { memo2 } from '../../derive.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import type { CalendarDate, Identity, Passage, Report } from '../../model/report.ts';
import { daysInMonth } from '../../reading/dates.ts';
import { languageFor } from '../../reading/languages.ts';
import { beyondIt } from '../../reading/prose/items/areas.ts';
import { timesOfText } from '../../reading/prose/items/spoken-times.ts';
import type { StatementWords } from '../../reading/prose/lexicon-parts.ts';
import type { Statement } from '../../reading/prose/statements/statements.ts';
import { areSlipped } from '../diagnosis/slipped-digits.ts';
import { readText } from '../prose/from-prose.ts';
import { type Scope, type Topic, topicOf } from './statement-scopes.ts';

/** What a report says of itself. */
export interface Own {
  /** Its issuer, place and subject, in lower case. */
  readonly words: string;
  /** The first time of its subject, if it names any. */
  readonly times: readonly string[];
  readonly years: readonly string[];
  /** The days to which its figures may run. */
  readonly cutOffs: readonly string[];
  /** The year that its sentences name most often; empty for none. */
  readonly main: string;
}

export interface Scoped {
  readonly statement: Statement;
  readonly passage: Passage;
  readonly scope: Scope;
}

/** Two statements; for those whose numbers are a slip of one another fewer words need be the same. */
export function sameMatter(a: Scoped, b: Scoped, report: Report, main: string): boolean {
  const { style } = report;
  const slip = areSlipped(a.statement.quantity.figure, b.statement.quantity.figure);
  if (a.passage === b.passage || !(standApart(a, b) || (slip && sameSentence(a.statement, b.statement)))) return false;
  const own = { ...ownOf(report.identity, style), main };
  const shared = sharedOver(a.scope, b.scope);
  const overA = a.scope.over.slice(shared);
  const overB = b.scope.over.slice(shared);
  if (a.scope.isItem && b.scope.isItem && overA.length + overB.length === 0) return false;
  if (isAhead(a, overA, style) || isAhead(b, overB, style)) return false;
  return (
    sameWords(a.statement, b.statement, slip, languageFor(style).lexicon.statements) &&
    countedAlike(a, b, style) &&
    sameArea(a.statement, b.statement, own) &&
    sameTime(timeOf(a.statement, overA, style), timeOf(b.statement, overB, style), own) &&
    sameSurroundings(a.statement, b.statement, languageFor(style).lexicon.statements.limiting) &&
    sameTopic(a, overA, b, overB, { style, slip })
  );
}

/** It stands among what is still to come, and names no time of its own. */
function isAhead({ statement }: Scoped, over: readonly Passage[], style: NumberStyle): boolean {
  return statement.time === '' && !statement.sumsUp && over.some(passage => topicOf(passage, style).ahead);
}

/** The same words; for a slip, those of one that says less. */
function sameWords(a: Statement, b: Statement, slip: boolean, { parting, neutral }: StatementWords): boolean {
  if (a.base !== b.base && a.base !== '' && b.base !== '') return false;
  if (a.key === b.key) {
    const sure = a.strength !== 'weak' || slip;
    return sure && (a.left === b.left || a.strength === 'strong' || slip || (isWhole(a) && isWhole(b)));
  }
  if (!slip || a.left !== b.left) return false;
  const [less, more] = a.words.size <= b.words.size ? [a, b] : [b, a];
  for (const word of less.words) if (!more.words.has(word)) return false;
  const extra = [...more.words].filter(word => !less.words.has(word));
  if (extra.some(word => parting.includes(word))) return false;
  return less.words.size >= 3 || extra.every(word => neutral.includes(word));
}

/** "640 lao động nữ", "460 lao động nam": a word behind what is counted makes another figure of it. */
function countedAlike(a: Scoped, b: Scoped, style: NumberStyle): boolean {
  const { parting } = languageFor(style).lexicon.statements;
  const [one, other] = [a, b].map(({ passage, statement }) => {
    const behind = readText(passage).slice(statement.quantity.span.end, statement.quantity.span.end + nounReach);
    const words =
      behind
        .normalize('NFC')
        .toLowerCase()
        .split(/[\d,.;:()\n]/u, 1)[0]!
        .match(/\p{L}+/gu) ?? [];
    return parting.filter(word => words.slice(0, nounWords).includes(word));
  });
  return one!.join(' ') === other!.join(' ');
}

const nounReach = 40;
const nounWords = 4;

function isWhole({ stock, area }: Statement): boolean {
  return stock && area !== undefined && area.kind !== '';
}

/** What is said again stands in another section, or sums up; in one section the same words are said of one thing after another. */
function standApart(a: Scoped, b: Scoped): boolean {
  if (a.scope.heading !== b.scope.heading || a.statement.sumsUp !== b.statement.sumsUp) return true;
  return [a, b].every(({ statement: { area } }) => area !== undefined && area.kind !== '');
}

/** Both sentences say nothing before it but the same words, and these are of no price or rate. */
function sameSentence(a: Statement, b: Statement): boolean {
  return a.key === b.key && a.alone && b.alone && !a.words.has('/');
}

/** How many passages stand over both. */
function sharedOver(a: Scope, b: Scope): number {
  let shared = 0;
  while (shared < a.over.length && a.over[shared] === b.over[shared]) shared++;
  return shared;
}

function sameArea({ area: a }: Statement, { area: b }: Statement, own: Own): boolean {
  const kind = (area: Statement['area']): string => area?.kind ?? '';
  // "Tỉnh Kiên Giang" is the province in a report of Kiên Giang.
  const name = (area: Statement['area']): string => (area && !own.words.includes(area.name) ? area.name : '');
  if (name(a) !== name(b)) return false;
  if (kind(a) === kind(b)) return true;
  return (kind(a) === '' || kind(b) === '') && kind(a) !== beyondIt && kind(b) !== beyondIt && name(a) === '';
}

/** Its own time, or that of the nearest passage over it. */
function timeOf({ time }: Statement, over: readonly Passage[], style: NumberStyle): string {
  if (time !== '') return time === 'now' ? '' : time;
  for (const passage of [...over].reverse()) {
    const { time: above } = topicOf(passage, style);
    if (above !== '') return above === 'now' ? '' : above;
  }
  return '';
}

function sameTime(one: string, other: string, own: Own): boolean {
  const a = upTo(one);
  const b = upTo(other);
  if (a === b || isOnly(a, b)) return true;
  if (a !== '' && b !== '') return false;
  return isOwn(a === '' ? b : a, own);
}

/** "Đến ngày 30/9/2025", "hết tháng 9/2025" are the first nine months; to the end of December is the year. */
function upTo(time: string): string {
  const [, day, month, year] = /^d(\d+)\.(\d+)\/(\d{4})$/.exec(time) ?? /^()<m(\d+)\/(\d{4})$/.exec(time) ?? [];
  if (month !== undefined && (day === '' || Number(day) === daysInMonth(Number(year), Number(month))))
    return month === '12' ? `y${year}` : `n${month}/${year}`;
  return time.startsWith('<y') ? time.slice(1) : time;
}

/** `q3` and `q3/2025`: one of them leaves out the year. */
function isOnly(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short !== '' && !short.includes('/') && long.startsWith(`${short}/`);
}

/** Whether a sentence that says no time speaks of this one. */
function isOwn(time: string, { times, years, cutOffs, main }: Own): boolean {
  const said = [...times, ...cutOffs].map(upTo);
  if (said.some(one => one === time || isOnly(one, time))) return true;
  const annual = times.some(one => one.startsWith('y'));
  if (time === 'year-to-date') return annual || times.some(one => one.startsWith('n'));
  const [, year] = /^y(\d{4})$/.exec(time) ?? [];
  return year !== undefined && (annual || times.length === 0) && (years.includes(year) || year === main);
}

/** What the opening of a report says of the whole of it. Right to remember because an identity is immutable. */
export const ownOf = memo2((identity: Identity, style: NumberStyle): Omit<Own, 'main'> => {
  const { issuer, place, subject, date, period } = identity;
  const words = [issuer, place, subject].map(one => one?.value ?? '').join(' ');
  // "Kết quả năm 2025 và nhiệm vụ năm 2026": of the first of them.
  const said = timesOfText(subject?.value ?? '', languageFor(style).lexicon).times;
  const times = said.filter(time => time !== 'now').slice(0, 1);
  const days = [period?.to.value, ...[...identity.cutOffs.values()].map(({ value }) => value)];
  const cutOffs = days.filter(day => day !== undefined).map(dayKey);
  if (date) cutOffs.push(...daysBefore(date.value));
  const years = [
    ...new Set([date?.value, period?.to.value].filter(day => day !== undefined).map(({ year }) => `${year}`)),
  ];
  return { words: words.toLowerCase().normalize('NFC'), times, years, cutOffs };
});

function dayKey({ day, month, year }: CalendarDate): string {
  return `d${day}.${month}/${year}`;
}

/** The days of the month of the report and of the month before: figures run to one of them. */
function daysBefore({ month, year }: CalendarDate): readonly string[] {
  const before = month === 1 ? { month: 12, year: year - 1 } : { month: month - 1, year };
  return [{ month, year }, before].flatMap(one =>
    Array.from({ length: 31 }, (_, day) => dayKey({ day: day + 1, ...one })),
  );
}

/** What stands before it limits it to nothing: "Nhờ đó, …", not "Đối với các xã miền núi, …". */
function isLoose({ adjunct, strength }: Statement, limiting: readonly string[]): boolean {
  return adjunct === '' || (strength === 'strong' && !limiting.includes(adjunct.split(' ')[0]!));
}

/** What else the sentences say: the same names, and the same words where those of the statement say little. */
function sameSurroundings(a: Statement, b: Statement, limiting: readonly string[]): boolean {
  if (a.names !== b.names || (a.adjunct !== b.adjunct && !(isLoose(a, limiting) && isLoose(b, limiting)))) return false;
  if (a.around === b.around || a.around === '' || b.around === '') return true;
  return a.strength === 'strong' && b.strength === 'strong';
}

function sameTopic(
  { statement: a }: Scoped,
  overA: readonly Passage[],
  { statement: b }: Scoped,
  overB: readonly Passage[],
  { style, slip }: { readonly style: NumberStyle; readonly slip: boolean },
): boolean {
  const parting = (statement: Statement, over: readonly Passage[]): readonly Topic[] =>
    over.filter(passage => parts(statement, passage, style)).map(passage => topicOf(passage, style));
  const above = parting(a, overA);
  const below = parting(b, overB);
  if (joined(above) === joined(below)) return true;
  if ([...above, ...below].some(({ named }) => named)) return false;
  if (slip) return above.length === 0 || below.length === 0;
  // "Giáo dục: tỷ lệ trường đạt chuẩn quốc gia …", and the same in the conclusion: words that say enough by themselves.
  if (a.strength !== 'strong' || b.strength !== 'strong') return false;
  return above.length === 0 || below.length === 0;
}

function joined(topics: readonly Topic[]): string {
  return topics.map(({ words }) => words.join(' ')).join('|');
}

/** Whether a heading makes another matter of what is stated under it. */
function parts({ words, stock, area }: Statement, heading: Passage, style: NumberStyle): boolean {
  const topic = topicOf(heading, style);
  if (topic.words.length === 0) return false;
  if (topic.named) return true;
  if (stock && area && area.kind !== '') return false;
  const shared = topic.words.filter(word => words.has(word)).length;
  return shared < topic.words.length && (shared < 2 || 2 * shared <= topic.words.length);
}
