/** Vietnamese words by which a text names a change or an average. */
import type { SaidWords } from '../said-words.ts';

export const vietnameseSaidWords: SaidWords = {
  opposites: [
    ['tăng', 'giảm'],
    ['cao hơn', 'thấp hơn'],
    ['nhiều hơn', 'ít hơn'],
    ['lớn hơn', 'nhỏ hơn'],
  ],
  changes: ['vượt', 'hụt'],
  averages: ['bình quân', 'trung bình', 'năng suất', 'mật độ'],
};
