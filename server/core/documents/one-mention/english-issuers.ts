/**
 * Vietnamese numbers in an English text whose words name another body than the symbol does: "Circular 21/2022/TT-BTC of 7
 * April 2022 of the Ministry of Health". A question, as in Vietnamese.
 */
import { lazily, memo } from '../../derive.ts';
import type { TextPlace } from '../../finding.ts';
import { bodyOfWords, differsFromAll } from '../../reading/documents/bodies.ts';
import { issuerOf } from '../../reading/documents/issuers.ts';
import { englishType } from '../../reading/documents/worded-number.ts';
import { vietnameseBodies } from '../../reading/en/vietnamese-bodies.ts';
import { longestFirst } from '../../text.ts';
import { meantNumber } from '../marked.ts';
import type { DocumentMention } from '../mentions/mentions.ts';

export interface EnglishIssuer {
  readonly mention: DocumentMention;
  /** "Ministry of Health", as written, and where. */
  readonly words: string;
  readonly place: TextPlace;
  /** What the abbreviation in the symbol stands for. */
  readonly name: string;
}

/** Right to remember because a mention is immutable. */
export const englishIssuerDiffers: (mention: DocumentMention) => EnglishIssuer | undefined = memo(mention => {
  const { number, read, place, self } = mention;
  if (number?.form !== 'state' || self || place.kind !== 'text' || !englishType(read.typeWords ?? '')) return undefined;
  const { text } = place.block;
  const found = named().exec(text.slice(place.end, place.end + 90));
  if (!found || ofOther.test(text.slice(Math.max(0, place.start - 80), place.start))) return undefined;
  const { issuer } = meantNumber(read)!;
  const words = found.groups!.body!;
  const said = bodyOfWords(vietnameseBodies.get(plain(words))!);
  const name = issuerOf(issuer.split('-')[0]!)?.name;
  if (!said || !name || !differsFromAll(said, issuer)) return undefined;
  const start = place.end + found[0].length - words.length;
  return { mention, words, place: { ...place, start, end: start + words.length }, name };
});

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/’/gu, "'")
    .replace(/\s+/gu, ' ')
    .replace(/,? and /gu, ' and ');
}

/** Behind the number and its day; "of the Government Office" is another body. */
const named = lazily(() => {
  const bodies = longestFirst([...vietnameseBodies.keys()]).map(body =>
    body.replace(/(?<![\p{L}'])(?!and |of )\p{Ll}/gu, letter => letter.toUpperCase()).replace(/'/gu, "['’]"),
  );
  return new RegExp(
    `^,? (?:of|by|from|issued by) (?:the )?(?<body>${bodies.join('|')})(?!\\p{L}|,? (?:and )?\\p{Lu}|['’]s)`,
    'u',
  );
});

/** "The report on Decree … of the Ministry": whose the report is. */
const ofOther =
  /(?<!\p{L})(?:report|plan|programme|guidance|guidelines?|guide|explanation|letter|review|draft|proposal|note|study|work|implementation|implementing|execution|use|reading|amendment)s?(?: [^.;\d]{0,40})? (?:of|on|to|under|for|about|implementing) (?:the )?$|(?<!\p{L})implementing (?:the )?$/iu;
