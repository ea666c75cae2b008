/**
 * The subject that a register gets of a document: what its number is followed by in a sentence, without what the sentence
 * goes on to tell. Nobody looks at a clause again that stands in the register as part of a title.
 */

/**
 * "giao chỉ tiêu giảm nghèo năm 2025, xã Tân Bình giảm 12 hộ nghèo" gives "giao chỉ tiêu giảm nghèo năm 2025"; a list
 * ("sửa đổi, bổ sung một số điều", "hộ nghèo, hộ cận nghèo") stays whole.
 */
export function registerSubject(said: string): string {
  const [first = '', ...rest] = said.replace(/^(?:về việc|về|v\/v) /iu, '').split(/(?=, )/u);
  const end = goesOn.exec(first)?.index;
  if (end !== undefined && end >= least) return first.slice(0, end);
  const over = rest.findIndex(tells);
  return [first, ...(over < 0 ? rest : rest.slice(0, over))].join('');
}

/** No title is as short as that. */
const least = 8;

/** Words with which the sentence says what became of the document, or what came of it. */
const goesOn =
  / (?:có hiệu lực|được (?:ban hành|gửi|triển khai|phê duyệt|thông qua|áp dụng|công bố|thực hiện|phổ biến)|bị (?:bãi bỏ|thay thế)|đã|đang|sẽ|thì|giúp|đạt \d|nêu rõ)(?!\p{L})/iu;

/** A clause behind a comma that tells of somebody or something: with a figure that is no year, a body, or a time. */
function tells(clause: string): boolean {
  return /\d/u.test(clause.replace(years, '')) || opens.test(clause) || goesOn.test(clause);
}

const years =
  /(?:năm|giai đoạn|thời kỳ|nhiệm kỳ|tầm nhìn|đến) (?:đến )?(?:năm )?(?:19|20)\d\d(?: ?[-–] ?(?:(?:năm )?(?:19|20)\d\d))?|[Ss]ố \S+|\d+\/\S+/gu;
const opens =
  /^, (?:UBND|HĐND|Ủy ban|Hội đồng|Phòng|Sở|Bộ|Ban|Công an|Trung tâm|Chi cục|(?:các|toàn|mỗi) (?:xã|huyện|tỉnh|sở|phòng|đơn vị|thôn|phường)|trong|qua|đến|tính đến|sau|đồng thời|do đó|vì vậy|nhờ|kết quả|góp phần)(?!\p{L})/u;
