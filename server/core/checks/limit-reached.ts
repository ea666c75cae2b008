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
  unpacked: {
    vi: 'Tệp Excel nở ra quá lớn khi giải nén, không đọc tiếp. Đề nghị kiểm tra tệp này từ đâu đến, hoặc xóa bớt các trang, dòng, cột trống.',
    en: 'The workbook grows too large when unpacked and is not read on. Please check where it comes from, or delete empty sheets, rows and columns.',
  },
  size: {
    vi: 'Tệp quá lớn, không đọc tiếp.',
    en: 'The file is too large and is not read on.',
  },
};
