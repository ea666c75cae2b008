/** A paragraph that stands twice: word for word, or as the end of the paragraph before it. */
import { memo, memo2 } from '../derive.ts';
import { type Finding, textPlace } from '../finding.ts';
import { gatherAround } from '../model/gather.ts';
import { passageText } from '../model/passage-text.ts';
import type { Passage, Report } from '../model/report.ts';
import { matchesOf, singleSpaced } from '../text.ts';
import { repeatedBy } from '../texts/repeated.ts';
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'paragraph-repeated',
  severity: 'warning',
  family: 'text',
  run: ({ report }) => repeated(report),
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

// Right because a passage is immutable.
const foldedText = memo((passage: Passage): string =>
  singleSpaced(passageText(passage).text.normalize('NFC').toLowerCase())
    .replace(/^[-+*•\s]+/u, '')
    .trimEnd(),
);

/**
 * What a passage says, where it is long enough to matter; a paragraph in bold throughout is a title, said again. Right to remember because
 * a passage is immutable.
 */
const telling = memo((passage: Passage): string | undefined => {
  if (!isText(passage)) return undefined;
  const own = foldedText(passage);
  return own.length < shortest || isTitle(passage) || isInColumns(passage) ? undefined : own;
});

function isText({ kind }: Passage): boolean {
  return kind === 'paragraph' || kind === 'item';
}

const repeatedTexts = repeatedBy(telling);

interface Ending {
  readonly passage: Passage;
  readonly before: Passage;
}

/** Paragraphs that are the end of the one before them. */
const endings = gatherAround(
  { back: 12, ahead: 0 },
  passage => telling(passage) !== undefined,
  ({ passage, around, at }): readonly Ending[] => {
    const before = around.slice(0, at).findLast(isText);
    return before && foldedText(before).endsWith(foldedText(passage)) ? [{ passage, before }] : [];
  },
);

function* repeated(report: Report): Generator<Finding> {
  const again = new Set<Passage>();
  for (const [first, ...others] of repeatedTexts(report)) {
    for (const { passage, at } of others) {
      again.add(passage);
      yield (isQuestion(passage, at - first!.at) ? question : warning)(passage, first!.passage);
    }
  }
  for (const { passage, before } of endings(report)) {
    if (!again.has(passage)) yield ending(passage, before);
  }
}

// Right because passages are immutable.
const warning = memo2((passage: Passage, first: Passage) => finding(passage, first, false));
const question = memo2(
  (passage: Passage, first: Passage): Finding => ({ ...finding(passage, first, false), severity: 'information' }),
);
const ending = memo2((passage: Passage, before: Passage) => finding(passage, before, true));

function isTitle(passage: Passage): boolean {
  return /^(?:\*\*|__)/u.test(passageText(passage).text.trimStart());
}

/** Columns set apart by spaces: the header of a table, printed again on its next page. */
function isInColumns({ block, span }: Passage): boolean {
  return matchesOf(block.text.slice(span.start, Math.min(span.end, span.start + 2000)), /\S {3,}(?=\S)/gu).length >= 3;
}

/** Items of lists are often the same on purpose, and so is what stands far apart. */
function isQuestion(passage: Passage, distance: number): boolean {
  return passage.kind === 'item' || distance > near;
}

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
