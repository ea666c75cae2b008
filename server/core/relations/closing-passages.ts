/**
 * What stands at the end of a report to say what the body says once more: passages under "Đánh giá chung", "Ưu điểm",
 * "Hạn chế", "Kết luận", and those that begin "Tóm lại, …".
 */
import { again, memo, memo2 } from '../derive.ts';
import type { NumberStyle } from '../figures/figure.ts';
import { settle } from '../lists.ts';
import type { Passage, Report } from '../model/report.ts';
import { languageFor } from '../reading/languages.ts';
import type { StatementWords } from '../reading/prose/lexicon-parts.ts';
import { readText } from './from-prose.ts';
import { topicOf } from './statement-scopes.ts';

/** In order: the same array as long as all of them are the same. */
export function closingPassages(report: Report): readonly Passage[] {
  return closingsOf(report).all;
}

interface Closings {
  readonly style: NumberStyle;
  readonly parts: readonly { readonly passages: readonly Passage[]; readonly closing: readonly Passage[] }[];
  readonly all: readonly Passage[];
}

const closingsOf = again((report: Report, before: Closings | undefined): Closings => {
  const { style } = report;
  const body = report.parts.filter(({ kind }) => kind === 'body');
  const parts = body.map(({ passages }, index) => {
    const old = before?.parts[index];
    return old?.passages === passages && before?.style === style
      ? old
      : { passages, closing: closingAmong(passages, style) };
  });
  const all = settle(
    before?.all,
    parts.flatMap(({ closing }) => closing),
  );
  return { style, parts, all };
});

/** Asked again with every edit of the body. */
function closingAmong(passages: readonly Passage[], style: NumberStyle): readonly Passage[] {
  const closing: Passage[] = [];
  /** How deep the heading is under which all repeats what stands elsewhere. */
  let under: number | undefined;
  for (const passage of passages) {
    if (passage.kind === 'heading') {
      const closes = closesReport(passage, style);
      if (closes && (under === undefined || passage.depth < under)) under = passage.depth;
      else if (!closes && under !== undefined && (passage.depth <= under || topicOf(passage, style).words.length > 0))
        under = undefined;
    } else if ((under !== undefined && repeats.has(passage.kind)) || beginsSumming(passage, style)) {
      closing.push(passage);
    }
  }
  return closing;
}

const repeats: ReadonlySet<Passage['kind']> = new Set(['paragraph', 'item']);

/** A heading that names no matter of its own, and says that what is under it is looked back upon. Right to remember because it is immutable. */
const closesReport = memo2((passage: Passage, style: NumberStyle): boolean => {
  const { words, ahead } = topicOf(passage, style);
  if (ahead || words.length > mostWords) return false;
  const pattern = closingPattern(languageFor(style).lexicon.statements);
  const text = readText(passage).normalize('NFC').toLowerCase();
  // "Mặt được", "Những mặt hạn chế": no words but these.
  const rest = text.replace(new RegExp(pattern, 'gu'), ' ');
  const others: readonly string[] = words.length === 0 ? [] : (rest.match(/\p{L}+/gu) ?? []);
  return rest.length < text.length && words.every(word => !others.includes(word));
});

const mostWords = 3;

const closingPattern = memo(
  ({ closing }: StatementWords): RegExp => new RegExp(`(?<!\\p{L})(?:${closing.join('|')})(?!\\p{L})`, 'u'),
);

// Right because a passage is immutable.
const beginsSumming = memo2(({ kind, block, span }: Passage, style: NumberStyle): boolean => {
  if (kind !== 'paragraph') return false;
  const start = block.text
    .slice(span.start, span.start + 30)
    .normalize('NFC')
    .toLowerCase();
  return summingPattern(languageFor(style).lexicon.statements).test(start);
});

const summingPattern = memo(
  ({ concluding }: StatementWords): RegExp => new RegExp(`^[\\s*_-]{0,6}(?:${concluding.join('|')})(?!\\p{L})`, 'u'),
);
