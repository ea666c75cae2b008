/** A rule that computes a figure from itself. */
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'rule-circular',
  severity: 'error',
  family: 'sources',
  words: {
    vi: {
      summary: 'Quy tắc tính một số từ chính nó.',
      message: data => `Quy tắc tính "${text(data.name)}" từ chính nó. Đề nghị bỏ "${text(data.name)}" ở vế phải.`,
    },
    en: {
      summary: 'A rule that computes a figure from itself.',
      message: data => `The rule computes "${text(data.name)}" from itself. Please remove it from the right side.`,
    },
  },
};
