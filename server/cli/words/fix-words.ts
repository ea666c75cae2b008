/** What the command line says of repairs. */
import type { Language } from '../../core/checks/check.ts';
import { many } from '../../core/outcome-words.ts';

export interface FixWords {
  /** `asked`: a person has named checks whose repairs are wanted. */
  readonly done: (applied: number, changed: number, how: { readonly diff: boolean; readonly asked: boolean }) => string;
}

const vi: FixWords = {
  done: (applied, changed, { diff, asked }) =>
    applied === 0
      ? asked
        ? 'Không có chỗ nào để sửa theo các phép kiểm tra đã nêu.'
        : 'Không có chỗ nào sửa được mà không cần người chọn.'
      : diff
        ? `Có thể sửa ${applied} chỗ trong ${changed} tệp; chưa ghi gì.`
        : `Đã sửa ${applied} chỗ trong ${changed} tệp.`,
};

const en: FixWords = {
  done: (applied, changed, { diff, asked }) =>
    applied === 0
      ? asked
        ? 'There is nothing to repair of the checks that were named.'
        : 'Nothing can be repaired without a person choosing.'
      : diff
        ? `${many(applied, 'repair')} possible in ${many(changed, 'file')}; nothing written.`
        : `Repaired ${many(applied, 'place')} in ${many(changed, 'file')}.`,
};

export function fixWords(language: Language): FixWords {
  return language === 'en' ? en : vi;
}
