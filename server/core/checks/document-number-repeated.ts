/** One number for two documents, or two numbers for one document. */

import { memo } from '../derive.ts';
import type { Conflict } from '../documents/conflicts/conflict.ts';
import { conflictsOf } from '../documents/conflicts/conflicts-of.ts';
import type { DocumentMention } from '../documents/index.ts';
import type { Finding } from '../finding.ts';
import { type DocumentNumber, printNumber } from '../reading/documents/number.ts';
import { typeOf } from '../reading/documents/types.ts';
import type { Check } from './check.ts';
import { aboutMention, dateOf, numberAt, rewriting, writeText } from './document-words.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'document-number-repeated',
  severity: 'warning',
  family: 'documents',
  *run({ report }) {
    for (const conflict of conflictsOf(report)) {
      const finding = found(conflict);
      if (finding) yield finding;
    }
  },
  words: {
    vi: {
      summary: 'Một số dùng cho hai văn bản, hoặc một văn bản ghi hai số.',
      message: data => {
        const day = data.date ? ` ngày ${text(data.date)}` : '';
        switch (data.fault) {
          case 'two-documents':
            return `Số ${text(data.number)}${day} dùng cho hai văn bản: "${text(data.subject)}" và "${text(data.otherSubject)}"${data.likely ? `; nơi khác ghi văn bản thứ nhất là ${text(data.likely)}` : ''}. Đề nghị ${data.sure ? 'đối chiếu bản gốc' : 'xác nhận có phải cùng một văn bản hay không'}.`;
          case 'symbol':
            return `Cùng${day}, nơi ghi ${text(data.number)}, nơi ghi ${text(data.other)}${data.word ? `; ${text(data.word)} viết tắt là ${text(data.code)}` : ''}. Đề nghị đối chiếu bản gốc.`;
          case 'digits':
            return `Cùng${day}, cùng nội dung, nơi ghi ${text(data.number)}, nơi ghi ${text(data.other)}. Đề nghị đối chiếu bản gốc.`;
          case 'swapped':
            return `Cùng${day}, nơi ghi ${text(data.number)}, nơi ghi ${text(data.other)}, hai chữ số đổi chỗ. Đề nghị xác nhận có phải cùng một văn bản hay không.`;
          case 'title':
            return `Cùng tên văn bản, nơi ghi ${text(data.number)}, nơi ghi ${text(data.other)}. Đề nghị đối chiếu bản gốc.`;
          case 'above':
            return `Ghi ${text(data.number)}${day} nêu trên; ở trên ghi ${text(data.other)}. Đề nghị đối chiếu bản gốc.`;
          default:
            return `Cơ quan ban hành ở đây viết tắt là ${text(data.stated)}, nơi khác là ${text(data.expected)} (${text(data.other)}). Đề nghị thống nhất.`;
        }
      },
      notes: { other: data => `${text(data.number)}${data.subject ? `: ${text(data.subject)}` : ''}` },
      fixes: writeText.vi,
    },
    en: {
      summary: 'One number stands for two documents, or one document has two numbers.',
      message: data => {
        const day = data.date ? ` of ${text(data.date)}` : '';
        switch (data.fault) {
          case 'two-documents':
            return `Number ${text(data.number)}${day} stands for two documents: "${text(data.subject)}" and "${text(data.otherSubject)}"${data.likely ? `; elsewhere the first is ${text(data.likely)}` : ''}. Please ${data.sure ? 'compare with the original' : 'check whether they are one document'}.`;
          case 'symbol':
            return `For one document${day} both ${text(data.number)} and ${text(data.other)} are written${data.word ? `; the abbreviation of ${text(data.word)} is ${text(data.code)}` : ''}. Please compare with the original.`;
          case 'digits':
            return `For one document${day} with one subject both ${text(data.number)} and ${text(data.other)} are written. Please compare with the original.`;
          case 'swapped':
            return `Both ${text(data.number)} and ${text(data.other)}${day} are written, two digits swapped. Please check whether they are one document.`;
          case 'title':
            return `For one title both ${text(data.number)} and ${text(data.other)} are written. Please compare with the original.`;
          case 'above':
            return `${text(data.number)}${day} is said to stand above, where ${text(data.other)} is written. Please compare with the original.`;
          default:
            return `The issuer is abbreviated ${text(data.stated)} here and ${text(data.expected)} elsewhere (${text(data.other)}). Please write it one way.`;
        }
      },
      notes: { other: data => `${text(data.number)}${data.subject ? `: ${text(data.subject)}` : ''}` },
      fixes: writeText.en,
    },
  },
};

// Right because a conflict is immutable.
const found = memo((conflict: Conflict): Finding | undefined => {
  if (conflict.kind !== 'two-documents' && conflict.kind !== 'two-numbers' && conflict.kind !== 'spelling')
    return undefined;
  const { mention, other } = conflict;
  const common = { check: 'document-number-repeated', place: mention.numberPlace } as const;
  const number = numberAt(mention);
  const date = dateOf(mention) || undefined;
  switch (conflict.kind) {
    case 'two-documents': {
      const { likely, sure } = conflict;
      return {
        ...common,
        ...(sure ? {} : { severity: 'information' as const }),
        data: {
          fault: 'two-documents',
          number,
          date,
          subject: subjectOf(mention),
          otherSubject: subjectOf(other),
          likely: likely && numberAt(likely),
          sure,
        },
        related: [related(other), ...(likely ? [related(likely)] : [])],
        about: aboutMention(mention, `two.${subjectOf(mention)}`),
        fixes: likely ? renumbering(mention, likely.number!) : [],
      };
    }
    case 'two-numbers': {
      const type = typeOf(other.number!.type ?? '');
      const symbol = conflict.differs === 'symbol';
      return {
        ...common,
        severity: conflict.differs === 'symbol' || conflict.differs === 'above' ? 'warning' : 'information',
        data: {
          fault: conflict.differs,
          number,
          date,
          other: numberAt(other),
          word: symbol ? type?.words[0] : undefined,
          code: symbol ? type?.code : undefined,
        },
        related: [related(other)],
        about: aboutMention(mention, 'one'),
        fixes: renumbering(mention, {
          ...mention.number!,
          ...(symbol
            ? { symbol: other.number!.symbol, type: other.number!.type }
            : { digits: other.number!.digits, year: other.number!.year }),
        }),
      };
    }
    case 'spelling': {
      const [stated, expected] = [mention.number!.issuer, other.number!.issuer];
      return {
        ...common,
        // TTG for TTg names no other body; BCSD for BCSĐ may.
        ...(stated.toUpperCase() === expected.toUpperCase() ? { severity: 'information' as const } : {}),
        data: {
          fault: 'issuer',
          stated,
          expected,
          other: numberAt(other),
        },
        related: [related(other)],
        about: aboutMention(mention, 'issuer'),
        fixes: mention.number!.symbolElsewhere
          ? []
          : rewriting('set', mention.numberPlace, number.replace(stated, expected)),
      };
    }
    default:
      return conflict satisfies never;
  }
});

/** A repair that writes another number; in a list with one symbol, only where that stays. */
function renumbering({ number, numberPlace }: DocumentMention, wanted: DocumentNumber): NonNullable<Finding['fixes']> {
  if (!number!.symbolElsewhere) return rewriting('set', numberPlace, printNumber(wanted));
  return number!.symbol === wanted.symbol ? rewriting('set', numberPlace, wanted.digits + wanted.suffix) : [];
}

function related(mention: DocumentMention): NonNullable<Finding['related']>[number] {
  return {
    place: mention.numberPlace,
    note: 'other',
    data: { number: numberAt(mention), subject: subjectOf(mention) || undefined },
  };
}

/** Short enough for a message. */
function subjectOf({ source }: DocumentMention): string {
  const words = (source.subject?.text ?? '').replace(/^(?:về việc|về|v\/v) /iu, '').split(' ');
  return words.length > 14 ? `${words.slice(0, 14).join(' ')} …` : words.join(' ');
}
