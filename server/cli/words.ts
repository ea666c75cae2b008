/**
 * What the command line says for itself, in both languages.
 */
import type { Language } from '../core/checks/check.ts';
import type { Severity, Verdict } from '../core/finding.ts';
import type { UsageFault } from './args.ts';

export interface Words {
  readonly severity: { readonly [severity in Severity]: string };
  readonly verdict: { readonly [verdict in Verdict]: string };
  /** What is added to a finding that is silenced or known. */
  readonly quiet: (silenced: { readonly reason: string | undefined } | undefined, known: boolean | undefined) => string;
  readonly fix: string;
  readonly clean: string;
  readonly more: (count: number) => string;
  readonly counts: (counts: { readonly [severity in Severity]: number }) => string;
  readonly coverage: (figures: { readonly [verdict in Verdict]: number }) => string;
  readonly documents: (documents: number, mentions: number) => string;
  readonly register: (path: string, added: number, filled: number) => string;
  readonly registerNotWritten: (path: string, reason: string) => string;
  readonly nameRegister: (name: string) => string;
  readonly files: (count: number) => string;
  readonly failure: (path: string, reason: string) => string;
  readonly usage: (fault: UsageFault) => string;
  readonly problem: (problem: string) => string;
  readonly wrote: (path: string) => string;
  readonly wroteReview: (path: string) => string;
  /** A form of output that is not there yet. */
  readonly notYet: (form: string) => string;
  readonly nothingToRender: (path: string, only: string | undefined) => string;
  readonly watching: string;
  readonly unchecked: { readonly [reason: string]: string };
  readonly noCheck: (id: string, nearest: string | undefined) => string;
  readonly help: string;
}

const reasonsVi: { readonly [reason: string]: string } = {
  missing: 'không có tệp này',
  binary: 'không phải tệp văn bản',
  encoding: 'không ghi bằng mã UTF-8; đề nghị mở bằng trình soạn thảo cũ rồi ghi lại bằng UTF-8',
  'too-large': 'tệp lớn hơn 64 MB',
  'no-match': 'không có tệp nào khớp',
  'no-report': 'không có báo cáo nào trong thư mục này',
  kind: 'không phải tệp .md, .txt hoặc .yaml',
  'not-a-file': 'không phải tệp',
  EACCES: 'không có quyền đọc',
  'no-git': 'không tìm thấy chương trình git',
  'no-repository': 'thư mục này không thuộc kho git nào',
  'no-revision': 'git không có phiên bản này',
};

const reasonsEn: { readonly [reason: string]: string } = {
  missing: 'no such file',
  binary: 'not a text file',
  encoding: 'not written in UTF-8; please save it again as UTF-8',
  'too-large': 'larger than 64 MB',
  'no-match': 'nothing matches',
  'no-report': 'no report in this folder',
  kind: 'not a .md, .txt or .yaml file',
  'not-a-file': 'not a file',
  EACCES: 'no permission to read it',
  'no-git': 'the program git is not there',
  'no-repository': 'this folder is in no git repository',
  'no-revision': 'git knows no such revision',
};

const vi: Words = {
  severity: { error: 'Lỗi', warning: 'Cần kiểm tra', information: 'Lưu ý', hint: 'Gợi ý' },
  verdict: { exact: 'Khớp', rounded: 'Khớp (làm tròn)', wrong: 'Lệch', unchecked: 'Chưa đối chiếu' },
  quiet: (silenced, known) =>
    `${silenced ? ` · đã bỏ qua${silenced.reason ? `: ${silenced.reason}` : ''}` : ''}${known ? ' · đã biết' : ''}`,
  fix: 'Có thể sửa',
  clean: 'Chưa thấy điểm lệch.',
  more: count => `… và ${count} điểm nữa.`,
  counts: counts =>
    `${counts.error} lỗi · ${counts.warning} cần kiểm tra · ${counts.information} lưu ý · ${counts.hint} gợi ý.`,
  coverage: ({ exact, rounded, wrong, unchecked }) =>
    `Đã đối chiếu ${exact + rounded + wrong}/${exact + rounded + wrong + unchecked} số liệu: khớp ${exact}, khớp (làm tròn) ${rounded}, lệch ${wrong}. Chưa có căn cứ đối chiếu: ${unchecked}.`,
  register: (path, added, filled) =>
    added + filled === 0
      ? `${path}: đã đủ, không phải bổ sung.`
      : `${path}: thêm ${added} văn bản${filled > 0 ? `, bổ sung cho ${filled} văn bản đã có` : ''}.`,
  registerNotWritten: (path, reason) =>
    reason === 'exists'
      ? `${path}: đã có tệp này mà báo cáo chưa khai; thêm dòng "documents: ${path.slice(path.lastIndexOf('/') + 1)}" vào báo cáo rồi chạy lại.`
      : `${path}: ${reason === 'broken' ? 'sổ có lỗi cú pháp nên chưa ghi; sửa rồi chạy lại.' : `không ghi được (${reason}).`}`,
  nameRegister: name => `Để báo cáo dùng sổ này, thêm dòng: documents: ${name}`,
  documents: (documents, mentions) => `${documents} văn bản được viện dẫn, ${mentions} lần nhắc đến.`,
  files: count => `${count} tệp.`,
  failure: (path, reason) => `${path}: ${reasonsVi[reason] ?? `không đọc được (${reason})`}.`,
  usage: fault =>
    usage(fault, {
      'option-unknown': 'Không có tùy chọn',
      'value-missing': 'Thiếu giá trị sau',
      'value-unknown': 'Giá trị không dùng được',
      'command-unknown': 'Không có lệnh',
      mean: 'Có phải là',
      allowed: 'Dùng một trong',
      help: 'Xem: soat help',
    }),
  problem: problem => `Soát gặp lỗi nội bộ ở phép kiểm tra ${problem}. Các phép kiểm tra khác không bị ảnh hưởng.`,
  wrote: path => `Đã ghi bản in: ${path}`,
  wroteReview: path => `Đã ghi bản rà soát: ${path}`,
  notYet: form => `Chưa xuất được ra ${form}: xuất ra HTML rồi in hoặc lưu thành ${form.toUpperCase()} từ trình duyệt.`,
  nothingToRender: (path, only) =>
    only === undefined ? `${path}: không có phần nào để in.` : `${path}: không có phần "${only}" để in.`,
  watching: 'Đang theo dõi thay đổi; bấm Ctrl+C để dừng.',
  unchecked: {
    'operand-missing': 'thiếu số để tính',
    'operand-unreadable': 'có ô không đọc được là số',
    'result-missing': 'ô kết quả để trống',
    'division-by-zero': 'chia cho 0',
    'not-applicable': 'không áp dụng',
    'units-differ': 'khác đơn vị tính',
    approximate: 'số ước lượng',
    'base-unknown': 'chưa rõ mẫu số',
    operand: 'dùng để tính số khác',
    none: 'chưa có căn cứ',
  },
  noCheck: (id, near) =>
    `Không có phép kiểm tra "${id}".${near ? ` Có phải là "${near}"?` : ''} Xem danh sách: soat explain`,
  help: `Soát: đối chiếu số liệu trong báo cáo.

  soat check [đường dẫn…]     Kiểm tra và nêu các điểm lệch
  soat figures [đường dẫn…]   Bảng kê số liệu: từng số, từng phép tính, khớp hay lệch
  soat documents [đường dẫn…] Danh mục văn bản viện dẫn: từng lần nhắc đến, chỗ không khớp nhau
  soat render BÁO-CÁO -o TỆP  In báo cáo ra một tệp HTML, trang A4 như bản ký
  soat review BÁO-CÁO -o TỆP  Bản rà soát: báo cáo có đánh dấu, các điểm cần xem, bảng kê số liệu
  soat explain [MÃ]           Giải thích một phép kiểm tra; không ghi mã thì liệt kê tất cả
  soat config --show TỆP      Các thiết lập đang có hiệu lực cho một báo cáo, ghi ở đâu
  soat lsp --stdio            Chạy máy chủ ngôn ngữ cho trình soạn thảo

Đường dẫn là thư mục báo cáo, tệp .md, .txt, .yaml, thư mục chứa nhiều báo cáo,
hoặc mẫu như "bao-cao/*/report.yaml". Ghi "-" để đọc từ đầu vào chuẩn.

  --lang vi|en                Ngôn ngữ của thông báo (vi)
  --format pretty|json|sarif|junit|github|gitlab|checkstyle|rdjson
                              Cách trình bày (pretty)
  --fail-on error|warning|information|hint|never
                              Mức làm cho lệnh trả mã 1 (error)
  --quiet, -q                 Chỉ in các điểm, không in tổng kết
  --color auto|always|never   Màu (auto; NO_COLOR cũng được tôn trọng)
  --watch, -w                 Kiểm tra lại mỗi khi tệp thay đổi
  --write                     Với documents: lập hoặc bổ sung sổ văn bản, không đè lên chữ đã ghi
  --claims                    Với --format json: kèm mọi phép tính và số liệu
  --report-silenced           In cả những điểm đã ghi bỏ qua và những điểm đã biết
  --fix                       Sửa những chỗ sửa an toàn (không đổi số liệu)
  --fix-unsafe MÃ             Sửa cả các điểm của phép kiểm tra này, theo cách sửa đầu tiên
  --diff                      Chỉ in những chỗ sẽ sửa, không ghi tệp
  --baseline TỆP              Tệp các điểm đã biết (soat.baseline.json gần nhất)
  --update-baseline           Ghi các điểm hiện có thành điểm đã biết
  --whole                     Tệp được nêu thay cho cả báo cáo chứa nó; tệp khác bỏ qua
  --changed [BẢN]             Chỉ các báo cáo có tệp thay đổi từ phiên bản git này (HEAD)
  --shard i/n                 Chỉ phần thứ i trong n phần
  --jobs N                    Số luồng kiểm tra cùng lúc (1)
  --cache THƯ-MỤC             Nhớ kết quả của các báo cáo không thay đổi (hoặc biến SOAT_CACHE)
  --no-cache                  Không dùng kết quả đã nhớ
  --only body|appendices|pl4  Với render, review: chỉ lời văn, các phụ lục, hay một phụ lục
  --max-findings N            In nhiều nhất N điểm
  --stdin-filename TÊN        Tên tệp của nội dung đọc từ đầu vào chuẩn

Ví dụ:
  soat check bao-cao-389
  soat check bao-cao.md --fail-on warning
  soat figures phu-luc-4.yaml
  cat bao-cao.md | soat check - --stdin-filename bao-cao.md

Mã trả về: 0 không có điểm nào từ mức --fail-on; 1 có; 2 Soát không làm được việc.
`,
};

const en: Words = {
  severity: { error: 'Error', warning: 'Warning', information: 'Information', hint: 'Hint' },
  verdict: { exact: 'exact', rounded: 'rounded', wrong: 'wrong', unchecked: 'unchecked' },
  quiet: (silenced, known) =>
    `${silenced ? ` · silenced${silenced.reason ? `: ${silenced.reason}` : ''}` : ''}${known ? ' · known' : ''}`,
  fix: 'Possible repair',
  clean: 'Nothing found that does not hold.',
  more: count => `… and ${count} more.`,
  counts: counts =>
    `${counts.error} errors · ${counts.warning} warnings · ${counts.information} informations · ${counts.hint} hints.`,
  coverage: ({ exact, rounded, wrong, unchecked }) =>
    `Compared ${exact + rounded + wrong} of ${exact + rounded + wrong + unchecked} figures: ${exact} exact, ${rounded} rounded, ${wrong} wrong. Nothing to compare with: ${unchecked}.`,
  register: (path, added, filled) =>
    added + filled === 0
      ? `${path}: complete, nothing to add.`
      : `${path}: ${added} documents added${filled > 0 ? `, ${filled} filled in` : ''}.`,
  registerNotWritten: (path, reason) =>
    reason === 'exists'
      ? `${path} exists, but the report does not name it; add "documents: ${path.slice(path.lastIndexOf('/') + 1)}" to the report and run this again.`
      : `${path}: ${reason === 'broken' ? 'not written, the register has a syntax error; mend it and run this again.' : `could not be written (${reason}).`}`,
  nameRegister: name => `To use it, add to the report: documents: ${name}`,
  documents: (documents, mentions) => `${documents} documents cited, ${mentions} mentions.`,
  files: count => `${count} files.`,
  failure: (path, reason) => `${path}: ${reasonsEn[reason] ?? `could not be read (${reason})`}.`,
  usage: fault =>
    usage(fault, {
      'option-unknown': 'There is no option',
      'value-missing': 'A value is missing after',
      'value-unknown': 'Not a possible value',
      'command-unknown': 'There is no command',
      mean: 'Did you mean',
      allowed: 'Use one of',
      help: 'See: soat help --lang en',
    }),
  problem: problem => `Internal error of Soát in check ${problem}. The other checks are not affected.`,
  wrote: path => `Wrote the rendered report: ${path}`,
  wroteReview: path => `Wrote the review copy: ${path}`,
  notYet: form =>
    `Output as ${form} is not there yet: render to HTML and print or save it as ${form.toUpperCase()} from a browser.`,
  nothingToRender: (path, only) =>
    only === undefined ? `${path}: there is nothing to print.` : `${path}: there is no part "${only}" to print.`,
  watching: 'Watching for changes; press Ctrl+C to stop.',
  unchecked: {
    'operand-missing': 'a figure is missing',
    'operand-unreadable': 'a cell could not be read as a figure',
    'result-missing': 'the result is blank',
    'division-by-zero': 'division by zero',
    'not-applicable': 'does not apply',
    'units-differ': 'units differ',
    approximate: 'about so much',
    'base-unknown': 'base not known',
    operand: 'used to compute others',
    none: 'nothing to compare with',
  },
  noCheck: (id, near) => `There is no check "${id}".${near ? ` Did you mean "${near}"?` : ''} For a list: soat explain`,
  help: `Soát checks the figures of reports.

  soat check [paths…]         Check, and say what does not hold
  soat figures [paths…]       Every figure and every calculation with its verdict
  soat documents [paths…]     Every document cited, its mentions, and where they differ
  soat render REPORT -o FILE  The report as printed on A4 pages, as one HTML file
  soat review REPORT -o FILE  A review copy: the marked report, its findings and all figures
  soat explain [ID]           Explain a check; without an id, list them all
  soat config --show FILE     The settings that hold for a report, and who says them
  soat lsp --stdio            Run the language server for an editor

A path is a report folder, a .md, .txt or .yaml file, a folder of reports, or a
pattern such as "reports/*/report.yaml". "-" reads standard input.

  --lang vi|en                Language of messages (vi)
  --format pretty|json|sarif|junit|github|gitlab|checkstyle|rdjson
                              Form of the output (pretty)
  --fail-on error|warning|information|hint|never
                              The severity that makes the exit code 1 (error)
  --quiet, -q                 Findings only, no summary
  --color auto|always|never   Colour (auto; NO_COLOR is respected)
  --watch, -w                 Check again whenever a file changes
  --write                     With documents: make or complete the register; nothing written is changed
  --claims                    With --format json: every calculation and figure too
  --report-silenced           Print silenced and known findings too
  --fix                       Apply safe repairs (no figure changes)
  --fix-unsafe ID             Apply the first repair of this check's findings too
  --diff                      Print what would be repaired, write nothing
  --baseline FILE             File of known findings (the nearest soat.baseline.json)
  --update-baseline           Take the present findings as known
  --whole                     A file stands for the report it belongs to; other files are left out
  --changed [REF]             Only reports with a file changed since this git revision (HEAD)
  --shard i/n                 Only the i-th of n parts
  --jobs N                    Threads that check at the same time (1)
  --cache FOLDER              Remember what was found in unchanged reports (or SOAT_CACHE)
  --no-cache                  Use nothing remembered
  --only body|appendices|pl4  With render and review: the text, the appendices, or one of them
  --max-findings N            Print at most N findings
  --stdin-filename NAME       File name of what is read from standard input

Examples:
  soat check bao-cao-389 --lang en
  soat check report.md --fail-on warning
  soat figures appendix-4.yaml
  cat report.md | soat check - --stdin-filename report.md

Exit code: 0 nothing at or above --fail-on; 1 something; 2 what Soát could not do.
`,
};

function usage(
  fault: UsageFault,
  say: { readonly [key in UsageFault['fault'] | 'mean' | 'allowed' | 'help']: string },
): string {
  const near = fault.nearest ? ` ${say.mean} "${fault.nearest}"?` : '';
  const allowed = !fault.nearest && fault.allowed ? ` ${say.allowed}: ${fault.allowed.join(', ')}.` : '';
  return `${say[fault.fault]} "${fault.stated}".${near}${allowed} ${say.help}`;
}

export function wordsOf(language: Language): Words {
  return language === 'en' ? en : vi;
}
