/** Text typed for the fonts before Unicode (TCVN3, VNI). */

import { textFaults } from '../texts/of-report.ts';
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'text-legacy-font',
  severity: 'warning',
  family: 'text',
  *run({ report }) {
    const faults = textFaults(report).letters.filter(({ fault }) => fault.kind === 'legacy');
    const [first] = faults;
    if (!first) return;
    yield {
      check: 'text-legacy-font',
      place: first.fault.place,
      data: { stated: first.fault.stated, count: faults.length },
      related: faults.slice(1, 21).map(({ fault }) => ({ place: fault.place })),
      about: 'text-legacy-font',
    };
  },
  words: {
    vi: {
      summary: 'Văn bản gõ bằng bảng mã cũ (TCVN3, VNI).',
      message: data =>
        `"${text(data.stated)}" là chữ gõ bằng bảng mã cũ (TCVN3 hoặc VNI); số liệu và viện dẫn trong đoạn này không đọc được. Đề nghị chuyển sang Unicode.`,
    },
    en: {
      summary: 'Text typed in an encoding before Unicode (TCVN3, VNI).',
      message: data =>
        `"${text(data.stated)}" is text of an encoding before Unicode (TCVN3 or VNI); figures and citations in this passage cannot be read. Please convert it to Unicode.`,
    },
  },
};
