/** A merger whose stated cut is not units before less units after. */
import type { Check } from './check.ts';
import { faultFindings } from './faults.ts';
import { operandNote, setFigure, text } from './words.ts';

export const check: Check = {
  id: 'merger-differs',
  severity: 'error',
  family: 'figures',
  scope: 'local',
  run: subject => faultFindings('merger-differs', subject, ['merger']),
  words: {
    vi: {
      summary: 'Số đầu mối giảm sau sáp nhập không khớp với số đơn vị trước và sau.',
      message: data =>
        `Ghi giảm ${text(data.stated)}; trước và sau sắp xếp: ${text(data.arithmetic)}: lệch ${text(data.difference)}. Đề nghị kiểm tra số đơn vị giảm hoặc số đơn vị trước, sau sắp xếp.`,
      notes: operandNote.vi,
      fixes: setFigure.vi,
    },
    en: {
      summary: 'The units saved by a merger are not units before less units after.',
      message: data =>
        `Says ${text(data.stated)} fewer; before and after: ${text(data.arithmetic)}: off by ${text(data.difference)}. Please check the cut or the units before and after.`,
      notes: operandNote.en,
      fixes: setFigure.en,
    },
  },
};
