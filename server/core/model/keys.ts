/**
 * The keys of the report language: their English and Vietnamese names, what they hold, and words for both languages.
 * Schemas, completion, hover and the readers all come from here.
 */

export type KeyType =
  | 'text'
  | 'long-text'
  | 'date'
  | 'integer'
  | 'path'
  | 'paths'
  | 'texts'
  | 'rules'
  | 'rows'
  | 'columns'
  | 'measures'
  | 'severities'
  | 'dates'
  | 'period'
  | 'tables'
  | 'documents'
  | 'boolean'
  | { readonly oneOf: readonly string[] };

export interface Key {
  readonly name: string;
  /** Vietnamese names, the preferred one first. */
  readonly aliases: readonly string[];
  readonly type: KeyType;
  readonly required?: boolean;
  readonly vi: string;
  readonly en: string;
  readonly example: string;
}

const soat: Key = {
  name: 'soat',
  aliases: ['soát'],
  type: 'integer',
  required: true,
  vi: 'Phiên bản của ngôn ngữ báo cáo; hiện là 1.',
  en: 'Version of the report language; 1 today.',
  example: '1',
};

export const columnTypes = ['index', 'text', 'count', 'number', 'money', 'percent', 'date', 'document'] as const;

const key = (
  name: string,
  aliases: readonly string[],
  type: KeyType,
  vi: string,
  en: string,
  example: string,
): Key => ({ name, aliases, type, vi, en, example });

export const reportKeys: readonly Key[] = [
  soat,
  key('type', ['loại văn bản', 'tên loại', 'loại'], 'text', 'Tên loại văn bản.', 'Type of the document.', 'Báo cáo'),
  key(
    'number',
    ['số ký hiệu', 'số, ký hiệu', 'số'],
    'text',
    'Số, ký hiệu của văn bản; có thể để trống khi là dự thảo.',
    'Number and symbol; may be absent in a draft.',
    '389/BC-UBND',
  ),
  key('date', ['ngày ban hành', 'ngày'], 'date', 'Ngày ban hành.', 'Date of issue.', '09/12/2019'),
  key(
    'status',
    ['trạng thái', 'tình trạng'],
    { oneOf: ['draft', 'submitted', 'issued', 'dự thảo', 'đã trình', 'đã ban hành'] },
    'Tình trạng: dự thảo, đã trình, đã ban hành.',
    'Status: draft, submitted or issued.',
    'issued',
  ),
  key(
    'place',
    ['địa danh', 'nơi ban hành'],
    'text',
    'Địa danh ghi trước ngày ban hành.',
    'Place written before the date.',
    'Kiên Giang',
  ),
  key(
    'issuer',
    ['cơ quan ban hành', 'cơ quan'],
    'text',
    'Cơ quan, tổ chức ban hành.',
    'Issuing body.',
    'Ủy ban nhân dân tỉnh Kiên Giang',
  ),
  key(
    'subject',
    ['trích yếu', 'nội dung'],
    'text',
    'Trích yếu nội dung.',
    'Subject.',
    'Công tác cải cách hành chính năm 2019',
  ),
  key(
    'period',
    ['kỳ báo cáo', 'kỳ'],
    'period',
    'Kỳ báo cáo: từ ngày, đến ngày.',
    'Reporting period: from and to.',
    '{from: 15/12/2018, to: 14/12/2019}',
  ),
  key(
    'cutOffs',
    ['chốt số liệu', 'mốc số liệu'],
    'dates',
    'Các mốc chốt số liệu, mỗi mốc một tên.',
    'Cut-off days by name.',
    '{hồ sơ: 30/9/2019}',
  ),
  levelsKey(),
  numbersKey(),
  key('to', ['kính gửi'], 'texts', 'Nơi kính gửi.', 'Addressees.', '[Bộ Nội vụ]'),
  key(
    'body',
    ['lời văn', 'thân báo cáo'],
    'paths',
    'Tệp lời văn; một hoặc nhiều tệp theo thứ tự.',
    'File of the text; one or several in order.',
    'body.md',
  ),
  key(
    'appendices',
    ['phụ lục', 'các phụ lục'],
    'paths',
    'Các tệp phụ lục; có thể dùng dấu *.',
    'Files of the appendices; * is allowed.',
    'appendices/*',
  ),
  key(
    'documents',
    ['sổ văn bản', 'văn bản viện dẫn'],
    'paths',
    'Tệp sổ văn bản viện dẫn; một hoặc nhiều sổ, có thể dùng chung với báo cáo khác.',
    'Register of cited documents; one or several, perhaps shared with other reports.',
    'documents.yaml',
  ),
  key(
    'recipients',
    ['nơi nhận'],
    'long-text',
    'Nơi nhận, mỗi dòng một nơi.',
    'Recipients, one a line.',
    '|\n  - Bộ Nội vụ;\n  - Lưu: VT.',
  ),
  key(
    'signature',
    ['chữ ký', 'ký', 'thẩm quyền ký'],
    'long-text',
    'Thẩm quyền ký, chức vụ, họ tên, mỗi ý một dòng.',
    'Authority, office and name of who signs, one a line.',
    '|\n  TM. ỦY BAN NHÂN DÂN\n  CHỦ TỊCH',
  ),
  roundingKey(),
  checksKey(),
];

/** Keys of `soat.config.yaml`, which holds for the reports in its folder and below. */
export const configKeys: readonly Key[] = [
  soat,
  key(
    'root',
    ['gốc'],
    'boolean',
    'true: không đọc soat.config.yaml của các thư mục bên trên nữa.',
    'true: do not read soat.config.yaml of the folders above.',
    'true',
  ),
  key('language', ['ngôn ngữ'], { oneOf: ['vi', 'en'] }, 'Ngôn ngữ của thông báo.', 'Language of messages.', 'vi'),
  numbersKey(),
  roundingKey(),
  levelsKey(),
  key(
    'ignore',
    ['bỏ qua'],
    'texts',
    'Các tệp và thư mục không kiểm tra khi duyệt thư mục; tính từ thư mục của tệp cấu hình, dùng được * và **.',
    'Files and folders left out when folders are walked; from the folder of this file, with * and **.',
    '["nhap/**", "*-cu.md"]',
  ),
  key(
    'documents',
    ['sổ văn bản', 'văn bản viện dẫn'],
    'path',
    'Sổ văn bản dùng chung cho các báo cáo không khai sổ riêng.',
    'Register of documents shared by the reports that name none of their own.',
    'documents.yaml',
  ),
  key(
    'baseline',
    ['điểm đã biết'],
    'path',
    'Tệp các điểm đã biết; không ghi thì là soat.baseline.json gần nhất.',
    'File of the known findings; when absent, the nearest soat.baseline.json.',
    'soat.baseline.json',
  ),
  checksKey(),
];

function levelsKey(): Key {
  return key(
    'levels',
    ['các cấp', 'cấp'],
    'texts',
    'Các cấp hành chính, cấp cao trước.',
    'Levels of administration, highest first.',
    '[tỉnh, huyện, xã]',
  );
}

function numbersKey(): Key {
  return key(
    'numbers',
    ['kiểu số', 'cách ghi số'],
    { oneOf: ['vi', 'en'] },
    'Cách ghi số: vi là 1.991 và 84,17%; en là 1,991 và 84.17%.',
    'Number style: vi is 1.991 and 84,17%; en is 1,991 and 84.17%.',
    'vi',
  );
}

function roundingKey(): Key {
  return key(
    'rounding',
    ['làm tròn'],
    { oneOf: ['strict', 'usual', 'lenient', 'chặt', 'thường', 'rộng'] },
    'Nơi nhận báo cáo yêu cầu làm tròn thế nào: chặt coi tỷ lệ bỏ bớt chữ số hoặc thêm số 0 là điểm cần kiểm tra; thường chỉ lưu ý; rộng bỏ qua.',
    'How the addressee wants shares rounded: strict makes cut or padded digits a warning, usual an information, lenient accepts them.',
    'strict',
  );
}

function checksKey(): Key {
  return key(
    'checks',
    ['kiểm tra', 'mức kiểm tra'],
    'severities',
    'Mức của từng phép kiểm tra, hoặc off để tắt.',
    'Severity by check, or off.',
    '{percent-truncated: off}',
  );
}

const tableKeys: readonly Key[] = [
  key('id', ['mã'], 'text', 'Mã của bảng, dùng trong địa chỉ ô.', 'Id of the table, used in addresses.', 'pl4'),
  key(
    'title',
    ['tiêu đề', 'tên'],
    'text',
    'Tên bảng hoặc phụ lục.',
    'Title of the table or appendix.',
    'Số lượng thủ tục hành chính',
  ),
  key(
    'unit',
    ['đơn vị tính', 'đvt'],
    'text',
    'Đơn vị tính chung của bảng.',
    'Unit of all figures of the table.',
    'triệu đồng',
  ),
  key(
    'columns',
    ['cột', 'các cột'],
    'columns',
    'Các cột; cột có nhóm thì ghi columns bên trong.',
    'Columns; a group holds columns of its own.',
    '[{id: tong, title: Tổng số, type: count}]',
  ),
  key(
    'measures',
    ['chỉ tiêu con', 'tiêu chí con'],
    'measures',
    'Các chỉ tiêu ghi thành dòng dưới mỗi đơn vị.',
    'Measures that stand as rows under each unit.',
    '{phong: Số lượng phòng chuyên môn}',
  ),
  key(
    'bare',
    ['số đơn', 'số không chỉ tiêu'],
    'text',
    'Chỉ tiêu của số ghi ngay trên dòng tên đơn vị.',
    "The measure that a number on the unit's own row counts as.",
    'phong',
  ),
  key(
    'layout',
    ['trình bày'],
    { oneOf: ['plain', 'stacked'] },
    'Cách in: plain như đã ghi; stacked xếp chỉ tiêu thành dòng.',
    'How it is printed: plain as written, stacked with measures as rows.',
    'stacked',
  ),
  key(
    'rules',
    ['quy tắc', 'công thức'],
    'rules',
    'Các quy tắc số học, mỗi dòng một quy tắc.',
    'Arithmetic rules, one a line.',
    '|\n  tong = tinh + huyen + xa',
  ),
  key(
    'rows',
    ['dòng', 'các dòng'],
    'rows',
    'Các dòng của bảng, mỗi dòng các ô cách nhau bằng dấu |.',
    'Rows of the table, cells between pipes.',
    '|\n  | 1 | Số TTHC | 1.991 |',
  ),
  key(
    'data',
    ['dữ liệu', 'tệp dữ liệu'],
    'path',
    'Tệp CSV hoặc Excel chứa các dòng (data/x.xlsx#Trang tính).',
    'CSV or Excel file with the rows (data/x.xlsx#Sheet).',
    'data/pl4.csv',
  ),
  key(
    'notes',
    ['chú thích', 'ghi chú'],
    'texts',
    'Chú thích in dưới bảng.',
    'Notes printed under the table.',
    '[Số liệu đến 30/9/2019]',
  ),
];

export const appendixKeys: readonly Key[] = [
  soat,
  key('appendix', ['phụ lục', 'số phụ lục'], 'text', 'Số La Mã của phụ lục.', 'Roman numeral of the appendix.', 'IV'),
  ...tableKeys,
  key(
    'attached',
    ['kèm theo'],
    'text',
    'Dòng "(Kèm theo …)" nếu muốn ghi sẵn; thường để chương trình tự ghi.',
    'The line "(Kèm theo …)" when typed; usually generated.',
    '(Kèm theo Báo cáo số 389/BC-UBND …)',
  ),
  key(
    'tables',
    ['các bảng', 'bảng'],
    'tables',
    'Nhiều bảng trong một phụ lục.',
    'Several tables in one appendix.',
    '[]',
  ),
];

/** Keys of one of several `tables`, and of a fenced `yaml table`. */
export const fencedTableKeys: readonly Key[] = tableKeys;

export const columnKeys: readonly Key[] = [
  key('id', ['mã'], 'text', 'Mã của cột.', 'Id of the column.', 'tong'),
  key('title', ['tiêu đề', 'tên'], 'text', 'Tên cột như in.', 'Title as printed.', 'Tổng số'),
  key('type', ['kiểu', 'loại'], { oneOf: [...columnTypes] }, 'Kiểu của cột.', 'Type of the column.', 'count'),
  key('unit', ['đơn vị tính', 'đvt'], 'text', 'Đơn vị tính của cột.', 'Unit of the column.', 'TTHC'),
  key('columns', ['cột', 'các cột'], 'columns', 'Các cột của nhóm.', 'Columns of the group.', '[]'),
];

export const registerKeys: readonly Key[] = [
  soat,
  key(
    'documents',
    ['văn bản', 'các văn bản', 'sổ văn bản'],
    'documents',
    'Các văn bản, mỗi văn bản một mục.',
    'The documents, one an entry.',
    '[{number: 172/KH-UBND, date: 07/12/2018}]',
  ),
];

export const documentKeys: readonly Key[] = [
  key('number', ['số ký hiệu', 'số, ký hiệu', 'số'], 'text', 'Số, ký hiệu.', 'Number and symbol.', '172/KH-UBND'),
  key('date', ['ngày ban hành', 'ngày'], 'date', 'Ngày ban hành.', 'Date of issue.', '07/12/2018'),
  key('type', ['loại văn bản', 'tên loại', 'loại'], 'text', 'Tên loại văn bản.', 'Type of the document.', 'Kế hoạch'),
  key(
    'issuer',
    ['cơ quan ban hành', 'cơ quan'],
    'text',
    'Cơ quan, tổ chức ban hành.',
    'Issuing body.',
    'Ủy ban nhân dân tỉnh Kiên Giang',
  ),
  key(
    'place',
    ['địa danh', 'nơi ban hành'],
    'text',
    'Tỉnh, huyện hoặc xã của cơ quan ban hành, khi nơi khác cũng có số ấy.',
    'Province, district or commune of the issuer, where others have the same number.',
    'Kiên Giang',
  ),
  key('subject', ['trích yếu', 'nội dung'], 'text', 'Trích yếu nội dung.', 'Subject.', 'công tác CCHC năm 2019'),
  key(
    'alias',
    ['tên gọi tắt', 'tên khác', 'gọi tắt'],
    'texts',
    'Tên gọi khác dùng khi viện dẫn không ghi số.',
    'Other names under which it is cited without its number.',
    '[Chương trình tổng thể]',
  ),
  key(
    'replacedBy',
    ['được thay bằng', 'thay bằng', 'thay thế bởi', 'replaced-by'],
    'text',
    'Số, ký hiệu của văn bản thay thế.',
    'Number of the document that replaces it.',
    '76/NQ-CP',
  ),
  key('note', ['ghi chú'], 'text', 'Ghi chú.', 'Note.', 'hết hiệu lực một phần'),
];

export const periodKeys: readonly Key[] = [
  key('from', ['từ', 'từ ngày'], 'date', 'Từ ngày.', 'First day.', '15/12/2018'),
  key('to', ['đến', 'đến ngày'], 'date', 'Đến ngày.', 'Last day.', '14/12/2019'),
];

/** All names of a key, the canonical one first. */
export function namesOf(keys: readonly Key[], name: string): readonly string[] {
  const found = keys.find(candidate => candidate.name === name);
  return found ? [found.name, ...found.aliases] : [name];
}

/** The key that a written name stands for. */
export function keyNamed(keys: readonly Key[], written: string): Key | undefined {
  return keys.find(({ name, aliases }) => name === written || aliases.includes(written));
}
