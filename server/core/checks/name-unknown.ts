/** A rule names a row, column or table that is not there. */
import type { MessageData } from '../finding.ts';
import type { Check, Language } from './check.ts';
import { renameTo, text } from './words.ts';

export const check: Check = {
  id: 'name-unknown',
  severity: 'error',
  family: 'sources',
  words: {
    vi: {
      summary: 'Quy tắc gọi tên một dòng, cột hoặc bảng không có.',
      message: data => {
        const said = `Không tìm thấy ${kinds[text(data.what)]?.vi ?? ''}"${text(data.name)}" trong ${where(data, 'vi')}.`;
        if (data.nearest) return `${said} Có phải là "${text(data.nearest)}"?`;
        const known = listed(data.known);
        return known === '' ? said : `${said} Hiện có: ${known}.`;
      },
      fixes: renameTo.vi,
    },
    en: {
      summary: 'A rule names a row, column or table that is not there.',
      message: data => {
        const said = `There is no ${kinds[text(data.what)]?.en ?? ''}"${text(data.name)}" in ${where(data, 'en')}.`;
        if (data.nearest) return `${said} Did you mean "${text(data.nearest)}"?`;
        const known = listed(data.known);
        return known === '' ? said : `${said} There is: ${known}.`;
      },
      fixes: renameTo.en,
    },
  },
};

const kinds: { readonly [what: string]: { readonly vi: string; readonly en: string } } = {
  column: { vi: 'cột ', en: 'column ' },
  row: { vi: 'dòng ', en: 'row ' },
  table: { vi: 'bảng ', en: 'table ' },
};

function where(data: MessageData, language: Language): string {
  if (data.what === 'table') return language === 'vi' ? 'báo cáo' : 'the report';
  const named = data.table === undefined ? '' : ` "${text(data.table)}"`;
  const place = places[text(data.in)];
  if (place) return place[language];
  return language === 'vi' ? `bảng${named}` : named === '' ? 'the table' : `table${named}`;
}

/** As many as are read at a glance. */
const most = 8;

function listed(known: MessageData[string]): string {
  if (!Array.isArray(known)) return '';
  return `${known.slice(0, most).join(', ')}${known.length > most ? ', …' : ''}`;
}

const places: { readonly [where: string]: { readonly vi: string; readonly en: string } } = {
  data: { vi: 'dòng tiêu đề của tệp dữ liệu', en: 'the header of the data file' },
  workbook: { vi: 'các trang tính của tệp', en: 'the sheets of the workbook' },
};
