/** What the command line says of repairs. */
import type { Language } from '../core/checks/check.ts';
import { many } from '../core/outcome-words.ts';

export interface FixWords {
  readonly noCheck: (id: string, nearest: string | undefined) => string;
  readonly done: (applied: number, changed: number, diff: boolean) => string;
}

const vi: FixWords = {
  noCheck: (id, near) => `Không có phép kiểm tra "${id}".${near ? ` Có phải là "${near}"?` : ''}`,
  done: (applied, changed, diff) =>
    applied === 0
      ? 'Không có chỗ nào sửa được mà không cần người chọn.'
      : diff
        ? `Có thể sửa ${applied} chỗ trong ${changed} tệp; chưa ghi gì.`
        : `Đã sửa ${applied} chỗ trong ${changed} tệp.`,
};

const en: FixWords = {
  noCheck: (id, near) => `There is no check "${id}".${near ? ` Did you mean "${near}"?` : ''}`,
  done: (applied, changed, diff) =>
    applied === 0
      ? 'Nothing can be repaired without a person choosing.'
      : diff
        ? `${many(applied, 'repair')} possible in ${many(changed, 'file')}; nothing written.`
        : `Repaired ${many(applied, 'place')} in ${many(changed, 'file')}.`,
};

export function fixWords(language: Language): FixWords {
  return language === 'en' ? en : vi;
}
