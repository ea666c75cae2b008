/** A cell of figures that holds no number of the report's style. */
import type { Check } from './check.ts';
import { setFigure, text } from './words.ts';

export const check: Check = {
  id: 'figure-unreadable',
  severity: 'warning',
  family: 'figures',
  words: {
    vi: {
      summary: 'Số ghi không đúng cách ghi số của báo cáo.',
      message: data =>
        data.error
          ? `Ô cột "${text(data.column)}" ghi "${text(data.stated)}": công thức trong bảng tính báo lỗi, không có số. Đề nghị ghi số, hoặc ghi "-" nếu không có.`
          : `Ô cột "${text(data.column)}" ghi "${text(data.stated)}", không đọc được là số theo cách ghi của báo cáo.${data.likely ? ` Có thể là ${text(data.likely)}.` : ''}${data.count ? ` Trong bảng có ${text(data.count)} ô ghi như vậy.` : ''} Đề nghị kiểm tra.`,
      fixes: setFigure.vi,
    },
    en: {
      summary: "A figure is not written in the report's number style.",
      message: data =>
        data.error
          ? `The cell in column "${text(data.column)}" says "${text(data.stated)}": a formula failed in the spreadsheet, there is no figure. Please write the figure, or "-" where there is none.`
          : `The cell in column "${text(data.column)}" says "${text(data.stated)}", which is no number in this report's style.${data.likely ? ` Perhaps ${text(data.likely)}.` : ''}${data.count ? ` ${text(data.count)} cells of the table are written so.` : ''} Please check it.`,
      fixes: setFigure.en,
    },
  },
};
