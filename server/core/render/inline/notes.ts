/**
 * Footnotes of one sheet: numbered in the order in which they are referred to, printed at its end.
 */
import { memo } from '../../derive.ts';
import type { Part, Passage } from '../../model/report.ts';
import { type Block, matchesOf } from '../../text.ts';

export interface Notes {
  /** HTML of the raised number; undefined where the part defines no such footnote. */
  mark(name: string): string | undefined;
  /** The numbers that a stretch of source refers to: what its HTML depends on beside its text. */
  key(source: string): string;
  /** Footnotes in the order of their numbers; those that nothing refers to come last, so that no text is lost. */
  readonly list: readonly { readonly number: number; readonly passage: Passage }[];
}

/** `prefix` keeps ids of sheets apart; `first` is how many were numbered before this part. */
export function notesOf(part: Part, prefix: string, first: number): Notes {
  const passages = new Map<string, Passage>();
  for (const passage of part.passages) {
    if (passage.kind === 'footnote' && passage.marker !== undefined && !passages.has(same(passage.marker)))
      passages.set(same(passage.marker), passage);
  }
  if (passages.size === 0) return none;
  const numbers = new Map<string, number>();
  const refer = (block: Block): void => {
    for (const name of referencesIn(block)) {
      if (!passages.has(name) || numbers.has(name)) continue;
      numbers.set(name, first + numbers.size + 1);
      // A footnote may refer to another one, which is numbered after it.
      refer(passages.get(name)!.block);
    }
  };
  for (const block of part.document.blocks) if (block.kind !== 'footnote') refer(block);
  for (const name of passages.keys()) if (!numbers.has(name)) numbers.set(name, first + numbers.size + 1);
  return {
    mark: name => {
      const number = numbers.get(same(name));
      return number === undefined ? undefined : `<sup class="note"><a href="#${prefix}${number}">${number}</a></sup>`;
    },
    key: source => {
      if (!source.includes('[^')) return '';
      return matchesOf(source, reference)
        .map(match => numbers.get(same(match[1]!)) ?? '')
        .join(',');
    },
    list: [...numbers].map(([name, number]) => ({ number, passage: passages.get(name)! })),
  };
}

const none: Notes = { mark: () => undefined, key: () => '', list: [] };

const referencesIn = memo((block: Block): readonly string[] => {
  if (!block.text.includes('[^')) return [];
  const from = block.kind === 'footnote' ? block.text.indexOf(']:') + 1 : 0;
  return matchesOf(block.text.slice(from), reference).map(match => same(match[1]!));
});

const reference = /\[\^([^\]\s[]{1,60})\]/gu;

/** Names are compared as GFM does, without regard to case. */
function same(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
