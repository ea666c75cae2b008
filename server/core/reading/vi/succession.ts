/** Vietnamese words by which one document follows another, or its own issue. */

/** Between the replaced document and the one that does it: "… được thay thế bởi Quyết định số …". */
export const replacedBy: readonly string[] = [
  '(?:đã )?(?:được|bị) (?:thay thế|bãi bỏ|sửa đổi, bổ sung|sửa đổi|bổ sung|điều chỉnh|đính chính)(?: một số (?:điều|nội dung))? (?:bởi|bằng|tại|theo)',
];

/** Between the one that does it and the document replaced: "… thay thế Quyết định số …". */
export const replaces: readonly string[] = [
  '(?:đã )?(?:thay thế|bãi bỏ|thay cho|sửa đổi, bổ sung|sửa đổi|bổ sung|đính chính)(?: một số (?:điều|nội dung))?(?: của)?',
];

/** Before the day from which a document holds; right behind it, for "hết hiệu lực từ" is the contrary. */
export const takesEffect = '(?:đã |sẽ |chính thức |bắt đầu ){0,2}(?:có )?hiệu lực(?: thi hành)? (?:kể )?từ';

/** Between a document and the one that it carries out: "Kế hoạch số … triển khai Nghị quyết số …". */
export const carries: readonly string[] = [
  '(?:về (?:việc )?)?(?:nhằm |để )?(?:tổ chức )?(?:triển khai thực hiện|triển khai|thực hiện|thi hành|cụ thể hóa|quán triệt)',
];

/** What opens a sentence that tells what was done on the strength of a document. */
export const onStrengthOf = 'căn cứ|thực hiện|trên cơ sở|triển khai thực hiện|triển khai|thi hành|cụ thể hóa';
