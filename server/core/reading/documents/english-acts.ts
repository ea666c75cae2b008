/**
 * Acts of English texts that are known by their name and year alone: "the Harbours Act 2015, section 14", "the Clean Air
 * and Water Act of 1998". An Act of the same name and another year is another Act.
 */
import { matchesOf, type Span } from '../../text.ts';
import { notBodies } from '../en/documents.ts';
import type { Folded } from './fold.ts';
import type { TextMention } from './mention.ts';

/** `taken` are the stretches of numbered mentions, in order. Linear: a name has at most nine words. */
export function* actMentions(folded: Folded, taken: readonly Span[]): Generator<TextMention> {
  const { text } = folded;
  if (!mayHold.test(text)) return;
  for (const match of matchesOf(text, actPattern)) {
    const { title, year } = match.groups!;
    const name = nameOf(title!);
    const start = match.index + title!.length - name.length;
    const end = match.index + match[0].length;
    if (name === '' || taken.some(one => one.start < end && one.end > start)) continue;
    const at = start + name.length;
    yield {
      kind: 'named',
      span: folded.span(start, end),
      number: undefined,
      typeWords: 'Act',
      typeSpan: folded.span(at, at + 'Act'.length),
      typeBeside: true,
      name: name.trim(),
      date: undefined,
      nameYear: Number(year),
      issuer: undefined,
      subject: { text: text.slice(start, end), span: folded.span(start, end) },
      own: false,
    };
  }
}

const mayHold = / Act,? (?:of )?[12]\d{3}/u;
const actPattern =
  /(?<![\p{L}\d’'-])(?<title>\p{Lu}[\p{L}’'-]*(?:(?:,? (?:and|of|the|for|in|to|on|with))*,? (?:\p{Lu}[\p{L}’'-]*|\([\p{L} ]{2,30}\))){0,8} )Act,? (?:of )?(?<year>(?:1[89]|20)\d\d)(?![\p{L}\d/-])/gu;

/** Without the words with which a sentence begins: "Under the …", "The …"; nothing where two Acts share one year. */
function nameOf(title: string): string {
  let name = title;
  for (let lead = leading.exec(name); lead && (notBodies.includes(lead[1]!) || lead[2]); lead = leading.exec(name))
    name = name.slice(lead[0].length);
  return /(?<!\p{L})Acts?(?!\p{L})/u.test(name) ? '' : name;
}

const leading = /^(\p{L}+)( the)? /u;
