/** What the command line says of known findings. */
import type { Language } from '../../core/checks/check.ts';

export interface KnownWords {
  readonly gone: (count: number, path: string) => string;
  readonly broken: (path: string) => string;
  /** A file that is something else, and would be written over. */
  readonly another: (path: string) => string;
  /** Behind `updated`, of a file above the working directory that nobody named; `own`: the name of a file of one's own. */
  readonly shared: (own: string) => string;
  readonly updated: (
    path: string,
    counts: { readonly count: number; readonly added: number; readonly removed: number },
  ) => string;
}

const vi: KnownWords = {
  gone: (count, path) => `${count} điểm đã biết trong ${path} không còn nữa. Cập nhật tệp bằng --update-baseline:`,
  broken: path => `${path}: không phải tệp các điểm đã biết; tạm coi như chưa có điểm nào.`,
  another: path =>
    `${path}: đã có và không phải tệp các điểm đã biết nên không ghi đè; đề nghị nêu tên khác sau --baseline.`,
  shared: own =>
    `Tệp này thuộc thư mục ở trên và dùng chung cho mọi báo cáo dưới thư mục ấy; nếu cần một tệp riêng, ghi --baseline ${own}.`,
  updated: (path, { count, added, removed }) => `Đã ghi ${path}: ${count} điểm đã biết (thêm ${added}, bỏ ${removed}).`,
};

const en: KnownWords = {
  gone: (count, path) =>
    `${findings(count)} in ${path} ${count === 1 ? 'is' : 'are'} gone. Update the file with --update-baseline:`,
  broken: path => `${path}: not a file of known findings; nothing in it is taken as known.`,
  another: path =>
    `${path}: there already, and not a file of known findings, so it was left alone; please name another after --baseline.`,
  shared: own =>
    `It belongs to a folder above, for all reports below that; for a file of your own, say --baseline ${own}.`,
  updated: (path, { count, added, removed }) =>
    `Wrote ${path}: ${findings(count)} (${added} added, ${removed} removed).`,
};

function findings(count: number): string {
  return `${count} known ${count === 1 ? 'finding' : 'findings'}`;
}

export function knownWords(language: Language): KnownWords {
  return language === 'en' ? en : vi;
}
