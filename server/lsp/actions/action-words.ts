/** Titles of what can be done, in both languages. */
import type { Language } from '../words.ts';

export interface ActionWords {
  readonly fixAll: (count: number) => string;
  readonly silence: (check: string) => string;
  readonly accept: (check: string) => string;
  readonly reason: string;
  readonly otherScope: string;
  readonly otherScopeReason: string;
  readonly explain: (check: string) => string;
  readonly declare: (rule: string) => string;
  readonly bind: (address: string) => string;
  readonly totalRow: string;
  readonly total: string;
  readonly pipeTable: string;
  readonly shareColumn: (title: string) => string;
  readonly share: string;
  readonly toAppendix: (numeral: string, file: string) => string;
  readonly fromAppendix: (numeral: string) => string;
  /** In the text, where the table stood. */
  readonly seeAppendix: (numeral: string) => string;
  readonly appendixTitle: string;
}

export const actionWords: { readonly [language in Language]: ActionWords } = {
  vi: {
    fixAll: count => `Sửa các lỗi trình bày an toàn (${count})`,
    silence: check => `Bỏ qua, ghi lý do (${check})`,
    accept: check => `Ghi nhận là điểm đã biết (${check})`,
    reason: '[ghi lý do ở đây]',
    otherScope: 'Hai nơi khác phạm vi: bỏ qua',
    otherScopeReason: 'khác phạm vi',
    explain: check => `Giải thích điểm này (${check})`,
    declare: rule => `Khai báo quy tắc: ${rule}`,
    bind: address => `Gắn với ô ${address}`,
    totalRow: 'Thêm dòng tổng cộng',
    total: 'Tổng cộng',
    pipeTable: 'Viết lại thành bảng Markdown',
    shareColumn: title => `Thêm cột tỷ lệ so với "${title}"`,
    share: 'Tỷ lệ %',
    toAppendix: (numeral, file) => `Chuyển bảng thành Phụ lục ${numeral} (${file})`,
    fromAppendix: numeral => `Đưa bảng về lời văn, sau chỗ nhắc Phụ lục ${numeral}`,
    seeAppendix: numeral => `(Chi tiết tại Phụ lục ${numeral} kèm theo.)`,
    appendixTitle: 'Tên phụ lục',
  },
  en: {
    fixAll: count => `Apply the safe repairs of style (${count})`,
    silence: check => `Silence, with a reason (${check})`,
    accept: check => `Take as known (${check})`,
    reason: '[write the reason here]',
    otherScope: 'The two mean different things: silence',
    otherScopeReason: 'another scope',
    explain: check => `Explain this finding (${check})`,
    declare: rule => `Declare the rule: ${rule}`,
    bind: address => `Bind to the cell ${address}`,
    totalRow: 'Add a row of totals',
    total: 'Total',
    pipeTable: 'Write it as a Markdown table',
    shareColumn: title => `Add a column of shares of "${title}"`,
    share: 'Share',
    toAppendix: (numeral, file) => `Move the table to Appendix ${numeral} (${file})`,
    fromAppendix: numeral => `Bring the table back into the text, after the mention of Appendix ${numeral}`,
    seeAppendix: numeral => `(For details see Appendix ${numeral}.)`,
    appendixTitle: 'Title of the appendix',
  },
};
