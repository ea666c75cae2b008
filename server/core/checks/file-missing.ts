/** A file that the report names and that is not there. */
import type { MessageData } from '../finding.ts';
import type { Check } from './check.ts';
import { renameTo, text } from './words.ts';

export const check: Check = {
  id: 'file-missing',
  severity: 'error',
  family: 'sources',
  words: {
    vi: {
      summary: 'Tệp được nêu trong báo cáo nhưng không có.',
      message: data =>
        isFolder(data)
          ? `"${text(data.path)}" là một thư mục. Để nêu mọi tệp trong đó, đề nghị ghi "${text(data.nearest)}".`
          : data.reason
            ? `Không đọc được "${text(data.path)}"${why(data.reason, 'vi')}. Đề nghị kiểm tra tệp này.`
            : `Không tìm thấy "${text(data.path)}". ${data.nearest ? `Có phải là "${text(data.nearest)}"?` : 'Đề nghị kiểm tra tên tệp.'}`,
      fixes: renameTo.vi,
    },
    en: {
      summary: 'A file that the report names and that is not there.',
      message: data =>
        isFolder(data)
          ? `"${text(data.path)}" is a folder. To name all files in it, please write "${text(data.nearest)}".`
          : data.reason
            ? `"${text(data.path)}" cannot be read${why(data.reason, 'en')}. Please check the file.`
            : `"${text(data.path)}" is not there. ${data.nearest ? `Did you mean "${text(data.nearest)}"?` : 'Please check the file name.'}`,
      fixes: renameTo.en,
    },
  },
};

/** What is meant is the files in it. */
function isFolder({ nearest }: MessageData): boolean {
  return text(nearest).endsWith('/*');
}

function why(reason: unknown, language: 'vi' | 'en'): string {
  const known = typeof reason === 'string' ? reasons[reason] : undefined;
  return known ? ` (${known[language]})` : '';
}

const reasons: { readonly [reason: string]: { readonly vi: string; readonly en: string } } = {
  binary: { vi: 'không phải tệp văn bản', en: 'not a text file' },
  encoding: { vi: 'không ghi bằng mã UTF-8', en: 'not written in UTF-8' },
  'too-large': {
    vi: 'tệp quá lớn: văn bản trên 20 MB, bảng tính trên 64 MB',
    en: 'too large: a text over 20 MB, a workbook over 64 MB',
  },
  'no-report': { vi: 'là một thư mục', en: 'a folder' },
  'not-a-file': { vi: 'không phải tệp', en: 'not a file' },
  EPERM: { vi: 'không có quyền đọc', en: 'no permission' },
  EACCES: { vi: 'không có quyền đọc', en: 'no permission' },
};
