/**
 * What stands over a sentence: the headings it is under, and the passages that a list item belongs to. Two sentences are
 * about one matter where these say nothing that parts them.
 */
import { memo, memo2 } from '../../derive.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import { gather } from '../../model/gather.ts';
import type { Passage, Report } from '../../model/report.ts';
import { languageFor } from '../../reading/languages.ts';
import { beginsWithOne } from '../../reading/phrases.ts';
import { withoutAreas } from '../../reading/prose/items/areas.ts';
import { timesOfText } from '../../reading/prose/items/spoken-times.ts';
import { readText } from '../prose/from-prose.ts';

export interface Scope {
  /** Outermost first: headings, then what announces the list, then items it is nested in. */
  readonly over: readonly Passage[];
  /** The nearest heading, but for the title of the report. */
  readonly heading: Passage | undefined;
  readonly isItem: boolean;
}

/** The scopes of some passages of a report. Linear in its passages. */
export function scopesOf(report: Report, wanted: ReadonlySet<Passage>): ReadonlyMap<Passage, Scope> {
  const scopes = new Map<Passage, Scope>();
  for (const { passages } of report.parts) {
    const headings: Passage[] = [];
    const items: Passage[] = [];
    let paragraph: Passage | undefined;
    let title: Passage | undefined;
    for (const passage of passages) {
      if (passage.kind === 'heading') {
        while (headings.length > 0 && headings.at(-1)!.depth >= passage.depth) headings.pop();
        title ??= headings.length === 0 && passage.depth === 1 ? passage : undefined;
        headings.push(passage);
        items.length = 0;
        paragraph = undefined;
      } else if (passage.kind === 'item') {
        while (items.length > 0 && items.at(-1)!.depth >= passage.depth) items.pop();
      } else if (passage.kind === 'paragraph') {
        items.length = 0;
      }
      if (wanted.has(passage)) {
        const isItem = passage.kind === 'item';
        const list = isItem ? [...(paragraph ? [paragraph] : []), ...items] : [];
        scopes.set(passage, {
          over: [...headings, ...list],
          heading: headings.at(-1) === title ? undefined : headings.at(-1),
          isItem,
        });
      }
      if (passage.kind === 'item') items.push(passage);
      else if (passage.kind === 'paragraph') paragraph = announces(passage) ? passage : undefined;
    }
  }
  return scopes;
}

/** Headings, items and what announces lists: the same array as long as all of them are the same. */
export const passagesOver = gather<Passage>(({ section: { passages } }) =>
  passages.filter(passage => passage.kind === 'heading' || passage.kind === 'item' || announces(passage)),
);

/** "…, cụ thể như sau:". */
function announces({ kind, block, span }: Passage): boolean {
  return kind === 'paragraph' && /:[\s*_]*$/u.test(block.text.slice(Math.max(span.start, span.end - 8), span.end));
}

/** What a passage over others says of them. */
export interface Topic {
  /** Words that name a matter; empty for "Đánh giá chung". */
  readonly words: readonly string[];
  /** It begins with the name of a body or place. */
  readonly named: boolean;
  /** What stands under it is still to come. */
  readonly ahead: boolean;
  /** The last time it names; empty for none. */
  readonly time: string;
}

/** Right because a passage is immutable. */
export const topicOf: (passage: Passage, style: NumberStyle) => Topic = memo2(
  (passage: Passage, style: NumberStyle) => {
    const { lexicon } = languageFor(style);
    const text = readText(passage).slice(-longest).normalize('NFC').toLowerCase();
    const { times, rest } = timesOfText(text, lexicon);
    const all = withoutAreas(rest, lexicon)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(word => word !== '');
    const { light, sections, bodies, noBodies, ahead, aheadFirst } = lexicon.statements;
    while (all.length > 0 && ordinals.test(all[0]!)) all.shift();
    const numbered = sections.find(one => `${all.join(' ')} `.startsWith(`${one} `));
    if (numbered) all.splice(0, numbered.split(' ').length + 1);
    const general = generalWords(lexicon.statements);
    const plain = `${all.join(' ')} `;
    const said = ` ${text.split(/[^\p{L}\p{N}]+/u).join(' ')} `;
    const begins = (words: readonly string[]): boolean => beginsWithOne(` ${plain}`, words);
    return {
      words: [...new Set(all.filter(word => !general.has(word) && !light.includes(word)))],
      named: begins(bodies) && !begins(noBodies),
      ahead: passage.kind === 'heading' && (begins(aheadFirst) || ahead.some(one => said.includes(` ${one} `))),
      time: times.at(-1) ?? '',
    };
  },
);

const longest = 300;

/** "I.", "b)", "2.". */
const ordinals = /^(?:[ivx]{1,5}|\p{L}|\d{1,2})$/u;

const generalWords = memo(({ general }: { readonly general: readonly string[] }) => new Set(general));
