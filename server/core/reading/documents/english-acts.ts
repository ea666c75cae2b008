/**
 * Acts of English texts that are known by their name and year alone: "the Harbours Act 2015, section 14", "the Clean Air
 * and Water Act of 1998", and what is made under them: "the Local Authorities (Capital Finance) Regulations 2003". One of
 * the same name and another year is another.
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
    const { title, year, type } = match.groups!;
    const name = type === 'Order' && !title!.includes('(') ? '' : nameOf(title!);
    const start = match.index + title!.length - name.length;
    const end = match.index + match[0].length;
    if (name === '' || taken.some(one => one.start < end && one.end > start)) continue;
    const at = start + name.length;
    yield {
      kind: 'named',
      span: folded.span(start, end),
      number: undefined,
      typeWords: type,
      typeSpan: folded.span(at, at + type!.length),
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

/** Whether a text may hold one. */
export function mayHoldActs(text: string): boolean {
  return mayHold.test(text);
}

const mayHold = / (?:Act,? (?:of )?|Regulations |Rules |Order )[12]\d{3}/u;
const actPattern =
  /(?<![\p{L}\d’'-])(?<title>\p{Lu}[\p{L}’'-]*(?:(?:,? (?:and|of|the|for|in|to|on|with))*,? (?:\p{Lu}[\p{L}’'-]*|\([\p{L} ]{2,30}\))){0,8} )(?<type>Act|Regulations|Rules|Order)(?:(?<=Act),? (?:of )?| )(?<year>(?:1[89]|20)\d\d)(?![\p{L}\d/-])/gu;

/** Without the words with which a sentence begins: "Under the …", "The …"; nothing where two Acts share one year. */
function nameOf(title: string): string {
  let name = title;
  for (let lead = leading.exec(name); lead && (notBodies.includes(lead[1]!) || lead[2]); lead = leading.exec(name))
    name = name.slice(lead[0].length);
  return /(?<!\p{L})Acts?(?!\p{L})/u.test(name) ? '' : name;
}

const leading = /^(\p{L}+)( the)? /u;
