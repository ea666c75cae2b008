/** Something is beyond what Soát reads. */
import type { Check } from './check.ts';

export const check: Check = {
  id: 'limit-reached',
  severity: 'error',
  family: 'sources',
  words: {
    vi: {
      summary: 'Vượt quá giới hạn đọc của Soát.',
      message: data => `${explain(data.limit, 'vi')}`,
    },
    en: {
      summary: 'Something is beyond what Soát reads.',
      message: data => `${explain(data.limit, 'en')}`,
    },
  },
};

function explain(limit: unknown, language: 'vi' | 'en'): string {
  const known = typeof limit === 'string' ? limits[limit] : undefined;
  return (known ?? limits.size)![language];
}

const limits: { readonly [limit: string]: { readonly vi: string; readonly en: string } } = {
  nesting: {
    vi: 'Tệp lồng quá nhiều tầng (trên 200), không đọc tiếp. Đề nghị viết phẳng hơn.',
    en: 'The file is nested too deeply (over 200 levels) and is not read. Please make it flatter.',
  },
  aliases: {
    vi: 'Tệp dùng quá nhiều tham chiếu (*), không đọc tiếp. Đề nghị viết thẳng giá trị.',
    en: 'The file has too many references (*) and is not read on. Please write the values out.',
  },
  size: {
    vi: 'Tệp quá lớn, không đọc tiếp.',
    en: 'The file is too large and is not read on.',
  },
};
