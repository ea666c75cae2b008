/**
 * What the command line says for itself, in both languages.
 */

import type { Language } from '../../core/checks/check.ts';
import { many, type OutcomeWords, outcomeWords } from '../../core/outcome-words.ts';
import type { UsageFault } from '../args.ts';
import type { ReportHead } from '../commands/documents.ts';

export interface Words extends OutcomeWords {
  /** What is added to a finding that is silenced or known. */
  readonly quiet: (
    silenced: { readonly reason?: string | undefined } | undefined,
    known: boolean | undefined,
  ) => string;
  readonly fix: string;
  /** Clean, but for what is known. */
  readonly nothingNew: string;
  readonly leftOut: (left: { readonly silenced: number; readonly known: number }) => string;
  /** `--changed`, and no report has. */
  readonly nothingChanged: string;
  readonly more: (count: number) => string;
  readonly morePlaces: (count: number) => string;
  readonly documents: (documents: number, mentions: number) => string;
  readonly thisReport: string;
  readonly register: (path: string, added: number, filled: number) => string;
  readonly registerNotWritten: (path: string, reason: string, head?: ReportHead) => string;
  readonly noRegister: (path: string) => string;
  readonly nameRegister: (name: string, head: ReportHead) => string;
  readonly files: (count: number) => string;
  /** Texts beside the reports that were not taken for some. */
  readonly passedOver: (paths: readonly string[]) => string;
  readonly failure: (path: string, reason: string) => string;
  readonly usage: (fault: UsageFault) => string;
  readonly problem: (problem: string) => string;
  /** Something in Soát itself went wrong; `detail` is the error's own text. */
  readonly crash: (detail: string) => string;
  readonly notWritten: (path: string, code: string) => string;
  readonly wrote: (path: string) => string;
  readonly wroteReview: (path: string) => string;
  /** A form of output that is not there yet. */
  readonly notYet: (form: string) => string;
  /** A named file that would be a source by its name. */
  readonly sourceForCopy: (path: string) => string;
  /** A named file for one report, where several were asked for. */
  readonly severalForOne: (path: string) => string;
  readonly nothingToRender: (path: string, only: string | undefined, parts: readonly string[]) => string;
  readonly watching: string;
  readonly notWatched: (reason: string) => string;
  readonly noCheck: (id: string, near: readonly string[]) => string;
  readonly found: string;
  readonly repaired: string;
  readonly examples: string;
  readonly prose: string;
  /** Of a figure: the lines in which the text states the same. */
  readonly restated: (lines: string) => string;
  readonly progress: (done: number, all: number) => string;
}

const reasonsVi: { readonly [reason: string]: string } = {
  missing: 'không có tệp này',
  binary: 'không phải tệp văn bản',
  encoding: 'không ghi bằng mã UTF-8; đề nghị mở bằng trình soạn thảo cũ rồi ghi lại bằng UTF-8',
  'too-large': 'tệp quá lớn (văn bản trên 20 MB, bảng tính trên 64 MB); đề nghị chia thành nhiều tệp',
  'no-match': 'không có tệp nào khớp',
  'no-report':
    'không nhận ra báo cáo nào trong thư mục này; hãy nêu tên tệp cần kiểm tra, hoặc đặt tên tệp bắt đầu bằng "bao-cao"',
  'office-only':
    'chỉ có tệp Word, PDF hoặc tương tự, là loại tệp chưa đọc được; chép lời văn và bảng sang một tệp .md rồi kiểm tra tệp ấy',
  kind: 'không phải tệp .md, .txt hoặc .yaml',
  data: 'tệp dữ liệu không đứng riêng; ghi tên tệp ở khóa "dữ liệu" của một phụ lục rồi kiểm tra phụ lục ấy',
  office: 'chưa đọc được loại tệp này; chép lời văn và bảng sang một tệp .md rồi kiểm tra tệp ấy',
  'not-a-file': 'không phải tệp đã lưu; hãy nêu tên tệp',
  EACCES: 'không có quyền đọc',
  'no-git': 'không tìm thấy chương trình git',
  'no-repository': 'thư mục này không thuộc kho git nào',
  'other-owner':
    'git không đọc kho này vì kho thuộc người dùng khác; cho phép bằng: git config --global --add safe.directory THƯ-MỤC',
  'no-revision': 'git không có phiên bản này (bản sao nông thì chưa có các bản cũ)',
};

const reasonsEn: { readonly [reason: string]: string } = {
  missing: 'no such file',
  binary: 'not a text file',
  encoding: 'not written in UTF-8; please save it again as UTF-8',
  'too-large': 'too large (a text over 20 MB, a workbook over 64 MB); please divide it into several files',
  'no-match': 'nothing matches',
  'no-report': 'no report is recognised in this folder; name the file to check, or begin its name with "bao-cao"',
  'office-only':
    'holds only files of Word, PDF and the like, which cannot be read; copy text and tables to a .md file and check that',
  kind: 'not a .md, .txt or .yaml file',
  data: 'a file of data does not stand alone; name it under "data" of an appendix and check that appendix',
  office: 'files of this kind cannot be read; copy text and tables to a .md file and check that',
  'not-a-file': 'not a saved file; please name one',
  EACCES: 'no permission to read it',
  'no-git': 'the program git is not there',
  'no-repository': 'this folder is in no git repository',
  'other-owner':
    'git does not read this repository, which is another user’s; allow it: git config --global --add safe.directory FOLDER',
  'no-revision': 'git knows no such revision (a shallow clone lacks the older ones)',
};

const refusalsVi: { readonly [code: string]: string } = {
  ENOENT: 'không có thư mục này',
  ENOTDIR: 'đường dẫn đi qua một tệp, không phải thư mục',
  EISDIR: 'đây là một thư mục; cần ghi tên tệp',
  EACCES: 'không có quyền ghi',
  EPERM: 'không có quyền ghi',
  EROFS: 'ổ đĩa chỉ cho đọc',
  ENOSPC: 'ổ đĩa hết chỗ',
  EBUSY: 'tệp đang được chương trình khác dùng; đóng lại rồi chạy lại',
};

const refusalsEn: { readonly [code: string]: string } = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'the path leads through a file',
  EISDIR: 'this is a folder; please name a file',
  EACCES: 'no permission to write',
  EPERM: 'no permission to write',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EBUSY: 'another program has it open; close it there and run this again',
};

const vi: Words = {
  ...outcomeWords.vi,
  quiet: (silenced, known) =>
    `${silenced ? ` · đã bỏ qua${silenced.reason ? `: ${silenced.reason}` : ''}` : ''}${known ? ' · đã biết' : ''}`,
  fix: 'Có thể sửa',
  nothingNew: 'Chưa thấy điểm lệch mới.',
  leftOut: ({ silenced, known }) =>
    `Không nêu lại: ${[known > 0 ? `${known} điểm đã biết` : '', silenced > 0 ? `${silenced} điểm đã ghi bỏ qua` : ''].filter(Boolean).join(', ')} (xem bằng --report-silenced).`,
  nothingChanged: 'Không có báo cáo nào thay đổi.',
  more: count => `… và ${count} điểm nữa.`,
  morePlaces: count => `… và ${count} chỗ nữa`,
  register: (path, added, filled) =>
    added + filled === 0
      ? `${path}: đã đủ, không phải bổ sung.`
      : `${path}: ${[added > 0 ? `thêm ${added} văn bản` : '', filled > 0 ? `bổ sung cho ${filled} văn bản đã có` : ''].filter(Boolean).join(', ')}.`,
  registerNotWritten: (path, reason, head = 'whole') =>
    reason === 'exists'
      ? `${path}: đã có tệp này mà báo cáo chưa khai; ${namedAt.vi[head](path.slice(path.lastIndexOf('/') + 1))} rồi chạy lại.`
      : `${path}: ${reason === 'broken' ? 'sổ có lỗi nên chưa ghi; xem bằng soat check, sửa rồi chạy lại.' : `không ghi được (${reason}).`}`,
  noRegister: path => `${path}: không viện dẫn văn bản nào nên không ghi sổ.`,
  nameRegister: (name, head) => `Để báo cáo dùng sổ này, ${namedAt.vi[head](name)}.`,
  documents: (documents, mentions) => `${documents} văn bản được viện dẫn, ${mentions} lần nhắc đến.`,
  thisReport: 'số của báo cáo này',
  files: count => `${count} tệp.`,
  passedOver: paths =>
    `Không kiểm tra ${paths.length} tệp bên cạnh vì mở đầu không giống báo cáo: ${some(paths)}. Muốn kiểm tra, nêu tên tệp, hoặc đặt tên tệp bắt đầu bằng "bao-cao".`,
  failure: (path, reason) => `${path}: ${reasonsVi[reason] ?? `không đọc được (${reason})`}.`,
  usage: fault =>
    usage(fault, {
      'option-unknown': 'Không có tùy chọn',
      'option-elsewhere': 'Lệnh này không nhận tùy chọn',
      'value-missing': 'Thiếu giá trị sau',
      'watch-stdin': '--watch theo dõi tệp, không theo dõi đầu vào chuẩn',
      'path-missing': 'Cần nêu một báo cáo cho lệnh',
      'path-empty': 'Có đường dẫn để trống',
      'value-unknown': 'Giá trị không dùng được',
      'command-unknown': 'Không có lệnh',
      mean: 'Có phải là',
      allowed: 'Dùng một trong',
      taking: 'Lệnh có tùy chọn ấy',
      help: (command = '') => `Xem: ${`soat help ${command}`.trim()}`,
    }),
  problem: problem => `Soát gặp lỗi nội bộ ở phép kiểm tra ${problem}. Các phép kiểm tra khác không bị ảnh hưởng.`,
  crash: detail => `Soát gặp lỗi nội bộ (${detail}). Đề nghị báo cho người phát triển, kèm lệnh đã chạy.`,
  notWritten: (path, code) => `${path}: không ghi được: ${refusalsVi[code] ?? code}.`,
  wrote: path => `Đã ghi bản in: ${path}`,
  wroteReview: path => `Đã ghi bản rà soát: ${path}`,
  notYet: form =>
    form === 'pdf'
      ? 'Chưa xuất thẳng ra pdf: xuất ra HTML, mở bằng trình duyệt, chọn In rồi "Lưu dưới dạng PDF".'
      : `Chưa xuất được ra ${form}: hiện chỉ xuất ra HTML để xem và in.`,
  sourceForCopy: path =>
    `${path}: tên này là của tệp nguồn nên chưa ghi gì; bản xuất ra là HTML, đề nghị đặt tên kết thúc bằng .html.`,
  severalForOne: path =>
    `${path}: một tệp chỉ ghi được một báo cáo nên chưa ghi gì. Nêu một báo cáo, hoặc bỏ -o để mỗi báo cáo một tệp.`,
  nothingToRender: (path, only, parts) =>
    only === undefined
      ? `${path}: không có phần nào để in.`
      : `${path}: không có phần "${only}" để in.${parts.length > 0 ? ` Hiện có: ${parts.join(', ')}.` : ''}`,
  found: 'Soát nêu:',
  repaired: 'Sau khi sửa:',
  examples: 'Ví dụ',
  prose: 'lời văn',
  restated: lines => `cũng ghi ở dòng ${lines}`,
  progress: (done, all) => `Đang kiểm tra ${done}/${all} báo cáo …`,
  watching: 'Đang theo dõi thay đổi; bấm Ctrl+C để dừng.',
  notWatched: reason => `không theo dõi được một phần các tệp (${reason}); thay đổi ở đó sẽ không được biết đến.`,
  noCheck: (id, near) =>
    `Không có phép kiểm tra "${id}".${near.length > 0 ? ` Có phải là ${near.map(one => `"${one}"`).join(', ')}?` : ''} Xem danh sách: soat explain`,
};

const en: Words = {
  ...outcomeWords.en,
  quiet: (silenced, known) =>
    `${silenced ? ` · silenced${silenced.reason ? `: ${silenced.reason}` : ''}` : ''}${known ? ' · known' : ''}`,
  fix: 'Possible repair',
  nothingNew: 'Nothing new found that does not hold.',
  leftOut: ({ silenced, known }) =>
    `Not said again: ${[known > 0 ? `${known} known` : '', silenced > 0 ? `${silenced} silenced` : ''].filter(Boolean).join(', ')} (--report-silenced shows them).`,
  nothingChanged: 'No report has changed.',
  more: count => `… and ${count} more.`,
  morePlaces: count => `… and ${count} more`,
  register: (path, added, filled) =>
    added + filled === 0
      ? `${path}: complete, nothing to add.`
      : `${path}: ${[added > 0 ? `${many(added, 'document')} added` : '', filled > 0 ? `${filled} filled in` : ''].filter(Boolean).join(', ')}.`,
  registerNotWritten: (path, reason, head = 'whole') =>
    reason === 'exists'
      ? `${path} exists, but the report does not name it; ${namedAt.en[head](path.slice(path.lastIndexOf('/') + 1))} and run this again.`
      : `${path}: ${reason === 'broken' ? 'not written, the register has an error; see it by soat check, mend it and run this again.' : `could not be written (${reason}).`}`,
  noRegister: path => `${path}: no document is cited, so there is no register to write.`,
  nameRegister: (name, head) => `To have the report use it, ${namedAt.en[head](name)}.`,
  documents: (documents, mentions) => `${many(documents, 'document')} cited, ${many(mentions, 'mention')}.`,
  thisReport: "this report's number",
  files: count => `${many(count, 'file')}.`,
  passedOver: paths =>
    `Not checked, for ${paths.length === 1 ? 'it does' : 'they do'} not begin as a report: ${some(paths)}. To check ${paths.length === 1 ? 'it' : 'them'}, name the file, or begin its name with "bao-cao".`,
  failure: (path, reason) => `${path}: ${reasonsEn[reason] ?? `could not be read (${reason})`}.`,
  usage: fault =>
    usage(fault, {
      'option-unknown': 'There is no option',
      'option-elsewhere': 'This command does not take',
      'value-missing': 'A value is missing after',
      'watch-stdin': '--watch follows files, not standard input',
      'path-missing': 'A report must be named for the command',
      'path-empty': 'A path is empty',
      'value-unknown': 'Not a possible value',
      'command-unknown': 'There is no command',
      mean: 'Did you mean',
      allowed: 'Use one of',
      taking: 'Commands that do',
      help: (command = '') => `See: ${`soat help ${command}`.trim()} --lang en`,
    }),
  problem: problem => `Internal error of Soát in check ${problem}. The other checks are not affected.`,
  crash: detail => `Internal error of Soát (${detail}). Please report it, with the command that was run.`,
  notWritten: (path, code) => `${path}: cannot be written: ${refusalsEn[code] ?? code}.`,
  wrote: path => `Wrote the rendered report: ${path}`,
  wroteReview: path => `Wrote the review copy: ${path}`,
  notYet: form =>
    form === 'pdf'
      ? 'Output as pdf is not there yet: render to HTML, open it in a browser, choose Print and "Save as PDF".'
      : `Output as ${form} is not there yet: only HTML can be written, to read and print.`,
  sourceForCopy: path =>
    `${path}: this is the name of a source, so nothing was written; the copy is HTML, please name it with .html at the end.`,
  severalForOne: path =>
    `${path}: one file takes one report, so nothing was written. Name one report, or leave -o out for a file each.`,
  nothingToRender: (path, only, parts) =>
    only === undefined
      ? `${path}: there is nothing to print.`
      : `${path}: there is no part "${only}" to print.${parts.length > 0 ? ` There is: ${parts.join(', ')}.` : ''}`,
  found: 'Soát says:',
  repaired: 'After the repair:',
  examples: 'Examples',
  prose: 'text',
  restated: lines => `also stands at line ${lines}`,
  progress: (done, all) => `Checking ${done} of ${all} reports …`,
  watching: 'Watching for changes; press Ctrl+C to stop.',
  notWatched: reason => `some files cannot be watched (${reason}); changes there will not be noticed.`,
  noCheck: (id, near) =>
    `There is no check "${id}".${near.length > 0 ? ` Did you mean ${near.map(one => `"${one}"`).join(', ')}?` : ''} For a list: soat explain`,
};

/** As many as are read at a glance. */
function some(paths: readonly string[]): string {
  const most = 3;
  return `${paths.slice(0, most).join(', ')}${paths.length > most ? ', …' : ''}`;
}

function usage(
  fault: UsageFault,
  say: { readonly [key in UsageFault['fault'] | 'mean' | 'allowed' | 'taking']: string } & {
    readonly help: (command: string | undefined) => string;
  },
): string {
  const near = fault.nearest ? ` ${say.mean} "${fault.nearest}"?` : '';
  const choice = fault.allowed?.join(', ');
  const allowed =
    !fault.nearest && choice
      ? ` ${fault.fault === 'option-elsewhere' ? say.taking : say.allowed}: ${choice}${choice.endsWith('…') ? '' : '.'}`
      : '';
  return `${say[fault.fault]} "${fault.stated}".${near}${allowed} ${say.help(fault.command)}`;
}

export function wordsOf(language: Language): Words {
  return language === 'en' ? en : vi;
}

/** How a report is made to name its register: keys of a text are read only between lines `---` that say `soat: 1`. */
const namedAt: Readonly<Record<'vi' | 'en', Readonly<Record<ReportHead, (name: string) => string>>>> = {
  vi: {
    whole: name => `thêm dòng "documents: ${name}" vào báo cáo`,
    unmarked: name => `thêm hai dòng "soat: 1" và "documents: ${name}" vào giữa hai dòng "---" ở đầu báo cáo`,
    none: name => `đặt ở đầu báo cáo bốn dòng "---", "soat: 1", "documents: ${name}", "---"`,
  },
  en: {
    whole: name => `add the line "documents: ${name}" to the report`,
    unmarked: name =>
      `add the two lines "soat: 1" and "documents: ${name}" between the lines "---" at the head of the report`,
    none: name => `put the four lines "---", "soat: 1", "documents: ${name}", "---" at the head of the report`,
  },
};
