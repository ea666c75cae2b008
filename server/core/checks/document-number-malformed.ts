/** Numbers that are blank, or written otherwise than numbers of their kind are. */

import { memo } from '../derive.ts';
import type { Conflict } from '../documents/conflicts/conflict.ts';
import { conflictsOf } from '../documents/conflicts/conflicts-of.ts';
import type { DocumentMention } from '../documents/index.ts';
import { gatherMentions } from '../documents/mentions/mentions.ts';
import { type Malformed, malformed } from '../documents/one-mention/malformed.ts';
import { registeredOf } from '../documents/register/registered.ts';
import { type Finding, uriOf } from '../finding.ts';
import type { Identity } from '../model/report.ts';
import type { Check } from './check.ts';
import { aboutMention, numberAt, rewriting } from './document-words.ts';
import { allAtOnce, type Deviation, onceWords } from './once.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'document-number-malformed',
  severity: 'warning',
  family: 'documents',
  *run({ report }) {
    const registered = registeredOf(report);
    const all = malformedOf(report);
    const draft = isDraft(report.identity, all);
    const issued = report.identity.number !== undefined || report.identity.date !== undefined;
    const style = new Map<string, Deviation[]>();
    const said = new Set<string>();
    for (const faulty of all) {
      const { mention, fault } = faulty;
      if (fault.kind === 'blank' && (isAttachedTo(mention) || (!issued && isOfForm(mention)))) continue;
      if (fault.kind === 'symbol-missing' && registered?.of(mention)) continue;
      // One document may be cited many times, and one slip of the keyboard made at each.
      const once = fault.kind === 'letters' ? `${fault.part} ${fault.known}` : mention.base;
      if (
        fault.kind === 'blank' ||
        fault.kind === 'symbol-missing' ||
        fault.kind === 'letters' ||
        fault.kind === 'year-needed' ||
        fault.kind === 'separators'
      ) {
        if (said.has(once)) continue;
        said.add(once);
      }
      if (fault.kind === 'spaces' || fault.kind === 'case' || fault.kind === 'zero' || fault.kind === 'year-needless') {
        const key = `${fault.kind} ${uriOf(mention.numberPlace)}`;
        const known = style.get(key) ?? [];
        known.push({ place: mention.numberPlace, stated: numberAt(mention), repair: fault.expected });
        style.set(key, known);
      } else if (
        !mention.self &&
        !(fault.kind === 'blank' && draft) &&
        !(fault.kind === 'letters' && explainedBy(conflictsOf(report)).has(mention))
      ) {
        yield finding(faulty);
      }
    }
    for (const [key, faults] of style) {
      const kind = key.slice(0, key.indexOf(' '));
      yield {
        ...allAtOnce('document-number-malformed', faults, {
          safe: kind === 'spaces',
          severity: 'hint',
          data: { kind },
        }),
        about: `document-number-malformed.${kind}`,
      };
    }
  },
  words: {
    vi: {
      summary: 'Số, ký hiệu văn bản để trống hoặc ghi không đúng cách.',
      message: data => {
        const expected = `nên ghi ${text(data.expected)}`;
        switch (data.kind) {
          case 'blank':
            return `Văn bản viện dẫn chưa ghi số: "${text(data.stated)}". Đề nghị bổ sung.`;
          case 'symbol-missing':
            return `"${text(data.stated)}" không có ký hiệu, và không nơi nào trong báo cáo dẫn đủ số, ký hiệu của văn bản này. Đề nghị bổ sung ký hiệu.`;
          case 'separators':
            return `Dấu phân cách trong số, ký hiệu ${text(data.stated)} khác cách ghi của loại này; ${expected}. Đề nghị đối chiếu bản gốc.`;
          case 'letters':
            return `"${text(data.part)}" trong ${text(data.stated)} có thể là "${text(data.known)}". Đề nghị đối chiếu bản gốc.`;
          case 'year-needed':
            return `Số nghị định ${text(data.stated)} thiếu năm. Đề nghị bổ sung.`;
          case 'zero':
            return `Số dưới 10 thêm số 0 phía trước: ${text(data.stated)} ${expected}.${onceWords.vi.more(data)}`;
          case 'case':
            return `Chữ hoa, chữ thường trong ký hiệu theo chữ viết tắt của loại và cơ quan: "${text(data.stated)}" ${expected}.${onceWords.vi.more(data)}`;
          case 'year-needless':
            return `Số của loại văn bản này không ghi năm: ${text(data.stated)} ${expected}.${onceWords.vi.more(data)}`;
          default:
            return `Số, ký hiệu viết liền: "${text(data.stated)}" ${expected}.${onceWords.vi.more(data)}`;
        }
      },
      fixes: { set: data => `Ghi ${text(data.text)}`, ...onceWords.vi.fixes },
    },
    en: {
      summary: 'A document number is blank or not written as numbers of its kind are.',
      message: data => {
        const expected = `${text(data.expected)} is better`;
        switch (data.kind) {
          case 'blank':
            return `The cited document has no number yet: "${text(data.stated)}". Please add it.`;
          case 'symbol-missing':
            return `"${text(data.stated)}" has no symbol, and nowhere does the report give this document's number and symbol in full. Please add the symbol.`;
          case 'separators':
            return `The separators of ${text(data.stated)} are not those of its kind; ${expected}. Please compare with the original.`;
          case 'letters':
            return `"${text(data.part)}" in ${text(data.stated)} may be "${text(data.known)}". Please compare with the original.`;
          case 'year-needed':
            return `The number of the decree, ${text(data.stated)}, lacks its year. Please add it.`;
          case 'zero':
            return `Numbers below 10 take a leading zero: ${text(data.stated)}; ${expected}.${onceWords.en.more(data)}`;
          case 'case':
            return `Capitals and small letters of a symbol are those of its abbreviations: "${text(data.stated)}"; ${expected}.${onceWords.en.more(data)}`;
          case 'year-needless':
            return `Numbers of this type hold no year: ${text(data.stated)}; ${expected}.${onceWords.en.more(data)}`;
          default:
            return `A number is written without spaces: "${text(data.stated)}"; ${expected}.${onceWords.en.more(data)}`;
        }
      },
      fixes: { set: data => `Write ${text(data.text)}`, ...onceWords.en.fixes },
    },
  },
};

// Told already as another spelling, or another number, of a document. Right because a list of conflicts is immutable.
const explainedBy = memo(
  (conflicts: readonly Conflict[]) =>
    new Set(conflicts.flatMap(({ kind, mention }) => (kind === 'two-numbers' || kind === 'spelling' ? [mention] : []))),
);

interface Faulty {
  readonly mention: DocumentMention;
  readonly fault: Malformed;
}

const malformedOf = gatherMentions((mentions): readonly Faulty[] =>
  mentions.flatMap(mention => {
    const fault = malformed(mention, numberAt(mention));
    return fault ? [{ mention, fault }] : [];
  }),
);

/** Said to be one, or its own number is still to be filled in. */
function isDraft({ status, number }: Identity, faulty: readonly Faulty[]): boolean {
  if (status !== undefined) return status === 'draft';
  return number === undefined && faulty.some(({ mention, fault }) => mention.read.own && fault.kind === 'blank');
}

/** "(Kèm theo Quyết định số …/QĐ-UBND …)": what is being issued has no number yet. */
function isAttachedTo({ place }: DocumentMention): boolean {
  if (place.kind !== 'text') return false;
  const before = place.block.text.slice(Math.max(0, place.start - 30), place.start).normalize('NFC');
  return /\([^()]{0,12}kèm theo[^()]{0,4}$/iu.test(before);
}

/** "số ……/2025/NĐ-CP ngày … tháng … năm …": the day is left open too, as in a form. */
function isOfForm({ place }: DocumentMention): boolean {
  if (place.kind !== 'text') return false;
  const after = place.block.text.slice(place.end, place.end + 40).normalize('NFC');
  return /^\s*,?\s*ngày\s*(?:…|\.{2}|_{2}|\/|\s\s|tháng)/u.test(after);
}

// Right because a mention and its fault are immutable.
const finding = memo(({ mention, fault }: Faulty): Finding => {
  const stated = numberAt(mention);
  const common = {
    check: 'document-number-malformed',
    place: mention.numberPlace,
    about: aboutMention(mention, 'number'),
  } as const;
  switch (fault.kind) {
    case 'blank':
      return { ...common, data: { kind: 'blank', stated } };
    case 'symbol-missing':
      return { ...common, severity: 'information', data: { kind: 'symbol-missing', stated } };
    case 'separators':
      return {
        ...common,
        severity: fault.severity,
        data: { kind: 'separators', stated, expected: fault.expected },
        fixes: rewriting('set', mention.numberPlace, fault.expected),
      };
    case 'letters':
      return {
        ...common,
        severity: 'information',
        data: { kind: 'letters', stated, part: fault.part, known: fault.known },
        fixes: rewriting('set', mention.numberPlace, fault.expected),
      };
    case 'year-needed':
      return { ...common, severity: 'information', data: { kind: 'year-needed', stated } };
    default:
      return { ...common, data: { kind: fault.kind, stated } };
  }
});
