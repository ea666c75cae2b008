/**
 * A number, then the proper names of what it counts, closed by "and": "Five sites were closed: Hill, Mill, Quay and Bara". A comma may
 * stand in a name and never hides one, so that only more than there are names is told, of things that each have one.
 */
import { memo } from '../../../derive.ts';
import { rational } from '../../../figures/rational.ts';
import type { Claim } from '../../claim.ts';
import { claim } from '../build.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import type { Cue, Lexicon } from '../lexicon.ts';

/** `stated` counts what is behind it, as the caller knows. */
export function properNames(passage: Passage, stated: QuantityItem): Claim | undefined {
  const { lexicon } = passage.language;
  const number = Number(stated.quantity.figure.value.coefficient);
  if (lexicon.namedThings.length === 0 || number < 3 || number > 20) return undefined;
  const noun = namedBy(stated, lexicon);
  if (noun === undefined || countsOther(passage, stated)) return undefined;
  const opening = openingBehind(passage, stated, stated.at + noun.split(' ').length);
  if (!opening) return undefined;
  const { whole, between } = listOfNames(lexicon);
  const list = whole.exec(passage.text.slice(opening.from, opening.from + 500));
  if (!list) return undefined;
  const names = list[1]!.split(between);
  if (names.some(name => lexicon.others.includes(name.split(' ', 1)[0]!.toLowerCase()))) return undefined;
  const [count, holds] = [names.length, names.length === number];
  if (!holds && (count > number || number - count > 2)) return undefined;
  return {
    ...claim(passage, {
      form: 'list',
      stated,
      operands: [],
      expression: { kind: 'constant', value: rational(count) },
      certainty: holds ? 'guess' : opening.bare ? 'likely' : 'structure',
    }),
    data: { noun },
  };
}

/** "trade unions are recognised": up to the word that names things of which each has a name; undefined where none does. */
function namedBy({ quantity: { noun } }: QuantityItem, { namedThings, owning }: Lexicon): string | undefined {
  const words = noun.split(' ').slice(0, 3);
  // "Five of the towns".
  if (owning.includes(words[0]!)) return undefined;
  const last = words.findIndex(word => namedThings.includes(word));
  return last < 0 ? undefined : words.slice(0, last + 1).join(' ');
}

/** "Five sites in three towns were closed: …": the names may be of either; "two of the five". */
function countsOther(
  { items, quantities, language: { lexicon } }: Passage,
  { order, sentence, at }: QuantityItem,
): boolean {
  const before = quantities[order - 1];
  const word = items[at - 1];
  return (
    (before?.sentence === sentence && before.role !== 'aside') ||
    (word?.kind === 'word' && lexicon.owning.includes(word.lower)) ||
    (word?.kind === 'cue' && !plainBefore.has(word.cue))
  );
}

const plainBefore: ReadonlySet<Cue> = new Set<Cue>(['and', 'total', 'time', 'earlier']);

/**
 * What stands between what is counted and its names: nothing, or what was done with it and when ("were closed last year"). Another verb
 * has an object, and that may be what the names name: "Five schools teach languages: …".
 */
type Passive = 'none' | 'auxiliary' | 'verb' | 'no';

function isPassive({ language: { lexicon } }: Passage, item: Item, passive: Passive): Passive {
  if (item.kind === 'cue') return item.cue === 'time' || item.cue === 'earlier' ? passive : 'no';
  if (item.kind !== 'word') return 'no';
  const { lower } = item;
  if (lexicon.passives.includes(lower)) return passive === 'verb' ? 'no' : 'auxiliary';
  if (/^(?:19|20)\d\d$/u.test(lower) || lexicon.timeLinks.includes(lower)) return passive;
  if (passive !== 'auxiliary') return 'no';
  const isParticiple = lexicon.participleEndings.some(ending => lower.endsWith(ending));
  return isParticiple && !lexicon.grading.includes(lower) ? 'verb' : 'no';
}

/** Behind the colon, the bracket or "namely" that follows what is counted. `bare`: no word or colon announces the names. */
function openingBehind(
  passage: Passage,
  stated: QuantityItem,
  noun: number,
): { readonly from: number; readonly bare: boolean } | undefined {
  const { items, language } = passage;
  const { lexicon } = language;
  let passive: Passive = 'none';
  for (let at = stated.at + 1; at < items.length && at < stated.at + 14; at++) {
    const item = items[at]!;
    if (item.kind === 'quantity' || item.sentence !== stated.sentence) return undefined;
    if (item.kind !== 'mark') {
      if (at > noun) passive = isPassive(passage, item, passive);
      if (passive === 'no') return undefined;
      continue;
    }
    if (passive === 'auxiliary') return undefined;
    if (item.mark === ':') return { from: item.span.end, bare: false };
    const next = items[at + 1];
    if (!next || next.kind === 'mark' || next.kind === 'quantity') return undefined;
    const announced = lexicon.namely.includes(next.lower);
    if (announced && (item.mark === ',' || item.mark === '(')) {
      const colon = items[at + 2];
      return { from: colon?.kind === 'mark' && colon.mark === ':' ? colon.span.end : next.span.end, bare: false };
    }
    if (item.mark !== '(' || at > stated.at + 4) return undefined;
    return { from: item.span.end, bare: true };
  }
  return undefined;
}

/** The list, and what stands between two of its names. */
interface ListOfNames {
  readonly whole: RegExp;
  readonly between: RegExp;
}

/** Three names or more, "and" before the last, and nothing that goes on with a name. Right because a lexicon never changes. */
const listOfNames = memo(({ insideNames, articlesOfNames, cues }: Lexicon): ListOfNames => {
  const word = String.raw`\p{Lu}[\p{L}\p{M}\p{N}'’-]*`;
  const name = `(?:(?:${articlesOfNames.join('|')}) )?${word}(?: (?:(?:${insideNames.join('|')}) )?(?:${word}|\\d{1,2}(?![\\d.,]\\d)))*`;
  const and = (cues.and ?? []).filter(text => /^\p{L}+$/u.test(text)).join('|');
  return {
    whole: new RegExp(
      String.raw`^\s?(${name}(?:, ${name})+,? (?:${and}) ${name})(?=\)|[.;]?\s*$|[.;]\s|, (?!\p{Lu}|(?:${and}) ))`,
      'u',
    ),
    between: new RegExp(`, (?:(?:${and}) )?| (?:${and}) `, 'u'),
  };
});
