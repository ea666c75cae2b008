/**
 * Numbers written in Vietnamese words: "một triệu hai trăm ba mươi tư nghìn", "hai mươi lăm", "một trăm linh năm".
 * A table for linguists; the grammar is in `prose/items/number-words.ts`.
 */
import type { NumberWords } from '../prose/items/number-words.ts';
import { spell } from './spelling.ts';

export const vietnameseNumberWords: NumberWords = {
  digits: {
    không: 0,
    một: 1,
    mốt: 1,
    hai: 2,
    ba: 3,
    bốn: 4,
    tư: 4,
    năm: 5,
    lăm: 5,
    nhăm: 5,
    sáu: 6,
    bảy: 7,
    bẩy: 7,
    tám: 8,
    chín: 9,
  },
  alone: ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'bẩy', 'tám', 'chín', 'mười'],
  roundTens: {},
  anywhere: {},
  notBefore: [],
  between: [],
  ten: ['mười'],
  tens: ['mươi', 'chục'],
  hundred: ['trăm'],
  /** Between hundreds and units: "một trăm linh năm". */
  gaps: ['linh', 'lẻ'],
  scales: { nghìn: 3, ngàn: 3, triệu: 6, tỷ: 9, tỉ: 9 },
  /** Words that may stand around the number in parentheses. */
  around: ['bằng', 'chữ', 'viết', 'số', 'tiền', 'đồng', 'chẵn', 'việt', 'nam', 'và', 'đơn', 'vị', 'hồ', 'sơ', 'người'],
  spell,
};
