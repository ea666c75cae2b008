/**
 * The unit of each column of a table: its own, that of its group, of the caption, or of the sums of money beside it.
 */

import { folded } from '../names.ts';
import type { ColumnType } from '../table.ts';
import type { TableInput } from './build-table.ts';

/**
 * Declared, in the title, in that of its group, in the caption; or, where a sum of money names its scale and those behind
 * it do not, the same: "Kế hoạch vốn (tỷ đồng) | Giải ngân | Còn lại".
 */
export function unitsOf({ columns, unit }: TableInput, types: readonly ColumnType[]): readonly (string | undefined)[] {
  const own = columns.map(column => column.unit ?? unitIn(column.title));
  const groups = columns.map(({ path }) => path.map(unitIn).findLast(found => found !== undefined && found !== '%'));
  const scaled = (text: string | undefined): text is string => text !== undefined && moneyPattern.test(folded(text));
  let last: string | undefined;
  return columns.map(({ title }, index) => {
    if (scaled(own[index])) last = own[index];
    if (own[index] !== undefined || !isMeasured(types[index]!) || isCounted(title)) return own[index];
    return groups[index] ?? unit ?? (isOfMoney(title) ? last : undefined);
  });
}

function isMeasured(type: ColumnType): boolean {
  return type === 'number' || type === 'money';
}

/** "($ in millions)", "€ million", "(triệu đồng)" over the table, its labels or the column. */
export function isInScale({ columns, caption }: TableInput, index: number): boolean {
  const over = [columns[0], columns[index]].flatMap(column => (column ? [...column.path, column.title] : []));
  return caption?.scaled === true || over.some(saysScale);
}

/** Whether a title or a caption says that sums of money are printed in thousands or more. */
export function saysScale(text: string): boolean {
  return /\d|[$£€¥]|in |đồng|usd|vnd/iu.test(text) && scaled.test(text.normalize('NFC').toLowerCase());
}

const scaled =
  /[$£€¥]\s?(?:in (?:thousand|million|billion)s?|'?000|(?:thousand|million|billion)s?|k|mn?|bn)(?![\p{L}\d])|(?:^|[(,;]\s?|dollars |euros? |amounts |figures |usd |eur |gbp )(?:(?:expressed|stated) )?in (?:(?:us|u\.s\.) )?(?:thousand|million|billion)s?(?: of (?:us )?(?:dollars|euros?|pounds))?(?=$|[),;:.])|\((?:nghìn|ngàn|triệu|tỷ|tỉ) (?:đồng|đ|vnđ|vnd|usd)\)/u;

/** "Số lượng", "Số người", beside amounts of money: what is counted is not in the unit of the table. */
function isCounted(title: string): boolean {
  return counted.test(folded(title));
}

const counted =
  /^(?:sl|số lượng|(?:tổng )?số (?:lượt )?(?:người|hộ|khẩu|nhân khẩu|lao động|đối tượng|con|cái|chiếc|bộ|lớp|học sinh|học viên|dự án|công trình|hạng mục|gói thầu|đơn vị|cơ sở|doanh nghiệp|ngày|tháng|buổi|vụ|vụ việc|cuộc|suất|hồ sơ|hợp đồng|thẻ|nhà|căn|hội viên|đoàn viên|biên chế)|quantity|qty|number of)(?:$|[\s(,])/u;

/** What a column beside one of money is called where it is of money too. */
function isOfMoney(title: string): boolean {
  const words = folded(title);
  // "Thực hiện (người)" has a unit of its own.
  if (/\(\p{L}[^()]{0,20}\)$/u.test(title.trim())) return false;
  return (
    ofMoney.test(words) &&
    !/(?:^|\s)(?:người|hộ|nhân khẩu|số khẩu|dự án|công trình|vụ|đơn vị|doanh nghiệp|cơ sở|hồ sơ|hợp đồng|tờ khai|lượt|xã|projects?|people|persons|households|contracts)(?:$|[\s,])/u.test(
      words,
    )
  );
}

const ofMoney =
  /^(?:trong đó|(?:vốn|số (?:tiền|đã|còn|dư|thu|chi|nợ|vốn|kế hoạch|giải ngân)|tổng|đã|chưa|còn|ước|lũy kế|thu|chi|nợ|dư|tiền|giá trị|ngân sách|nguồn|kế hoạch|dự toán|quyết toán|thực hiện|giải ngân|thanh toán|doanh thu|chi phí|lợi nhuận|tăng|giảm|chênh lệch|trung ương|địa phương|nstw|nsđp|năm|quý|tháng|budget|planned|plan|actual|spent|disburse|undisburse|disbursed|undisbursed|disbursement|committed|commitment|allocated|allocation|balance|remaining|variance|change|total|revenue|revenues|expenditure|cost|costs|grant|loan|counterpart)(?:$|[\s:(,]))/u;

const moneyPattern =
  /^(?:1\.000|nghìn|ngàn|triệu|tỷ|tỉ|million|billion|thousand|(?:vnd|usd) (?:million|billion|thousand))(?:$|\s(?:đồng|vnđ|vnd|usd|dong))/u;

/** "Tổng chi (triệu đồng)": the unit in the title's last parenthesis, when it is one. */
function unitIn(title: string): string | undefined {
  const match = /\(([^()]{1,40})\)\s*$/u.exec(title);
  const unit = match?.[1]?.trim();
  return unit && unitPattern.test(unit.normalize('NFC').toLowerCase())
    ? unit.replace(/^(?:đvt|đơn vị tính|đơn vị)\s*:?\s*/iu, '')
    : undefined;
}

const unitPattern =
  /^(?:(?:đvt|đơn vị tính|đơn vị)\s*:?\s*)?(?:(?:nghìn|ngàn|triệu|tỷ|tỉ|1\.000|million|billion|thousand)(?:\s|$)|đồng|vnd|usd|ha|m2|m3|km|kg|tấn|%)/u;
