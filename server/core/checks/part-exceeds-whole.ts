/** A part that is larger than the whole it belongs to. */
import type { MessageData } from '../finding.ts';
import { inSentence } from '../relations/operands.ts';
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
        `${capital(text(data.resultLabel) || 'Bộ phận')} ghi ${text(data.stated)}, lớn hơn ${called(data.wholeLabel)}${text(data.whole)}. Đề nghị kiểm tra hai số này.`,
      notes: operandNote.vi,
    },
    en: {
      summary: 'A part is larger than its whole.',
      message: data =>
        `${capital(text(data.resultLabel) || 'the part')} says ${text(data.stated)}, more than ${called(data.wholeLabel)}${text(data.whole)}. Please check both.`,
      notes: operandNote.en,
    },
  },
};

function capital(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** The name of the whole as it stands within a sentence; a number that has none stands alone. */
function called(label: MessageData[string]): string {
  const name = text(label);
  return name === '' ? '' : `${inSentence(name)} `;
}
