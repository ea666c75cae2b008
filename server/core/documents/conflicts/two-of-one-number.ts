/**
 * Two documents of one type, number and year, by two bodies: "Provincial Decree No. 12/2024 … and Municipal Decree No.
 * 12/2024", "Decree No. 44/2013 … of Province A and Decree No. 44/2013 … of Province B". In English texts only.
 */
import { notBodies } from '../../reading/en/documents.ts';
import type { DocumentMention } from '../mentions/mentions.ts';

export function areOfTwo(a: DocumentMention, b: DocumentMention): boolean {
  if (communityOf(a) !== communityOf(b)) return true;
  if (areUnlike(qualifier(a), qualifier(b)) || areUnlike(bodyBehind(a), bodyBehind(b))) return true;
  if (areUnlike(a.issuer?.words, b.issuer?.words)) return true;
  if (areUnlike(levelOf(a), b.issuer?.words) || areUnlike(a.issuer?.words, levelOf(b))) return true;
  return areListed(a, b);
}

/**
 * "Provincial Decree No. 12/2024" in one place and "Decree No. 12/2024" in another: the bare one may well be of the body
 * that the text is about.
 */
export function mayBeOfTwo(a: DocumentMention, b: DocumentMention): boolean {
  return (levelOf(a) === undefined) !== (levelOf(b) === undefined);
}

/** What stands before the type and says that a body below the state issued it. */
function levelOf(mention: DocumentMention): string | undefined {
  const said = qualifier(mention);
  return said !== undefined && levels.test(said) ? said : undefined;
}

const levels =
  /^(?:provincial|municipal|regional|state|federal|local|district|county|city|town|communal|cantonal|territorial|departmental|metropolitan)(?!\p{L})|['’]s$|s['’]$/iu;

/** "/EU" of "Directive No. 12/2024/EU". */
function communityOf({ number }: DocumentMention): string | undefined {
  return number?.form === 'worded' ? /\/\p{L}+$/u.exec(number.written ?? '')?.[0] : undefined;
}

/** Both are said, and neither is a part of the other: "the Ministry" and "the Ministry of Health" may be one. */
function areUnlike(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return !one.includes(other) && !other.includes(one);
}

/** "Provincial" of "Provincial Decree No. 12/2024". */
function qualifier({ place }: DocumentMention): string | undefined {
  if (place.kind !== 'text') return undefined;
  const before = place.block.text.slice(Math.max(0, place.start - 60), place.start).normalize('NFC');
  const words = /(?<!\p{L})\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3}(?= $)/u.exec(before)?.[0];
  if (words !== undefined && !notBodies.includes(words)) return words;
  return inSmallLetters.exec(before)?.groups?.body;
}

/** "the provincial Decree", "the city's decree". */
const inSmallLetters = /(?<!\p{L})(?<body>\p{Ll}{2,20}(?:al|ic|an|ar|['’]s|s['’])) $/u;

/** "Province A" of "Decree No. 44/2013 of 5 April 2013 of Province A". */
function bodyBehind({ place }: DocumentMention): string | undefined {
  if (place.kind !== 'text') return undefined;
  const behind = place.block.text.slice(place.end, place.end + 80).normalize('NFC');
  return named.exec(behind)?.groups?.body;
}

const body = "\\p{Lu}[\\p{L}'’-]*(?: (?:of |for |the |and )*\\p{Lu}[\\p{L}'’-]*){0,5}";
const named = new RegExp(`^,? (?:\\()?(?:of|by|from|issued by) (?:the )?(?<body>${body})`, 'u');

/** "Decree No. 12/2024 of 5 March 2024 and Decree No. 12/2024 of 6 March 2024 apply": nothing is listed twice. */
function areListed(a: DocumentMention, b: DocumentMention): boolean {
  if (a.place.kind !== 'text' || b.place.kind !== 'text' || a.place.block !== b.place.block) return false;
  const [first, second] = a.place.start < b.place.start ? [a.place, b.place] : [b.place, a.place];
  if (second.start - first.end > mostBetween) return false;
  return joint.test(a.place.block.text.slice(first.end, second.start).normalize('NFC'));
}

const mostBetween = 240;
const item = ',(?: \\p{Lu}[\\p{L}-]+){0,3}(?: No\\.)? \\d[\\d/-]{0,12}(?: of| dated) \\d{1,2} \\p{Lu}\\p{Ll}+ \\d{4}';
const joint = new RegExp(
  `^(?:,? (?:of|by|from) (?:the )?${body})?(?: on(?: \\p{L}+){1,4}?)?(?:${item}){0,5}(?:, and|, or|,| and| or| as well as)(?: (?:the|of|to|with|under|by))*(?: \\p{Lu}[\\p{L}'’-]+){0,3}(?: No\\.)? $`,
  'u',
);
