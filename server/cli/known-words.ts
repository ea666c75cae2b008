/** What the command line says of known findings. */
import type { Language } from '../core/checks/check.ts';

export interface KnownWords {
  readonly gone: (count: number, path: string) => string;
  readonly broken: (path: string) => string;
  readonly updated: (
    path: string,
    counts: { readonly count: number; readonly added: number; readonly removed: number },
  ) => string;
}

const vi: KnownWords = {
  gone: (count, path) => `${count} điểm đã biết trong ${path} không còn nữa. Cập nhật tệp bằng --update-baseline:`,
  broken: path => `${path}: không phải tệp các điểm đã biết; tạm coi như chưa có điểm nào.`,
  updated: (path, { count, added, removed }) => `Đã ghi ${path}: ${count} điểm đã biết (thêm ${added}, bỏ ${removed}).`,
};

const en: KnownWords = {
  gone: (count, path) => `${count} known findings in ${path} are gone. Update the file with --update-baseline:`,
  broken: path => `${path}: not a file of known findings; nothing in it is taken as known.`,
  updated: (path, { count, added, removed }) =>
    `Wrote ${path}: ${count} known findings (${added} added, ${removed} removed).`,
};

export function knownWords(language: Language): KnownWords {
  return language === 'en' ? en : vi;
}
