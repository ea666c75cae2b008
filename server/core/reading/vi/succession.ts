/** Vietnamese words by which one document follows another, or its own issue. */
import type { SuccessionWords } from '../documents/succession.ts';

/** Another document, or a part of this one. */
const ofOthers = '(?!(?<!\\p{L})(?:điều|khoản|điểm|thay thế|thay cho|bãi bỏ|sửa đổi|bổ sung)(?!\\p{L}))';
/** What it is about, up to a comma. */
const about = ` (?:về|quy định)(?:${ofOthers}(?:[^\\d.;()]|năm \\d{4})){1,140},`;
const thisOne = `(?:${ofOthers}[^\\d()]){0,120}?(?<type>(?:\\p{L}+ ){1,3})này`;

export const vietnameseSuccession: SuccessionWords = {
  replacedBy: [
    '(?:đã )?(?:được|bị) (?:thay thế|bãi bỏ|sửa đổi, bổ sung|sửa đổi|bổ sung|điều chỉnh|đính chính)(?: một số (?:điều|nội dung))? (?:bởi|bằng|tại|theo)',
  ],
  replaces: [
    '(?:đã )?(?:thay thế|bãi bỏ|thay cho|sửa đổi, bổ sung|sửa đổi|bổ sung|đính chính)(?: một số (?:điều|nội dung))?(?: của)?',
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
  onStrength: {
    opens: ['căn cứ', 'thực hiện', 'trên cơ sở', 'triển khai thực hiện', 'triển khai', 'thi hành', 'cụ thể hóa'],
    issues: ['ban hành', 'ban hành các'],
    apart: ['trước đó', 'trước đây', 'đã được', 'sửa đổi', 'bổ sung', 'thay thế', 'kèm theo'],
  },
  onAnswer: {
    opens: ['phúc đáp', 'trả lời'],
    issues: ['ban hành', 'có', 'gửi'],
    apart: ['trước đó', 'trước đây', 'kèm theo', 'tiếp theo', 'nối tiếp'],
  },
  effect: ['hiệu lực'],
  // Nothing may stand before "hiệu lực" but these: "hết hiệu lực từ" is the contrary.
  takesEffect: `(?:${about}|,| \\(| và|${thisOne})? ?(?:đã |sẽ |chính thức |bắt đầu ){0,2}(?:có )?hiệu lực(?: thi hành)? (?:kể )?từ(?: ngày)?`,
  ordains: ['nghị quyết', 'quyết định', 'chỉ thị', 'nghị định', 'thông tư', 'lệnh', 'luật', 'pháp lệnh', 'hiến pháp'],
  within: ['theo', 'tại', 'bằng', 'của', 'trong', 'với', 'bởi'],
};
