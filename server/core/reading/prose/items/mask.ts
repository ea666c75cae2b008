/**
 * The text of a passage as it is read: the same length, with blanks where nothing is said.
 *
 * Link targets, footnote marks, comments, code and the numbers of paragraphs are no prose. A line break inside a sentence is a space, so that a number and its
 * unit may stand on two lines; a line break before a list marker, or after the end of a clause, stays.
 */

/** `text` with the same offsets; only line breaks that end something are left as `\n`. Linear. */
export function maskText(text: string): string {
  let masked = text;
  if (masked.includes(']('))
    masked = masked.replace(link, (whole, words: string) => ` ${words}${' '.repeat(whole.length - words.length - 1)}`);
  if (masked.includes('://') || masked.includes('doi')) masked = masked.replace(address, blank);
  if (masked.includes('<')) masked = masked.replace(/<!--[\s\S]{0,2000}?-->|<\/?[A-Za-z][^<>\n]{0,200}>/gu, blank);
  if (masked.includes('[')) masked = masked.replace(/\[(?:\^[\p{L}\d_-]{1,24}|\d{1,3})\](?!\()/gu, blank);
  if (masked.includes('...')) masked = masked.replace(/\.{3,}/gu, dots => `…${' '.repeat(dots.length - 1)}`);
  // Its full stops end nothing.
  if (masked.includes('i.e.')) masked = masked.replace(/(?<![\p{L}.])i\.e\./gu, 'ie  ');
  if (masked.includes('`')) masked = masked.replace(/`[^`\n]{1,200}`/gu, blank);
  masked = masked.replace(itemNumber, (number: string, at: number) =>
    at === 0 || endsClause(masked, at - 1) ? blank(number) : number,
  );
  if (!lowercase.test(masked)) masked = masked.replace(titleNumber, blank);
  if (secondMember.test(masked)) masked = masked.replace(memberNumber, blank);
  return /[\n\r]/.test(masked) ? joinLines(masked) : masked;
}

/** "https://…?width=80%25", "doi:10.2307/606615": what is in an address is said of nothing. */
const address = /(?:https?:\/\/|\bdoi:)[^\s<>()"]{1,2000}/giu;

/** "1. Trong năm …", "(2) Đã …" at the head of a paragraph; a sentence may also end in a number at the head of a line. */
const itemNumber = /^[ \t]{0,8}(?:\d{1,2}[.)]|\(\d{1,2}\))(?=[ \t]{1,3}\p{Lu})/gmu;

/** "9 CHI PHÍ TRẢ TRƯỚC": a title in capitals and its number. */
const titleNumber = /^[\s*_]{0,8}\d{1,2}(?:\.\d{1,2}){0,3}(?=[ \t]{1,8}\p{Lu}{2})/u;
const lowercase = /\p{Ll}/u;

/** "gồm: (1) Đường A; (2) Trường B", "(i) …; (ii) …": numbers of members within a sentence, where a second member has one. */
const memberNumber = /(?<=^|[\s:;,])\((?:\d{1,2}|[ivx]{1,4}|[a-h])\)(?=[ \t]{1,3}\p{L})/gu;
const secondMember = /[;,][ \t]{1,3}(?:và[ \t]{1,3})?\((?:2|02|ii|b)\)[ \t]{1,3}\p{L}/u;

function blank(match: string): string {
  return match.replace(/[^\n]/gu, ' ');
}

// The words of a link are prose, wherever it leads.
const link = /\[([^[\]\n]{1,200})\]\((?:[^()\s<>]{0,200}|<[^<>\n]{0,200}>)\)/gu;

/** Line breaks inside a sentence become spaces. */
function joinLines(text: string): string {
  return text.replace(/\r\n?|\n/gu, (breaks, at: number) => {
    const ends = endsClause(text, at) || startsItem(text, at + breaks.length);
    return ends ? breaks : ' '.repeat(breaks.length);
  });
}

function endsClause(text: string, at: number): boolean {
  let last = at - 1;
  while (last >= 0 && last > at - 8 && (text[last] === ' ' || text[last] === '\\')) last--;
  return last < 0 || /[.;:!?]/.test(text[last]!);
}

const itemStart = /[ \t>]{0,12}(?:[-+*•–] |\d{1,3}[.)] |\p{L}[.)] |\n|\r|$)/uy;

function startsItem(text: string, at: number): boolean {
  itemStart.lastIndex = at;
  return itemStart.test(text);
}
