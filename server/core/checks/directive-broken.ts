/** A `:::table` that is not written as it should be. */
import type { Check } from './check.ts';

export const check: Check = {
  id: 'directive-broken',
  severity: 'error',
  family: 'sources',
  words: {
    vi: {
      summary: 'Khối :::table viết chưa đúng.',
      message: data => `${explain(data.fault, 'vi')}`,
      fixes: { close: () => 'Thêm dòng ::: vào cuối', repair: () => 'Viết lại cho đúng' },
    },
    en: {
      summary: 'A :::table that is not written as it should be.',
      message: data => `${explain(data.fault, 'en')}`,
      fixes: { close: () => 'Add the closing :::', repair: () => 'Write it as it should be' },
    },
  },
};

function explain(fault: unknown, language: 'vi' | 'en'): string {
  const known = typeof fault === 'string' ? faults[fault] : undefined;
  return (known ?? faults.attributes)![language];
}

const faults: { readonly [fault: string]: { readonly vi: string; readonly en: string } } = {
  unclosed: {
    vi: 'Khối :::table chưa có dòng ::: để kết thúc. Đề nghị thêm dòng ::: sau bảng.',
    en: 'This :::table has no closing :::. Please add a line ::: after the table.',
  },
  spaced: {
    vi: 'Giữa ::: và table có dấu cách. Đề nghị viết liền :::table.',
    en: 'There is a space between ::: and table. Please write :::table.',
  },
  case: {
    vi: 'Tên khối viết bằng chữ thường: :::table.',
    en: 'The name is written in small letters: :::table.',
  },
  attributes: {
    vi: 'Phần trong ngoặc nhọn chưa đúng. Đề nghị viết như :::table{#pl4 title="Tên bảng"}.',
    en: 'What stands in braces is not well formed. Please write it like :::table{#pl4 title="Title"}.',
  },
  empty: {
    vi: 'Khối :::table không có bảng nào bên trong.',
    en: 'This :::table holds no table.',
  },
};
