/** Keys of `report.yaml` and front matter, and of `soat.config.yaml`, which share the settings. */
import { issuer, type Key, key, soat } from './keys.ts';

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
  issuer,
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
    'texts',
    'Nơi nhận, mỗi dòng một nơi; hoặc một danh sách.',
    'Recipients, one a line, or a list.',
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
  key(
    'nationalHeading',
    ['quốc hiệu', 'tiêu ngữ'],
    'boolean',
    'Có in quốc hiệu và tiêu ngữ không; không khai thì in, trừ báo cáo bằng tiếng Anh của nơi không thuộc Việt Nam.',
    'Whether the name and motto of Viet Nam are printed; when absent, they are, but over a report in English of a body outside Viet Nam.',
    'false',
  ),
  roundingKey(),
  checksKey(),
];

export const periodKeys: readonly Key[] = [
  key('from', ['từ', 'từ ngày'], 'date', 'Từ ngày.', 'First day.', '15/12/2018'),
  key('to', ['đến', 'đến ngày'], 'date', 'Đến ngày.', 'Last day.', '14/12/2019'),
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
