/**
 * The date that belongs to a document's number in an English text: "of 5 March 2024", "dated February 3, 2020",
 * "(12 May 2023)", "on public markets, dated 12 June 2023". A day of effect, of publication, of repeal belongs to none.
 * All on folded text.
 */
import { issuingWords } from '../en/documents.ts';
import type { WrittenDate } from './mention.ts';

export interface DateFound {
  readonly date: WrittenDate;
  readonly end: number;
}

/**
 * A date right behind a number, or behind the few words that say what it is about. Of a law the day of publication is
 * another one: it is read where `isPaper` says that the document is a report, a letter or the like.
 */
export function englishDateAfter(text: string, at: number, isPaper: boolean): DateFound | undefined {
  const near = text.slice(at, at + reach);
  if (!/(?:19|20)\d\d/.test(near)) return undefined;
  const found = behind(text, at, near);
  return found && (isPaper || !found.date.act || !publishing.test(found.date.act)) ? found : undefined;
}

function behind(text: string, at: number, near: string): DateFound | undefined {
  const beside = matchAt(besidePattern, text, at);
  if (beside) return dated(beside, at, 'beside');
  if (!/ed |made /u.test(near)) return undefined;
  const issued = near.includes(' by ') ? matchAt(issuedPattern, text, at) : undefined;
  if (issued && !otherDocument.test(issued.groups!.body!)) return dated(issued, at, 'after-issuer');
  const far = matchAt(farPattern, text, at);
  return far && !otherDocument.test(far.groups!.between!) ? dated(far, at, 'after-issuer') : undefined;
}

/** "(Regulation (EU) 2019/1020 of the European Parliament) and of the Council of 20 June 2019": the day is the document's. */
export function englishDateOfIssuer(text: string, at: number): DateFound | undefined {
  const found = matchAt(issuerPattern, text, at);
  return found && dated(found, at, 'after-issuer');
}

/** "adopted by Ordinance 2023-41 on November 28, 2023", "the mayor signed Order 2023-07 on March 14, 2023"; `before` ends where the type's word begins. */
export function englishDateDone(text: string, before: string, at: number, isPaper: boolean): DateFound | undefined {
  const done = text.startsWith(' on ', at) ? matchAt(donePattern, text, at) : undefined;
  if (!done) return undefined;
  const act = actingBefore.exec(before)?.groups?.act;
  if (act === undefined ? !doneBefore.test(before) : !isPaper && publishing.test(act)) return undefined;
  const found = dated(done, at, 'beside');
  return act === undefined ? found : { ...found, date: { ...found.date, act } };
}

/** "On 5 March 2024 the ministry issued " at the end of `before`, which begins at `offset`. */
export function englishDateBefore(before: string, offset: number): WrittenDate | undefined {
  const match = /(?:ed|made) [^.;]{0,40}$/u.test(before) ? beforePattern.exec(before) : null;
  return match ? dated(match, offset + match.index, 'before').date : undefined;
}

const reach = 150;
const publishing = /^(?:published|released)$/u;
const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const short = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
const month = (name: string): string => `(?<${name}>${months}|(?:${short})\\.?)`;
const numeric = '(?<a>\\d{1,2})(?<sep>[/.-])(?<b>\\d{1,2})\\k<sep>(?<y>(?:19|20)\\d\\d)';
const iso = '(?<iy>(?:19|20)\\d\\d)-(?<im>\\d\\d)-(?<id>\\d\\d)';
const day = `(?:(?<ed>\\d{1,2})(?:st|nd|rd|th)? ${month('em')},? (?<ey>\\d{4})|${month('fm')} (?<fd>\\d{1,2})(?:st|nd|rd|th)?, ?(?<fy>\\d{4})|${numeric}|${iso})(?!\\d)`;

const acts = issuingWords.join('|');
const besidePattern = new RegExp(
  `\\)?,? ?(?:(?:of|dated|dated as of|(?<act>${acts})(?: on)?)(?: the)? |\\((?:of |dated |(?<opened>${acts}) (?:on )?)?)${day}`,
  'uy',
);
const issuerPattern = new RegExp(`(?:,? and of the (?:\\p{Lu}\\p{L}+ ?){1,4})?,? ?(?:of|dated) ${day}`, 'uy');
const farPattern = new RegExp(
  `(?<between>[^\\d.,;:|]{0,90}?)(?:,? \\(dated|, dated|, (?<act>${acts}) on| (?:was|were) (?<opened>${acts}|dated)(?: on)?) ${day}`,
  'uy',
);
/** "Circular No. 14/2023, issued by the Ministry of Health on 10 August 2023". */
const issuedPattern = new RegExp(
  `,? \\(?(?:which )?(?:was |were )?(?<act>${acts}) by (?<body>[^\\d.;:|()]{2,80}?),? on ${day}`,
  'uy',
);
const beforePattern = new RegExp(
  `(?<!\\p{L})On ${day},? [^\\d.;:|]{2,90}(?<act>${acts}) (?:the |its )?(?:\\p{Lu}[\\p{L}'’-]+ ){0,4}$`,
  'u',
);
/** "Adopted by Ordinance 2023-41 on November 28, 2023": the day on which the document did it is its own. */
const donePattern = new RegExp(` on ${day}`, 'uy');
const actingBefore = new RegExp(`(?<!\\p{L})(?<act>${acts}) (?:the |its |a |new )?(?:\\p{Lu}[\\p{L}'’-]+ ){0,3}$`, 'u');
const doneBefore =
  /(?<!\p{L})(?:[Aa]dopted|[Aa]pproved|[Aa]mended|[Cc]reated|[Ee]nacted|[Ee]stablished|[Pp]assed|[Rr]epealed|[Ss]et|set up),?(?: (?:first|once|twice|later|last|in part),?)? by (?:the )?(?:\p{Lu}[\p{L}'’-]+ ){0,4}$/u;
/** Words after which a day is another document's, or of something else. */
const otherDocument = new RegExp(
  `(?<!\\p{L})(?:amend|repeal|replac|supersed|implement|${issuingWords.join('|')}|directive|decree|act|law|order|ordinance|regulation|decision|resolution|circular|letter|plan|report|notice|instruction)`,
  'iu',
);

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function dated(match: RegExpExecArray, at: number, how: WrittenDate['how']): DateFound {
  const found = match.groups!;
  const lead =
    /(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+\.?,? \d{4}|[A-Z][a-z]+\.? \d{1,2}(?:st|nd|rd|th)?, ?\d{4}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})/u.exec(
      match[0],
    )!;
  const start = at + lead.index;
  const end = at + match[0].length;
  const act = found.act ?? found.opened;
  const date = { ...partsOf(found), span: { start, end: start + lead[0].length }, how };
  return { date: act === undefined || act === 'dated' ? date : { ...date, act }, end };
}

type Parts = Pick<WrittenDate, 'year' | 'month' | 'day'>;

function partsOf(found: { readonly [name: string]: string | undefined }): Parts {
  const { ed, em, ey, fm, fd, fy, a, b, y, iy, im, id } = found;
  if (ey !== undefined) return { year: Number(ey), month: monthOf(em!), day: Number(ed) };
  if (fy !== undefined) return { year: Number(fy), month: monthOf(fm!), day: Number(fd) };
  if (iy !== undefined) return { year: Number(iy), month: Number(im), day: Number(id) };
  const [first, second] = [Number(a), Number(b)];
  // 03/05/2024 is of March for some and of May for others.
  if (first <= 12 && second <= 12 && first !== second) return { year: Number(y), month: undefined, day: undefined };
  return second > 12 ? { year: Number(y), month: first, day: second } : { year: Number(y), month: second, day: first };
}

function monthOf(name: string): number {
  return months.split('|').findIndex(one => one.startsWith(name.slice(0, 3))) + 1;
}
