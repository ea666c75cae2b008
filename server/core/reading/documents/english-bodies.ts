/**
 * Who issued a document, as an English text says it: "the Ministry of Health issued …", "… of the Prime Minister",
 * "Council Resolution 45". All on folded text.
 */
import { bodyWords, issuingWords } from '../en/documents.ts';
import type { WrittenIssuer } from './mention.ts';
import { englishType } from './worded-number.ts';

/** Behind a number, or behind its date. */
export function englishIssuerAfter(text: string, at: number): WrittenIssuer | undefined {
  afterPattern.lastIndex = at;
  const match = afterPattern.exec(text);
  if (!match || !isBody(match.groups!.name!)) return undefined;
  const start = at + match[0].length - match.groups!.name!.length;
  return issuerOf(match.groups!.name!, start);
}

/**
 * Whose a document is, in what stands behind its number, past its date: "(of 14 March 2025) of the People's Committee of Nghe An
 * Province", "of Ha Tinh". In small letters.
 */
export function englishOwnerIn(behind: string): string | undefined {
  return ownerPattern.exec(behind)?.[1]?.toLowerCase();
}

/** At the end of `before`, which begins at `offset` and ends where the type's word begins. */
export function englishIssuerBefore(before: string, offset: number): WrittenIssuer | undefined {
  for (const pattern of [actingPattern, besidePattern, sayingPattern]) {
    const match = pattern.exec(before);
    const name = match?.groups?.name;
    if (name && (isBody(name) || (pattern === actingPattern && actsAlone(name, match[0]))))
      return issuerOf(name, offset + match.index + match[0].indexOf(name));
  }
  return undefined;
}

/** The same body, however it is written: without its article, in small letters. */
export function plainBody(words: string): string {
  return words.toLowerCase().replace(/^(?:the|its|our) /u, '');
}

function issuerOf(written: string, start: number): WrittenIssuer {
  const lead = opening.exec(written)?.[0].length ?? 0;
  const words = written.slice(lead).replace(qualifiers, '');
  return {
    words,
    place: undefined,
    level: undefined,
    span: { start: start + lead, end: start + lead + words.length },
  };
}

/** Words with a capital because a sentence begins with them. */
const opening =
  /^(?:(?:The|Under|In|By|With|And|On|As|At|See|Per|Both|When|While|After|Before|Since|From|For|To|If) )+/u;
/** "Commission Delegated Regulation": of the type, not of the body. */
const qualifiers = /(?: (?:Delegated|Implementing|Framework|Joint))+$/u;

function isBody(name: string): boolean {
  return named.test(name);
}

/** "The Coast Guard issued …": whoever does that is a body, whatever its name. People sign. */
function actsAlone(name: string, acting: string): boolean {
  const words = name.replace(opening, '');
  return !/ signed /u.test(acting) && /\p{Lu}\S* .*\p{Lu}/u.test(words) && !englishType(words.split(' ').at(-1)!);
}

const named = new RegExp(`(?<!\\p{L})(?:${bodyWords.join('|')})s?(?!\\p{L})`, 'iu');
const capital = "\\p{Lu}[\\p{L}'’&-]*";
const linked = `(?:(?:,? (?:and )?|of |of the |for |for the |on |in |and the |& ))`;
/** "Ministry of Education and Training", "city council of Leeds". */
const name = `(?:(?:city|town|county|district|village|state|national|regional|federal) (?:council|government|assembly|board)(?: of ${capital})?|${capital}(?: ${linked}?${capital}){0,7})`;
const afterPattern = new RegExp(`,? (?:(?:issued |adopted |made )?by|of|from) (?:the )?(?<name>${name})`, 'uy');
const acts = `(?:has |had |have |also |then |later |has also )?(?:${issuingWords.join('|')}) (?:a |the |its |both |new )?`;
const ownerPattern = new RegExp(
  `^(?:,? (?:of|dated|on)? ?\\d{1,2} \\p{Lu}\\p{L}+ \\d{4})?,? of (?:the )?(${capital}(?: (?:of (?:the )?)?${capital})*)(?! \\d)`,
  'u',
);
const actingPattern = new RegExp(`(?<![\\p{L}'’-])(?<name>${name}) ${acts}$`, 'u');
/** "The Ministry of Health in Circular No. 4/2023 of 9 June 2023 set the fee". */
const sayingPattern = new RegExp(`(?<![\\p{L}'’-])(?<name>${name}),? in (?:its )?$`, 'u');
const besidePattern = new RegExp(`(?<![\\p{L}'’-])(?<name>${capital}(?: ${linked}?${capital}){0,7}) $`, 'u');
