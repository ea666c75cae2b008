/**
 * A passage as a row of items: quantities, cues, words and punctuation, each with its place in the sentence. One
 * pass over the text; every later step looks only a bounded number of items back or ahead.
 */
import type { NumberStyle } from '../../../figures/figure.ts';
import type { Span } from '../../../text.ts';
import type { Quantity } from '../../claim.ts';
import type { Cue, Lexicon } from '../lexicon.ts';
import {
  type CueIndex,
  indexCues,
  indexPairs,
  indexPhrases,
  type PairIndex,
  type PhraseIndex,
} from '../lexicon-indexes.ts';
import type { NumberWords } from './number-words.ts';

export interface Language {
  readonly lexicon: Lexicon;
  readonly cues: CueIndex;
  /** Nouns with a comma inside, by the last word before it. */
  readonly pairs: PairIndex;
  /** Nouns that fit whatever is counted, and nouns of people. */
  readonly generic: PhraseIndex;
  readonly persons: PhraseIndex;
  readonly style: NumberStyle;
  /** Numbers in words, where the language's are known. */
  readonly numberWords?: NumberWords;
}

export function language(lexicon: Lexicon, style: NumberStyle, numberWords?: NumberWords): Language {
  return {
    lexicon,
    cues: indexCues(lexicon),
    pairs: indexPairs(lexicon),
    generic: indexPhrases(lexicon.generic),
    persons: indexPhrases(lexicon.persons),
    style,
    ...(numberWords ? { numberWords } : {}),
  };
}

/** Where an item stands. Numbers grow along the passage, so equal numbers mean the same unit. */
export interface Standing {
  readonly span: Span;
  /** How many parentheses are open around it. */
  readonly depth: number;
  readonly sentence: number;
  /** Counts `;` and `:` and sentence ends and parentheses: what stands between two of them. */
  readonly clause: number;
  /** Like `clause`, and counts commas too. */
  readonly phrase: number;
  /** The parenthesis it stands in: index of its opening item, or -1. */
  readonly parenthesis: number;
}

export type Item = WordItem | CueItem | MarkItem | QuantityItem;

export interface WordItem extends Standing {
  readonly kind: 'word';
  readonly lower: string;
}

export interface CueItem extends Standing {
  readonly kind: 'cue';
  readonly cue: Cue;
  readonly lower: string;
}

export interface MarkItem extends Standing {
  readonly kind: 'mark';
  readonly mark: string;
  /** For `(`: the index of its `)`, or of the end. For `)`: the index of its `(`. */
  readonly partner: number;
}

/** What the words before a figure make of it. */
export type Role =
  | 'plain'
  | 'share'
  | 'increase'
  | 'decrease'
  | 'exceed'
  | 'multiple'
  | 'average'
  | 'remainder'
  /** A limit, a target, a rank, an identifier, a time: never an operand. */
  | 'aside';

export interface QuantityItem extends Standing {
  readonly kind: 'quantity';
  readonly quantity: Quantity;
  readonly role: Role;
  /** Cues between the figure before (or the boundary) and this one, in order. */
  readonly cues: readonly Cue[];
  /** The first two words of its noun, or of its unit where it is measured; empty where there are none. */
  readonly counted: readonly [string, string];
  /** Its noun fits whatever is counted: đơn vị, đầu mối, trường hợp. */
  readonly generic: boolean;
  /** Counts people, under whatever noun. */
  readonly person: boolean;
  /** Another figure follows its unit at once ("34.641 quan 477 đồng"): one amount in units that are not known. */
  readonly mixed: boolean;
  /** Index of this item among the items, and among the quantities. */
  readonly at: number;
  readonly order: number;
}

/** `a/b` of one unit: `14/42 đơn vị`, `5.817,196 tỷ đồng/5.937,440 tỷ đồng`, `176 đơn (…)/221 đơn`. */
export interface Fraction {
  readonly upper: QuantityItem;
  readonly lower: QuantityItem;
}

/** The items of a text, and which of them are quantities and cues. */
export interface Row {
  readonly text: string;
  /** Composed, in lower case; offsets may differ. */
  readonly lower: string;
  readonly items: readonly Item[];
  readonly quantities: readonly QuantityItem[];
  /** Places of the cues among the items. */
  readonly cues: readonly number[];
  readonly language: Language;
}

export interface Passage extends Row {
  /** By the order of the quantity that is their lower part, and of the one that is their upper part. */
  readonly fractions: readonly (Fraction | undefined)[];
  readonly fractionsFrom: readonly (Fraction | undefined)[];
}
