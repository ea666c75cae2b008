/** What `soat config` says, in both languages. */
import type { Language } from '../core/checks/check.ts';

export interface ConfigWords {
  readonly origins: { readonly [origin in 'editor' | 'default' | 'recognised']: string };
  readonly files: (files: readonly string[]) => string;
  readonly noFiles: string;
  readonly none: string;
}

const vi: ConfigWords = {
  origins: { editor: 'cài đặt của trình soạn thảo', default: 'mặc định', recognised: 'nhận từ số liệu' },
  files: files => `Tệp cấu hình, gần nhất trước: ${files.join(', ')}`,
  noFiles: 'Không có soat.config.yaml từ thư mục này trở lên.',
  none: '(không ghi)',
};

const en: ConfigWords = {
  origins: { editor: "the editor's settings", default: 'default', recognised: 'recognised from the figures' },
  files: files => `Configuration files, nearest first: ${files.join(', ')}`,
  noFiles: 'No soat.config.yaml in this folder or above.',
  none: '(none)',
};

export function configWords(language: Language): ConfigWords {
  return language === 'en' ? en : vi;
}
