/** A part that is larger than the whole it belongs to. */
import type { Check } from './check.ts';
import { faultFindings } from './faults.ts';
import { operandNote, text } from './words.ts';

export const check: Check = {
  id: 'part-exceeds-whole',
  severity: 'error',
  family: 'figures',
  scope: 'local',
  run: subject =>
    faultFindings('part-exceeds-whole', subject, ['part-of-whole'], ({ relation }) => ({
      whole: relation.operands[0]?.figure?.text,
      wholeLabel: relation.operands[0]?.label,
    })),
  words: {
    vi: {
      summary: 'Một bộ phận lớn hơn toàn thể.',
      message: data =>
        `${capital(text(data.resultLabel))} ghi ${text(data.stated)}, lớn hơn ${text(data.wholeLabel)} ${text(data.whole)}. Đề nghị kiểm tra hai số này.`,
      notes: operandNote.vi,
    },
    en: {
      summary: 'A part is larger than its whole.',
      message: data =>
        `${capital(text(data.resultLabel))} says ${text(data.stated)}, more than ${text(data.wholeLabel)} ${text(data.whole)}. Please check both.`,
      notes: operandNote.en,
    },
  },
};

function capital(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}
