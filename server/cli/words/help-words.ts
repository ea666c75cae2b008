/** What each command does, its options and examples, in both languages. */

interface Both {
  readonly vi: string;
  readonly en: string;
}

export interface CommandHelp {
  readonly usage: Both;
  readonly about: Both;
  /** What one should know to use it well. */
  readonly more?: Both;
  readonly options: readonly string[];
  /** What an option does in this command, where that is not what it does in others. */
  readonly own?: { readonly [option: string]: OptionHelp };
  readonly examples: readonly string[];
}

/** Options of every command. */
export const common = ['lang', 'quiet', 'color', 'help'];
const reading = ['stdin-filename', 'format', ...common];
const selecting = ['whole', 'changed', 'shard', 'jobs', 'cache', 'no-cache'];

/** In the order in which they are listed. */
export const commandHelp: { readonly [command: string]: CommandHelp } = {
  check: {
    usage: { vi: '[đường dẫn…]', en: '[paths…]' },
    about: { vi: 'Kiểm tra và nêu các điểm lệch', en: 'Check, and say what does not hold' },
    more: {
      vi: 'Mỗi điểm nêu số đã ghi, phép tính, chỗ liên quan và cách sửa. Không số nào bị sửa trừ khi dùng --fix-unsafe.\nGhi lý do bỏ qua một điểm: <!-- soat-ignore MÃ: lý do --> ngay trước đoạn hoặc bảng.\nKết quả được giữ trong thư mục riêng của người dùng ở thư mục tạm: báo cáo không đổi thì lần sau không phải\nkiểm tra lại. Sau một tháng không dùng đến thì bỏ; --no-cache hoặc biến SOAT_CACHE để trống thì không giữ gì.',
      en: 'Every finding says what stands there, the calculation, related places and the repair. No figure is changed\nunless --fix-unsafe asks for it. To silence one, with a reason: <!-- soat-ignore ID: reason --> before the block.\nWhat was found is kept, in a folder of your own in the folder for temporary files: a report that did not change\nneed not be checked again. Forgotten after a month without use; --no-cache, or an empty SOAT_CACHE, keeps nothing.',
    },
    options: [
      'fail-on',
      'fix',
      'fix-unsafe',
      'diff',
      'watch',
      'claims',
      'max-findings',
      'baseline',
      'update-baseline',
      'report-silenced',
      ...selecting,
      ...reading,
    ],
    examples: [
      'soat check bao-cao-389',
      'soat check bao-cao.md --fail-on warning',
      'soat check "bao-cao/*" --format sarif > soat.sarif',
      'cat bao-cao.md | soat check --stdin-filename bao-cao.md',
    ],
  },
  figures: {
    usage: { vi: '[đường dẫn…]', en: '[paths…]' },
    about: {
      vi: 'Bảng kê số liệu: từng số, từng phép tính, khớp hay lệch',
      en: 'Every figure and every calculation with its verdict',
    },
    more: {
      vi: 'Khớp: bằng, hoặc làm tròn đúng. Khớp (làm tròn): chỉ bằng khi tính đến làm tròn của các số.\nLệch: không bằng. Liên quan số lệch: cùng phép tính với số lệch, chưa rõ số nào cần sửa hoặc đã nêu số khác.\nDùng để tính số khác: chỉ tham gia phép tính đã khớp. Chưa đối chiếu: lời văn không nói số này phải bằng gì.',
      en: 'exact: equal, or rounded as it should be. rounded: equal only when the rounding of its parts is allowed for.\ndiffers: not equal. related to one that differs: in a calculation with it, as a part or as another result.\nused to compute others: only a part of calculations that hold. unchecked: the text does not say what it must equal.',
    },
    options: reading,
    examples: ['soat figures bao-cao-389', 'soat figures phu-luc-4.yaml --format json'],
  },
  documents: {
    usage: { vi: '[đường dẫn…]', en: '[paths…]' },
    about: {
      vi: 'Danh mục văn bản viện dẫn: từng lần nhắc đến, chỗ không khớp nhau',
      en: 'Every document cited, its mentions, and where they differ',
    },
    options: ['write', ...reading],
    examples: ['soat documents bao-cao-389', 'soat documents bao-cao-389 --write'],
  },
  refresh: {
    usage: { vi: 'BÁO-CÁO', en: 'REPORT' },
    about: {
      vi: 'Cập nhật số liệu lời văn theo các ô đã gắn',
      en: 'Bring the figures of the text up to the cells they are bound to',
    },
    more: {
      vi: 'Liệt kê số cũ → số mới; các tỷ lệ, tổng, mức tăng giảm được tính lại theo. Chỉ ghi khi có --write.\nMã thoát: 0 không có gì phải cập nhật, hoặc đã ghi; 1 có số đã gắn khác ô của nó; 2 có việc không làm được.\nSố chỉ nêu tên ô (chưa gắn) không làm mã thoát thành 1.',
      en: 'Lists old → new; shares, totals and changes computed from them follow. Writes only with --write.\nExit code: 0 nothing to update, or written; 1 a bound figure differs from its cell; 2 what Soát could not do.\nWhat the words only name (not bound) does not make it 1.',
    },
    options: ['write', 'named', 'format', ...common],
    own: {
      write: {
        flag: '--write',
        vi: 'Ghi số mới thay số cũ trong các tệp của báo cáo',
        en: "Write the new figures in place of the old, in the report's files",
      },
    },
    examples: ['soat refresh bao-cao-389', 'soat refresh bao-cao-389 --write'],
  },
  render: {
    usage: { vi: 'BÁO-CÁO -o TỆP', en: 'REPORT -o FILE' },
    about: {
      vi: 'In báo cáo ra một tệp HTML, trang A4 như bản ký',
      en: 'The report as printed on A4 pages, as one HTML file',
    },
    options: ['to', 'output', 'only', 'stdin-filename', ...common],
    examples: ['soat render bao-cao-389 -o bao-cao.html', 'soat render bao-cao-389 --only pl4 -o pl4.html'],
  },
  review: {
    usage: { vi: 'BÁO-CÁO -o TỆP', en: 'REPORT -o FILE' },
    about: {
      vi: 'Bản rà soát: báo cáo có đánh dấu, các điểm cần xem, bảng kê số liệu',
      en: 'A review copy: the marked report, its findings and all figures',
    },
    options: ['to', 'output', 'only', 'stdin-filename', ...common],
    examples: ['soat review bao-cao-389 -o ra-soat.html'],
  },
  explain: {
    usage: { vi: '[MÃ]', en: '[ID]' },
    about: {
      vi: 'Giải thích một phép kiểm tra; không ghi mã thì liệt kê tất cả',
      en: 'Explain a check; without an id, list them all',
    },
    options: common,
    examples: ['soat explain total-differs-from-parts', 'soat explain --lang en'],
  },
  config: {
    usage: { vi: '--show TỆP', en: '--show FILE' },
    about: {
      vi: 'Các thiết lập đang có hiệu lực cho một báo cáo, ghi ở đâu',
      en: 'The settings that hold for a report, and who says them',
    },
    options: ['show', 'format', ...common],
    examples: ['soat config --show bao-cao-389'],
  },
  lsp: {
    usage: { vi: '--stdio', en: '--stdio' },
    about: { vi: 'Chạy máy chủ ngôn ngữ cho trình soạn thảo', en: 'Run the language server for an editor' },
    options: ['stdio'],
    examples: ['soat lsp --stdio'],
  },
};

interface OptionHelp extends Both {
  /** As it is written, with what it takes. */
  readonly flag: Both | string;
}

/** What is no list of findings has two forms. */
export const plainFormat: OptionHelp = {
  flag: '--format pretty|json',
  vi: 'Cách trình bày (pretty)',
  en: 'Form of the output (pretty)',
};

/** By the name of the option. */
export const optionHelp: { readonly [option: string]: OptionHelp } = {
  'fail-on': {
    flag: '--fail-on error|warning|information|hint|never',
    vi: 'Mức làm cho lệnh trả mã 1 (error)',
    en: 'The severity that makes the exit code 1 (error)',
  },
  format: {
    flag: '--format pretty|json|sarif|junit|github|gitlab|checkstyle|rdjson',
    vi: 'Cách trình bày (pretty)',
    en: 'Form of the output (pretty)',
  },
  fix: {
    flag: '--fix',
    vi: 'Sửa những chỗ sửa an toàn (không đổi số liệu)',
    en: 'Apply safe repairs (no figure changes)',
  },
  'fix-unsafe': {
    flag: { vi: '--fix-unsafe MÃ', en: '--fix-unsafe ID' },
    vi: 'Sửa cả các điểm của phép kiểm tra này, theo cách sửa đầu tiên',
    en: "Apply the first repair of this check's findings too",
  },
  diff: {
    flag: '--diff',
    vi: 'Chỉ in những chỗ sẽ sửa, không ghi tệp',
    en: 'Print what would be repaired, write nothing',
  },
  watch: { flag: '--watch, -w', vi: 'Kiểm tra lại mỗi khi tệp thay đổi', en: 'Check again whenever a file changes' },
  claims: {
    flag: '--claims',
    vi: 'Với --format json: kèm mọi phép tính và số liệu',
    en: 'With --format json: every calculation and figure too',
  },
  'max-findings': { flag: '--max-findings N', vi: 'In nhiều nhất N điểm', en: 'Print at most N findings' },
  baseline: {
    flag: { vi: '--baseline TỆP', en: '--baseline FILE' },
    vi: 'Tệp các điểm đã biết (soat.baseline.json gần nhất)',
    en: 'File of known findings (the nearest soat.baseline.json)',
  },
  'update-baseline': {
    flag: '--update-baseline',
    vi: 'Ghi các điểm hiện có thành điểm đã biết',
    en: 'Take the present findings as known',
  },
  'report-silenced': {
    flag: '--report-silenced',
    vi: 'In cả những điểm đã ghi bỏ qua và những điểm đã biết',
    en: 'Print silenced and known findings too',
  },
  whole: {
    flag: '--whole',
    vi: 'Tệp được nêu thay cho cả báo cáo chứa nó; tệp khác bỏ qua',
    en: 'A file stands for the report it belongs to; other files are left out',
  },
  changed: {
    flag: { vi: '--changed [BẢN]', en: '--changed [REF]' },
    vi: 'Chỉ các báo cáo có tệp thay đổi từ phiên bản git này (HEAD)',
    en: 'Only reports with a file changed since this git revision (HEAD)',
  },
  shard: { flag: '--shard i/n', vi: 'Chỉ phần thứ i trong n phần', en: 'Only the i-th of n parts' },
  jobs: { flag: '--jobs N', vi: 'Số luồng kiểm tra cùng lúc (1)', en: 'Threads that check at the same time (1)' },
  cache: {
    flag: { vi: '--cache THƯ-MỤC', en: '--cache FOLDER' },
    vi: 'Giữ kết quả của các báo cáo không thay đổi ở đây (hoặc biến SOAT_CACHE)',
    en: 'Keep what was found in unchanged reports here (or SOAT_CACHE)',
  },
  'no-cache': {
    flag: '--no-cache',
    vi: 'Không dùng kết quả đã giữ, không giữ gì',
    en: 'Use nothing that was kept, keep nothing',
  },
  write: {
    flag: '--write',
    vi: 'Ghi vào sổ văn bản; không đè lên chữ đã ghi',
    en: 'Write the register; nothing written is overwritten',
  },
  named: {
    flag: '--named',
    vi: 'Cùng --write: ghi cả số chưa gắn mà lời văn nêu tên ô',
    en: 'With --write: also figures whose words name a cell',
  },
  to: { flag: '--to html', vi: 'Dạng tệp ghi ra (html)', en: 'Form of the file (html)' },
  output: {
    flag: { vi: '--output, -o TỆP', en: '--output, -o FILE' },
    vi: 'Tệp ghi ra; - là đầu ra chuẩn',
    en: 'File to write; - is standard output',
  },
  only: {
    flag: '--only body|appendices|pl4',
    vi: 'Chỉ lời văn, các phụ lục, hay một phụ lục',
    en: 'Only the text, the appendices, or one of them',
  },
  show: {
    flag: { vi: '--show TỆP', en: '--show FILE' },
    vi: 'Báo cáo hoặc tệp cần xem thiết lập',
    en: 'The report or file whose settings are shown',
  },
  stdio: { flag: '--stdio', vi: 'Trao đổi qua đầu vào, đầu ra chuẩn', en: 'Talk over standard input and output' },
  'stdin-filename': {
    flag: { vi: '--stdin-filename TÊN', en: '--stdin-filename NAME' },
    vi: 'Đọc đầu vào chuẩn (như đường dẫn -) và coi đó là tệp có tên này',
    en: 'Read standard input (as with the path -) as a file of this name',
  },
  lang: { flag: '--lang vi|en', vi: 'Ngôn ngữ của thông báo (vi)', en: 'Language of messages (vi)' },
  quiet: { flag: '--quiet, -q', vi: 'Chỉ in các điểm, không in tổng kết', en: 'Findings only, no summary' },
  color: {
    flag: '--color auto|always|never',
    vi: 'Màu (auto; theo cả NO_COLOR, FORCE_COLOR)',
    en: 'Colour (auto; NO_COLOR and FORCE_COLOR hold)',
  },
  help: { flag: '--help, -h', vi: 'Bản hướng dẫn này', en: 'This help' },
  version: { flag: '--version, -V', vi: 'Phiên bản', en: 'Version' },
};
