/**
 * What the title of a column says of its figures.
 */
import { memo, memoText } from '../../derive.ts';
import { groupBy } from '../../group.ts';
import { matchesOf } from '../../text.ts';
import type { TableLexicon, TitleCue } from './lexicon.ts';
import { firstWord, hasPhrase, isWord, normal, opens, startsWithOne, startsWithPhrase } from './phrases.ts';
import { opensTotal } from './totals.ts';

/** All cues of a title. */
export function cuesOf(title: string, lexicon: TableLexicon): ReadonlySet<TitleCue> {
  return cuesBy(lexicon)(title);
}

// Right because a lexicon never changes.
const cuesBy = memo((lexicon: TableLexicon) => memoText(title => readCues(title, lexicon)));

function readCues(title: string, lexicon: TableLexicon): ReadonlySet<TitleCue> {
  const text = normal(title);
  const cues = new Set<TitleCue>();
  const { byFirstWord, others } = phrasesOf(lexicon);
  for (const { 0: word, index } of matchesOf(text, words)) {
    const known = byFirstWord.get(word);
    if (!known) continue;
    for (const { cue, phrase } of known)
      if (text.startsWith(phrase, index) && !isWord(text, index + phrase.length)) cues.add(cue);
  }
  for (const { cue, phrase } of others) if (text.includes(phrase) && hasPhrase(text, phrase)) cues.add(cue);
  if (text.includes('%')) cues.add('percent');
  if (lexicon.rankTitles.includes(text)) cues.add('rank');
  // "Vắng có lý do" counts those with a reason.
  if (cues.has('note') && !lexicon.cues.note!.some(phrase => startsWithPhrase(text, phrase))) cues.delete('note');
  // "Lũy kế từ đầu năm" is no figure of the beginning of the year.
  if (cues.has('cumulative')) {
    cues.delete('earlier');
    cues.delete('opening');
  }
  // No more is "6 tháng đầu năm", unless it is said to be of the time before.
  if (cues.has('opening') && lexicon.sinceStarts.some(phrase => text.includes(phrase))) {
    cues.delete('opening');
    if (!isEarlierBeside(text, lexicon)) cues.delete('earlier');
  }
  // "Tồn đầu kỳ", "Cũ còn lại": what was left then is what there is now.
  if (cues.has('opening')) cues.delete('closing');
  if (!text.includes('/') && startsWithOne(text, lexicon.countedAverages)) cues.delete('not-additive');
  if (isTotalTitle(text, lexicon) && !cues.has('percent')) cues.add('total');
  return cues;
}

/** Whether another phrase says that a title is of the earlier time: "Cùng kỳ 6 tháng đầu năm". */
function isEarlierBeside(text: string, { cues: { earlier = [] }, sinceStarts }: TableLexicon): boolean {
  const rest = sinceStarts.reduce((words, phrase) => words.replaceAll(phrase, ' '), text);
  return earlier.some(phrase => hasPhrase(rest, phrase));
}

/** Phrases of cues by their first word; others begin with a sign. Right because a lexicon never changes. */
const phrasesOf = memo((lexicon: TableLexicon) => {
  const all = Object.entries(lexicon.cues).flatMap(([cue, phrases]) =>
    phrases.map(phrase => ({ cue: cue as TitleCue, phrase, first: firstWord(phrase) })),
  );
  return {
    byFirstWord: groupBy(all, ({ first }) => first || undefined),
    others: all.filter(({ first }) => first === ''),
  };
});

const words = /[\p{L}\p{N}]+/gu;

function isTotalTitle(text: string, lexicon: TableLexicon): boolean {
  const bare = text.replace(/\s*\([^()]{0,60}\)/gu, '').trim();
  if (lexicon.totalTitles.includes(bare) || lexicon.totalEnds.some(end => bare.endsWith(end))) return true;
  return opensTotal(text, lexicon.totalStarts, lexicon);
}

/** A title that carries its group before its own words: "Chia ra: Cấp tỉnh", "Trong đó - Nữ". */
export function splitGroup(title: string, lexicon: TableLexicon): { group: string; title: string } | undefined {
  const text = title.normalize('NFC');
  const match = /^\s{0,4}([^:/–(-]{2,60}?)\s{0,3}(?::|[-–/]\s)\s{0,4}(\S.{0,200})$/u.exec(text);
  if (!match) return undefined;
  const group = normal(match[1]!);
  const known = startsWithOne(group, lexicon.breakdownStarts) || startsWithOne(group, lexicon.ofWhichStarts);
  return known ? { group: match[1]!.trim(), title: match[2]!.trim() } : undefined;
}

/** A value per something, or one that is never added up though its word alone could mean other things: "Giá …". */
export function isRate(title: string, lexicon: TableLexicon): boolean {
  const text = normal(title);
  return (
    lexicon.perUnits.some(unit => text.includes(unit)) ||
    text.includes('‰') ||
    /\/\s?1[0.,]{2,9}\s\p{L}/u.test(text) ||
    opens(text, lexicon.rateStarts, lexicon.notRates)
  );
}
