/**
 * Sources of patterns for a day without its year, for what stands before it, and for a number of days. On folded text.
 */

const ownYear = '(?:(?: ?\\/ ?|-| năm )(?<year>\\d{4}))?';
export const firstDay = `(?<day>\\d{1,2}) ?(?:\\/|-|tháng) ?(?<month>\\d{1,2})${ownYear}`;
export const openDay = `(?<day>\\d{1,2})(?: ?(?:\\/|-|tháng) ?(?<month>\\d{1,2})${ownYear})?`;
/** "07 (bảy) ngày" too. */
export const countedDays = '(?<count>\\d{1,3})(?: \\([\\p{L} ]{2,24}\\))? ngày(?! làm việc)';
/** Behind a number of days that was found. */
export const daysBehind = '(?: \\([^()]{2,24}\\))? ngày';

/** "07 giờ thứ Hai, ngày" before a day. */
export const ahead =
  '(?:\\d{1,2} ?(?:giờ|h)(?: ?\\d{1,2}(?: phút)?)?,? )?(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật),? )?(?:ngày )?';
