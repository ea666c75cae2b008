/** A paragraph that stands twice: word for word, or as the end of the paragraph before it. */
import { memo } from '../derive.ts';
import { type Finding, textPlace } from '../finding.ts';
import { passageText } from '../model/passage-text.ts';
import type { Passage } from '../model/report.ts';
import { singleSpaced } from '../text.ts';
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'paragraph-repeated',
  severity: 'warning',
  family: 'text',
  run: ({ report }) => report.parts.flatMap(({ passages }) => repeatedAmong(passages)),
  words: {
    vi: {
      summary: 'Một đoạn văn in hai lần.',
      message: data =>
        data.end
          ? `Đoạn này đã có ở cuối đoạn trước: "${text(data.opening)}". Đề nghị bỏ một đoạn.`
          : `Đoạn này trùng nguyên văn với đoạn ở trên: "${text(data.opening)}". Đề nghị bỏ một đoạn hoặc sửa lại.`,
      notes: { first: () => 'Lần đầu' },
      fixes: { remove: () => 'Bỏ đoạn này' },
    },
    en: {
      summary: 'A paragraph stands twice.',
      message: data =>
        data.end
          ? `This paragraph is already the end of the one before: "${text(data.opening)}". Please remove one.`
          : `This paragraph repeats one above word for word: "${text(data.opening)}". Please remove or change one.`,
      notes: { first: () => 'First here' },
      fixes: { remove: () => 'Remove this paragraph' },
    },
  },
};

/** Shorter sentences are said again in good faith. */
const shortest = 100;

/** What is pasted twice stands close together; further apart the same may be meant to be said again. */
const near = 3;

// Right because the passages of a part are the same array as long as they are the same.
const repeatedAmong = memo((passages: readonly Passage[]): readonly Finding[] => [...repeated(passages)]);

function* repeated(passages: readonly Passage[]): Generator<Finding> {
  const seen = new Map<string, { readonly passage: Passage; readonly at: number }>();
  let before: Passage | undefined;
  for (const [at, passage] of passages.entries()) {
    if (passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
    const own = foldedText(passage);
    // A paragraph in bold throughout is a title, and titles are said again.
    if (own.length < shortest || isTitle(passage)) {
      before = passage;
      continue;
    }
    const same = seen.get(own);
    if (same)
      yield {
        ...finding(passage, same.passage, false),
        ...(isQuestion(passage, at - same.at) ? { severity: 'information' } : {}),
      };
    else if (before && before !== passage && foldedText(before).endsWith(own)) yield finding(passage, before, true);
    if (!same) seen.set(own, { passage, at });
    before = passage;
  }
}

function isTitle(passage: Passage): boolean {
  return /^(?:\*\*|__)/u.test(passageText(passage).text.trimStart());
}

/** Items of lists are often the same on purpose, and so is what stands far apart. */
function isQuestion(passage: Passage, distance: number): boolean {
  return passage.kind === 'item' || distance > near;
}

// Right because a passage is immutable.
const foldedText = memo((passage: Passage): string =>
  singleSpaced(passageText(passage).text.normalize('NFC').toLowerCase())
    .replace(/^[-+*•\s]+/u, '')
    .trimEnd(),
);

function finding(passage: Passage, first: Passage, end: boolean): Finding {
  const words = passageText(passage).text.trim().split(/\s+/u);
  const { block, span } = passage;
  const place = textPlace(block, span.start, span.end);
  const alone = span.start === 0 && span.end === block.text.length;
  return {
    check: 'paragraph-repeated',
    place,
    data: { opening: `${words.slice(0, 10).join(' ')}${words.length > 10 ? ' …' : ''}`, end },
    related: [{ place: textPlace(first.block, first.span.start, first.span.end), note: 'first' }],
    fixes: alone ? [{ title: 'remove', safe: false, edits: [{ place, newText: '' }] }] : [],
  };
}
