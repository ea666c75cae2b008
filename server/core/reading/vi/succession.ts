/** Vietnamese words by which one document follows another, or its own issue. */
import type { SuccessionWords } from '../documents/succession.ts';
import { gatherings, invitations } from './days.ts';

/** Another document, or a part of this one. */
const ofOthers = '(?!(?<!\\p{L})(?:điều|khoản|điểm|thay thế|thay cho|bãi bỏ|sửa đổi|bổ sung)(?!\\p{L}))';
/** What it is about, up to a comma. */
const about = ` (?:về|quy định)(?:${ofOthers}(?:[^\\d.;()]|năm \\d{4})){1,140},`;
const thisOne = `(?:${ofOthers}[^\\d()]){0,120}?(?<type>(?:\\p{L}+ ){1,3})này`;

const before = ['trước đó', 'trước đây'] as const;
const asked =
  '(?:theo|trên cơ sở|căn cứ|xét) (?:đề nghị|đề xuất|kiến nghị)(?: của [^\\d.;()]{3,70}?)?(?: nêu)?(?: tại)?';
/** What was decided then is done further now, or by another. */
const otherwise: readonly string[] = [
  ...before,
  ', (?!theo|trên cơ sở|căn cứ|xét)',
  ...[
    'nay(?!\\p{L})',
    'đã',
    'tiếp tục',
    'gia hạn',
    'điều chỉnh',
    'bổ sung',
    'sửa đổi',
    'thay ',
    'thay thế',
    'hủy',
    'huỷ',
  ],
  ...['bãi bỏ', 'thu hồi', 'chuyển'],
];
const hour =
  '(?:(?:vào|lúc|hồi) ){0,2}(?:\\d{1,2} ?(?:giờ|h)(?: ?\\d{2})?(?: phút)?,? )?(?:(?:sáng|chiều|tối),? )?(?:(?:thứ \\p{L}{2,4}|chủ nhật),? )?';
const asking = 'đề nghị|yêu cầu|giao|chỉ đạo';
const latest = 'chậm nhất(?: (?:là|vào|đến|trong|hết|trước)){0,2}';

export const vietnameseSuccession: SuccessionWords = {
  replacedBy: [
    '(?:đã )?(?:được|bị) (?:thay thế|bãi bỏ|sửa đổi, bổ sung|sửa đổi|bổ sung|điều chỉnh|đính chính)(?: một số (?:điều|nội dung))? (?:bởi|bằng|tại|theo)',
  ],
  replaces: [
    '(?:đã )?(?:thay thế|bãi bỏ|thay cho|sửa đổi, bổ sung|sửa đổi|bổ sung|đính chính|hợp nhất)(?: một số (?:điều|nội dung))?(?: của)?',
  ],
  which: [],
  carries: [
    '(?:về (?:việc )?)?(?:nhằm |để )?(?:tổ chức )?(?:triển khai thực hiện|triển khai|thực hiện|thi hành|cụ thể hóa|quán triệt)',
  ],
  answers: [
    '(?:để |về việc |v/v )?(?:trả lời|phúc đáp)(?: (?:nội dung|ý kiến|đề nghị|kiến nghị)(?: nêu)?)?(?: tại| theo)?',
  ],
  letters: ['công văn', 'văn bản', 'công điện', 'tờ trình', 'thông báo', 'kiến nghị'],
  issuedBy: ['của', 'do'],
  frames: [
    {
      link: 'carried',
      before:
        '(?:căn cứ|thực hiện|trên cơ sở|triển khai thực hiện|triển khai|thi hành|cụ thể hóa|xét)(?: \\p{L}+){0,2}',
      opens: true,
      between: 'ban hành(?: các)?',
      apart: [...before, 'đã được', 'sửa đổi', 'bổ sung', 'thay thế', 'kèm theo'],
    },
    {
      link: 'answered',
      before: '(?:phúc đáp|trả lời)(?: \\p{L}+){0,2}',
      opens: true,
      between: '(?:ban hành|có|gửi)',
      apart: [...before, 'kèm theo', 'tiếp theo', 'nối tiếp'],
    },
    {
      link: 'answered',
      before: `(?:phúc đáp|trả lời)(?: (?:nội dung|đề nghị|kiến nghị))?(?: (?:tại|của|theo))?`,
      between: `(?:(?:của|do) [^\\d.;,()]{3,70}?,? )?(?:bằng|tại|qua)`,
      apart: [],
    },
    { link: 'proposed', before: '', opens: true, between: asked, apart: otherwise },
    { link: 'proposed', before: '(?:ban hành|ký|ra)(?: các)?', between: asked, apart: otherwise },
  ],
  joins: ['(?:và|cùng)(?: các)?', '(?<=,) '],
  several: ['các'],
  consolidated: ['văn bản hợp nhất'],
  hints: [
    'căn cứ',
    'thực hiện',
    'trên cơ sở',
    'triển khai',
    'thi hành',
    'cụ thể hóa',
    'xét',
    'theo đề',
    'chậm nhất',
    'mời',
    'triệu tập',
    'từ ngày (?:được )?(?:cấp|ký|ban hành)',
  ],
  proposals: ['tờ trình'],
  effect: ['hiệu lực'],
  // Nothing may stand before "hiệu lực" but these: "hết hiệu lực từ" is the contrary.
  takesEffect: `(?:${about}|,| \\(| và|${thisOne})? ?(?:đã |sẽ |chính thức |bắt đầu ){0,2}(?:có )?hiệu lực(?: thi hành)? (?:kể )?từ(?: ngày)?`,
  ordains: ['nghị quyết', 'quyết định', 'chỉ thị', 'nghị định', 'thông tư', 'lệnh', 'luật', 'pháp lệnh', 'hiến pháp'],
  within: ['theo', 'tại', 'bằng', 'của', 'trong', 'với', 'bởi'],
  lasts:
    '[^\\d.;]{0,60}?(?:thời hạn|hiệu lực|giá trị)(?: [^\\d.;,()]{2,30}?)? (?<count>\\d{1,3}) (?<unit>năm|tháng)(?: \\([^\\d()]{2,20}\\))?,? (?:kể |tính )?từ ngày (?:được )?(?:cấp|ký|ban hành)(?: giấy phép| phép)?,? ?\\(?(?:tức |nghĩa )?(?:là )?(?:đến|tới)(?: hết)?',
  years: 'năm',
  bids: [
    {
      kind: 'meeting',
      types: invitations,
      behind: `[^\\d.;:()]{0,90}?(?:mời|dự|triệu tập)(?: tham dự| dự)? (?:${gatherings}) ${hour}`,
      before: [
        `(?:${gatherings})(?: diễn ra| tổ chức)?(?: vào)? `,
        '(?: (?:của|do) [^\\d.;()]{3,60}?)?,? theo(?: nội dung)?',
      ],
      apart: [],
    },
    {
      kind: 'term',
      types: ['công văn', 'văn bản', 'công điện', 'thông báo', 'kế hoạch', 'chỉ thị', 'hướng dẫn', 'quyết định'],
      behind: `[^\\d.;]{0,160}?(?:${asking}) [^\\d.;]{3,160}? ${latest} ${hour}`,
      before: [`(?:${asking}) [^\\d.;()]{3,160}? ${latest} ${hour}`, ' \\((?:tại )?'],
      apart: [
        'đã',
        'chưa',
        'hạn',
        'lùi',
        'nhắc',
        'đôn đốc',
        'phê bình',
        'trước đó',
        'trước đây',
        'trễ',
        'chậm (?!nhất)',
      ],
    },
  ],
};
