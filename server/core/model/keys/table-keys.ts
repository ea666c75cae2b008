/** Keys of appendices and tables, and of their columns. */
import { type Key, key, soat } from './keys.ts';

export const columnTypes = ['index', 'text', 'count', 'number', 'money', 'percent', 'date', 'document'] as const;

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
    'Các dòng của bảng, mỗi dòng các ô cách nhau bằng dấu |; không khai cột thì dòng đầu có thể là tiêu đề, như bảng Markdown.',
    'Rows of the table, cells between pipes; without columns the first line may be its titles, as in a table of Markdown.',
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
