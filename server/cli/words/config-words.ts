/** What `soat config` says, in both languages. */
import type { Language } from '../../core/checks/check.ts';
import type { Key } from '../../core/model/keys/keys.ts';

export interface ConfigWords {
  readonly origins: { readonly [origin in 'editor' | 'default' | 'recognised']: string };
  readonly folder: (path: string) => string;
  readonly files: (files: readonly string[]) => string;
  readonly noFiles: string;
  /** The setting as it is written in a configuration; `key` is undefined where there is none of that name. */
  readonly name: (name: string, key: Key | undefined) => string;
  /** The value as it is written in a configuration, or what stands for none. */
  readonly value: (name: string, value: unknown) => string;
  /** In a few words, what the setting is. */
  readonly about: (key: Key) => string;
}

const vi: ConfigWords = {
  origins: { editor: 'cài đặt của trình soạn thảo', default: 'mặc định', recognised: 'nhận từ số liệu' },
  folder: path => `Thư mục ${path} (không có báo cáo riêng)`,
  files: files => `Tệp cấu hình, gần nhất trước: ${files.join(', ')}`,
  noFiles: 'Không có soat.config.yaml từ thư mục này trở lên.',
  name: (name, key) => (key ? [key.aliases[0] ?? key.name, ...name.split('.').slice(1)].join('.') : name),
  value: (name, value) => {
    const said = valuesVi[name.split('.')[0]!]?.[String(value)];
    return said ?? printed(value, '(không ghi)');
  },
  about: key => firstWords(key.vi),
};

/** Values as Vietnamese drafters write them; the readers of configurations know both. */
const valuesVi: { readonly [name: string]: { readonly [value: string]: string } } = {
  rounding: { strict: 'chặt', usual: 'thường', lenient: 'rộng' },
  checks: {
    error: 'lỗi',
    warning: 'cần kiểm tra',
    information: 'lưu ý',
    hint: 'gợi ý',
    off: 'tắt',
  },
};

const en: ConfigWords = {
  origins: { editor: "the editor's settings", default: 'default', recognised: 'recognised from the figures' },
  folder: path => `Folder ${path} (no report of its own)`,
  files: files => `Configuration files, nearest first: ${files.join(', ')}`,
  noFiles: 'No soat.config.yaml in this folder or above.',
  name: name => name,
  value: (_, value) => printed(value, '(none)'),
  about: key => firstWords(key.en),
};

function printed(value: unknown, none: string): string {
  const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
  return text === '' ? none : text;
}

function firstWords(sentence: string): string {
  return sentence.split(/[.;:]/u)[0] ?? '';
}

export function configWords(language: Language): ConfigWords {
  return language === 'en' ? en : vi;
}
