/** Numbers of headings that leave one out, repeat one, or belong to another heading: 1, 3; 2.1 under 3. */

import { memo } from '../derive.ts';
import type { Finding } from '../finding.ts';
import { textPlace } from '../finding.ts';
import { gather } from '../model/gather.ts';
import { romanValue } from '../model/names.ts';
import type { Passage } from '../model/report.ts';
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'heading-number-skipped',
  severity: 'information',
  family: 'text',
  run: ({ report }) => skippedAmong(headingsOf(report)),
  words: {
    vi: {
      summary: 'Số của đề mục nhảy cách, lặp lại hoặc không theo mục cha.',
      message: data => {
        switch (data.fault) {
          case 'repeated':
            return `Hai đề mục cùng cấp đều ghi ${text(data.stated)}. Đề nghị đánh số lại.`;
          case 'parent':
            return `Đề mục ${text(data.stated)} nằm trong mục ${text(data.before)}. Đề nghị kiểm tra số đề mục.`;
          case 'first':
            return `Đề mục ${text(data.stated)} không có ${text(data.expected)} đứng trước. Đề nghị kiểm tra có sót đề mục hay đánh số nhầm.`;
          default:
            return `Đề mục ${text(data.stated)} đứng sau ${text(data.before)}; thiếu ${text(data.expected)}. Đề nghị kiểm tra có sót đề mục hay đánh số nhầm.`;
        }
      },
    },
    en: {
      summary: 'The number of a heading skips, repeats, or is not that of its parent.',
      message: data => {
        switch (data.fault) {
          case 'repeated':
            return `Two headings of one level are numbered ${text(data.stated)}. Please renumber them.`;
          case 'parent':
            return `Heading ${text(data.stated)} stands under ${text(data.before)}. Please check its number.`;
          case 'first':
            return `Heading ${text(data.stated)} has no ${text(data.expected)} before it. Please check whether one was lost or misnumbered.`;
          default:
            return `Heading ${text(data.stated)} follows ${text(data.before)}; ${text(data.expected)} is missing. Please check whether one was lost or misnumbered.`;
        }
      },
    },
  },
};

interface Numbered {
  readonly passage: Passage;
  readonly marker: string;
  /** Roman numbers stand over Arabic ones, these over 1.1, all over letters. */
  readonly level: number;
  readonly value: number;
  /** `2` of `2.1`. */
  readonly parent: string | undefined;
}

interface Level {
  readonly level: number;
  readonly value: number;
  readonly marker: string;
  readonly passage: Passage;
}

// The files of the body go on from one another; each appendix begins anew.
const headingsOf = gather(({ section, kind, opens }): readonly (Numbered | 'gap')[] => {
  const headings = section.passages.flatMap(numberedIn);
  return opens && kind === 'appendix' ? ['gap', ...headings] : headings;
});

// Right because a list of headings is immutable.
const skippedAmong = memo((headings: readonly (Numbered | 'gap')[]): readonly Finding[] => {
  let levels: Level[] = [];
  const findings: Finding[] = [];
  for (const numbered of headings) {
    if (numbered === 'gap') levels = [];
    else {
      const finding = step(levels, numbered);
      // A numbered sentence keeps the count, but only headings are remarked on.
      if (finding && numbered.passage.kind === 'heading') findings.push(finding);
    }
  }
  return findings;
});

/** Letters of headings in the order of the decree; some leave out đ. */
const alphabet = [...'abcdđeghiklmnopqrstuvxy'];

// Right because a passage is immutable.
const numberedIn = memo((passage: Passage): readonly (Numbered | 'gap')[] => {
  const { kind, block, span, depth } = passage;
  if (kind === 'footnote' || kind === 'quote') return [];
  // Of a list within a list: it counts for itself.
  if (kind === 'item' && block.kind === 'list' && depth > 1) return [];
  const opening = block.text.slice(span.start, Math.min(span.end, span.start + 40));
  // Dots stand for text that was left out.
  if (/^[\s*"“]*[[(]?(?:…|\.{3})/u.test(opening)) return ['gap'];
  const marker =
    passage.marker ?? /^[\s*_#]*((?:[IVXLC]{1,7}|\d{1,2}(?:\.\d{1,2}){0,4})\.|[a-zđ]\))(?=\s|\*)/u.exec(opening)?.[1];
  if (marker === undefined) return [];
  const bare = marker.replace(/[.)\s]+$/u, '');
  const roman = romanValue(bare);
  if (roman !== undefined && marker.endsWith('.') && roman <= 30)
    return [{ passage, marker, level: 1, value: roman, parent: undefined }];
  if (/^\d{1,2}(?:\.\d{1,2}){0,4}$/.test(bare)) {
    const numbers = bare.split('.');
    return [
      {
        passage,
        marker,
        level: 1 + numbers.length,
        value: Number(numbers.at(-1)),
        parent: numbers.length > 1 ? numbers.slice(0, -1).join('.') : undefined,
      },
    ];
  }
  const letter = alphabet.indexOf(bare);
  return letter >= 0 ? [{ passage, marker, level: 9, value: letter + 1, parent: undefined }] : [];
});

/** Takes the next heading in; the levels below it end. */
function step(levels: Level[], next: Numbered): Finding | undefined {
  while (levels.length > 0 && levels.at(-1)!.level > next.level) levels.pop();
  const last = levels.at(-1);
  const before = last?.level === next.level ? levels.pop() : undefined;
  const above = levels.at(-1);
  levels.push({ level: next.level, value: next.value, marker: next.marker, passage: next.passage });
  const about = (fault: string, expected: number | undefined, other: Level | undefined): Finding => {
    const { block, span } = next.passage;
    const at = block.text.indexOf(next.marker, span.start);
    return {
      check: 'heading-number-skipped',
      place: textPlace(block, at < 0 ? span.start : at, at < 0 ? span.end : at + next.marker.length),
      data: {
        fault,
        stated: bare(next.marker),
        before: other && bare(other.marker),
        expected: expected === undefined ? undefined : printed(next, expected),
      },
      related: other
        ? [{ place: textPlace(other.passage.block, other.passage.span.start, other.passage.span.end) }]
        : [],
    };
  };
  if (next.parent !== undefined && above && above.level === next.level - 1) {
    const own = bare(above.marker);
    if (own !== next.parent) {
      // The headings that follow in the same parent are not remarked on again.
      levels[levels.length - 2] = { ...above, marker: next.parent, value: Number(next.parent.split('.').at(-1)) };
      return about('parent', undefined, above);
    }
  }
  if (!before) {
    // What stands above tells that this is no excerpt.
    return next.value === 2 && above && next.level === 9 ? about('first', 1, undefined) : undefined;
  }
  if (next.value === before.value && next.value !== 1 && next.marker === before.marker)
    return about('repeated', undefined, before);
  const gap = next.value - before.value - 1;
  // d) and e) with đ) left out, in the order of the English alphabet.
  if (next.level === 9 && before.value === 4 && next.value === 6) return undefined;
  return gap > 0 && gap <= 4 ? about('skipped', before.value + 1, before) : undefined;
}

/** Without the full stop: `2.1`; letters keep their bracket. */
function bare(marker: string): string {
  return marker.replace(/[.\s]+$/u, '');
}

function printed({ level, parent }: Numbered, value: number): string {
  if (level === 9) return `${alphabet[value - 1] ?? ''})`;
  if (level === 1) return romans[value - 1] ?? String(value);
  return `${parent === undefined ? '' : `${parent}.`}${value}`;
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
