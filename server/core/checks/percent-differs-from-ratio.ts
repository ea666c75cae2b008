/** A printed share that is not its part over its base. */
import type { MessageData } from '../finding.ts';
import type { Check } from './check.ts';
import { faultFindings } from './faults.ts';
import { operandNote, setFigure, text } from './words.ts';

export const check: Check = {
  id: 'percent-differs-from-ratio',
  severity: 'error',
  family: 'figures',
  scope: 'local',
  run: subject => faultFindings('percent-differs-from-ratio', subject, ['percent']),
  words: {
    vi: {
      summary: 'Tỷ lệ ghi không bằng tử số chia mẫu số.',
      message: data =>
        data.column
          ? `Ghi ${text(data.stated)}; cột "${text(data.column)}" cho ${text(data.arithmetic)}: lệch ${text(data.difference)} điểm phần trăm. Đề nghị kiểm tra tỷ lệ hoặc các số dùng để tính.`
          : `Ghi ${text(data.stated)}; ${text(data.arithmetic)}: lệch ${text(data.difference)} điểm phần trăm.${base(data)} Nếu tính trên mẫu số khác, đề nghị ghi rõ mẫu số.`,
      notes: operandNote.vi,
      fixes: setFigure.vi,
    },
    en: {
      summary: 'A share is not its part divided by its base.',
      message: data =>
        data.column
          ? `Says ${text(data.stated)}; column "${text(data.column)}" gives ${text(data.arithmetic)}: off by ${text(data.difference)} percentage points. Please check the share or the numbers it is computed from.`
          : `Says ${text(data.stated)}; ${text(data.arithmetic)}: off by ${text(data.difference)} percentage points. If another base is meant, please name it.`,
      notes: operandNote.en,
      fixes: setFigure.en,
    },
  },
};

function base(data: MessageData): string {
  return data.forced ? ' Có thể đã điều chỉnh để các tỷ lệ cộng đủ 100%.' : '';
}
