/**
 * Which files are Soát's. One function for the command line's walk through folders and for editors; it looks at the
 * head of a file only.
 */

/** The name under which settings are looked for, in each folder from a report's own upward. */
export const configName = 'soat.config.yaml';

/** The name under which known findings are looked for, likewise. */
export const baselineName = 'soat.baseline.json';

export type SoatKind =
  /** `soat.config.yaml`. */
  | 'configuration'
  /** YAML with `soat:` and keys of a report. */
  | 'report'
  /** YAML with `soat:` and a register of documents. */
  | 'register'
  /** YAML with `soat:` and keys of an appendix or table. */
  | 'appendix'
  /** Markdown with `soat:` in its front matter. */
  | 'markdown'
  /** Markdown or text whose opening reads as an official report, or whose name says it is one. */
  | 'plain-report';

/** "phụ lục" with a number is an appendix's; with files, a report's. */
const appendixKey =
  /^(?:(?:rows|dòng|các dòng|columns|cột|các cột|appendix|số phụ lục|tables|các bảng|data|dữ liệu|tệp dữ liệu)[ \t]*:|phụ lục[ \t]*:[ \t]*["']?[IVXLCDM\d]{1,8}["']?[ \t]*(?:#.*)?$)/mu;

/** `report.yaml` and its Vietnamese names. */
export function isReportFile(name: string): boolean {
  return /^(?:report|bao-cao|báo-cáo)\.ya?ml$/i.test(name.normalize('NFC'));
}

/** What a report is called: its folder, or its file where that stands alone, without an ending. */
export function nameOfReport(uri: string): string {
  const segments = uri.split('/');
  const file = segments.at(-1)!;
  const name = isReportFile(file) ? segments.at(-2) : file.replace(/\.[^.]+$/, '');
  return name || 'report';
}

/** `name` is the file's name; `content` may be cut after a few thousand characters. */
export function soatKind(name: string, content: string): SoatKind | undefined {
  const head = content.slice(content.charCodeAt(0) === 0xfeff ? 1 : 0, 4000).normalize('NFC');
  if (name === configName) return 'configuration';
  if (/\.ya?ml$/i.test(name)) {
    if (!/^(?:soat|soát)[ \t]*:[ \t]*["']?\d/mu.test(head)) return undefined;
    if (isRegister(head)) return 'register';
    const asReport = /^(?:body|lời văn|thân báo cáo|appendices|các phụ lục)[ \t]*:/mu.test(head);
    return !asReport && appendixKey.test(head) ? 'appendix' : 'report';
  }
  if (!/\.(?:md|markdown|txt)$/i.test(name)) return undefined;
  if (/^---[ \t]*\r?\n(?:(?!---)[^\n]*\n){0,60}?(?:soat|soát)[ \t]*:/u.test(head)) return 'markdown';
  if (isAboutFiles(name)) return undefined;
  return isNamedReport(name) || opensAsReport(head) || opensInEnglish(head) ? 'plain-report' : undefined;
}

/**
 * A text that people may take for a report: Vietnamese, with figures, not about the files beside it, and without code and
 * links, of which manuals are full.
 */
export function mayBeReport(name: string, content: string): boolean {
  const head = content.slice(0, 4000).normalize('NFC');
  return !isAboutFiles(name) && /\d/.test(head) && /[\u1ea0-\u1ef9đơư]/iu.test(head) && !/```|~~~|\]\(/.test(head);
}

function isAboutFiles(name: string): boolean {
  return /^readme\b/i.test(name);
}

/** `bao-cao.md`, `Báo cáo quý III.txt`. */
function isNamedReport(name: string): boolean {
  return /^b[aá]o[-_. ]?c[aá]o(?!\p{L})/iu.test(name.normalize('NFC'));
}

/** A list of documents, and nothing that only a report has. */
function isRegister(head: string): boolean {
  return (
    /^(?:documents|văn bản|các văn bản|sổ văn bản)[ \t]*:[ \t]*(?:#.*)?(?:\r?\n(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*- |\r?\n?$|\[)/mu.test(
      head,
    ) &&
    !/^(?:body|lời văn|thân báo cáo|appendices|các phụ lục|phụ lục|type|loại văn bản|issuer|cơ quan ban hành)[ \t]*:/mu.test(
      head,
    )
  );
}

/** A number line or a line of place and date, and the type of the document, within the opening. */
function opensAsReport(head: string): boolean {
  const opening = head.slice(0, 2500).normalize('NFC');
  const numbered = /(?:^|\n)[\s*|]{0,40}Số\s{0,3}:/u.test(opening);
  const dated = /,\s{0,3}ngày\s{1,20}(?:\d{1,2}|…|\.{2,6})?\s{0,20}tháng/u.test(opening);
  const typed = /(?:^|\n)[\s*#]{0,20}(?:BÁO CÁO|TỜ TRÌNH|KẾ HOẠCH|THÔNG BÁO|QUYẾT ĐỊNH|NGHỊ QUYẾT)/u.test(opening);
  return typed && (numbered || dated);
}

/** A title that says it is a report, and a day written out beside it: "Report No. 14/2025, issued on Friday, 31 January 2025". */
function opensInEnglish(head: string): boolean {
  const opening = head.slice(0, 1500);
  return titledReport.test(opening) && englishDay.test(opening) && !/```|~~~|\]\(/.test(opening);
}

const titledReport =
  /(?:^|\n)[ \t]{0,3}(?:#{1,3}[ \t]+|\*{1,3})[^\n.;]{0,120}?\b(?:[Rr]eport|REPORT)\b|(?:^|\n)[^\n.;a-z]{0,120}\bREPORT\b/u;

const monthName = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';

const englishDay = new RegExp(
  `(?<!\\d)\\d{1,2}(?:st|nd|rd|th)? ${monthName},? (?:19|20)\\d\\d|${monthName} \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d\\d`,
  'u',
);
