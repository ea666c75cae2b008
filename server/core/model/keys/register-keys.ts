/** Keys of a register of documents and of its entries. */
import { issuer, type Key, key, soat } from './keys.ts';

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
  issuer,
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
