/** One programme, index or plan with another year or period than elsewhere, or than it can have. */

import { memo } from '../derive.ts';
import type { PeriodQuestion } from '../documents/periods/period-question.ts';
import { periodQuestions } from '../documents/periods/periods.ts';
import type { Finding } from '../finding.ts';
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'subject-period-differs',
  severity: 'information',
  family: 'documents',
  run: ({ report }) => periodQuestions(report).map(finding),
  words: {
    vi: {
      summary: 'Một chương trình, kế hoạch, chỉ số ghi năm hoặc giai đoạn khác nhau.',
      message: data => {
        switch (data.kind) {
          case 'programme':
            return `${text(data.name)} ở đây ghi ${text(data.stated)}, nơi khác ghi ${text(data.other)}. Đề nghị xác nhận giai đoạn.`;
          case 'index':
            return `Chỉ số ${text(data.name)} ghi năm ${text(data.stated)} nhưng văn bản đánh giá ban hành khi năm ${text(data.stated)} chưa hết; nơi khác ghi năm ${text(data.other)}. Đề nghị xác nhận năm.`;
          case 'anniversary':
            return `Ghi "${text(data.other)} năm thực hiện" nhưng văn bản ghi ngày ${text(data.stated)}, chưa đủ ${text(data.other)} năm. Đề nghị đối chiếu ngày của văn bản.`;
          case 'past':
            return `Văn bản ghi năm ${text(data.stated)}, là năm đã qua khi ban hành; có thể là năm ${text(data.other)}. Đề nghị đối chiếu bản gốc.`;
          default:
            return `Nội dung văn bản ở đây ghi ${time(data.stated)}, ${data.kind === 'register' ? 'sổ văn bản' : 'nơi khác'} ghi ${time(data.other)}. Đề nghị xác nhận ${text(data.stated).length > 4 ? 'giai đoạn' : 'năm'}.`;
        }
      },
      notes: { other: data => `Ghi ${text(data.other)}` },
    },
    en: {
      summary: 'One programme, plan or index has two years or periods.',
      message: data => {
        switch (data.kind) {
          case 'programme':
            return `${text(data.name)} has the period ${text(data.stated)} here and ${text(data.other)} elsewhere. Please confirm the period.`;
          case 'index':
            return `The index (${text(data.name)}) is given for ${text(data.stated)}, but the document that rates it was issued before ${text(data.stated)} was over; elsewhere it is that of ${text(data.other)}. Please confirm the year.`;
          case 'anniversary':
            return `It speaks of ${text(data.other)} years of carrying out a document dated ${text(data.stated)}, which is not so old. Please compare the date of the document.`;
          case 'past':
            return `The document speaks of ${text(data.stated)}, a year already past when it was issued; perhaps ${text(data.other)}. Please compare with the original.`;
          default:
            return `The subject of the document says ${text(data.stated)} here and ${text(data.other)} ${data.kind === 'register' ? 'in the register' : 'elsewhere'}. Please confirm the ${text(data.stated).length > 4 ? 'period' : 'year'}.`;
        }
      },
      notes: { other: data => `Has ${text(data.other)}` },
    },
  },
};

// Right because a question is immutable.
const finding = memo(
  ({ kind, place, key, name, stated, other, otherPlace }: PeriodQuestion): Finding => ({
    check: 'subject-period-differs',
    place,
    data: { kind, name: short(name), stated, other },
    related: otherPlace
      ? [{ place: otherPlace, ...(kind === 'anniversary' ? {} : { note: 'other', data: { other } }) }]
      : [],
    about: `${key}.period`,
  }),
);

/** "năm 2025", "2021 - 2025". */
function time(data: unknown): string {
  const words = String(data);
  return words.length > 4 ? words : `năm ${words}`;
}

function short(name: string): string {
  const words = name.split(' ');
  return words.length > 16 ? `${words.slice(0, 16).join(' ')} …` : name;
}
