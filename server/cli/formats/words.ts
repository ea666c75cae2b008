/** What formats for machines say for themselves. */
import type { Language } from '../../core/checks/check.ts';

export interface FormatWords {
  /** GitHub takes 25,000 results of a run and shows 5,000. */
  readonly limitNote: (kept: number, all: number) => string;
}

const vi: FormatWords = {
  limitNote: (kept, all) =>
    `Có ${all} điểm, ghi ra ${kept}. GitHub nhận nhiều nhất 25.000 điểm một lần và chỉ hiện 5.000 điểm, điểm nặng trước.`,
};

const en: FormatWords = {
  limitNote: (kept, all) =>
    `${all} findings, ${kept} written. GitHub takes at most 25,000 results of a run and shows 5,000, the most severe first.`,
};

export function formatWords(language: Language): FormatWords {
  return language === 'en' ? en : vi;
}
