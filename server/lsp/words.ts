/** What the server says for itself, in both languages. */
import type { Verdict } from '../core/finding.ts';
import type { Evaluation } from '../core/relations/evaluation.ts';

export type Language = 'vi' | 'en';

export const verdictWords: { readonly [language in Language]: { readonly [verdict in Verdict]: string } } = {
  vi: { exact: 'Khớp', rounded: 'Khớp (làm tròn)', wrong: 'Lệch', unchecked: 'Chưa đối chiếu' },
  en: { exact: 'Exact', rounded: 'Exact (rounded)', wrong: 'Differs', unchecked: 'Unchecked' },
};

const reasons: { readonly [language in Language]: { readonly [reason: string]: string } } = {
  vi: {
    'operand-missing': 'thiếu số để tính',
    'operand-unreadable': 'có ô không đọc được là số',
    'result-missing': 'ô kết quả để trống',
    'division-by-zero': 'chia cho 0',
    'not-applicable': 'không áp dụng',
    'units-differ': 'khác đơn vị tính',
    'too-deep': 'phép tính quá dài',
    none: 'chưa có căn cứ đối chiếu',
  },
  en: {
    'operand-missing': 'a figure it needs is missing',
    'operand-unreadable': 'a cell cannot be read as a number',
    'result-missing': 'the result is blank',
    'division-by-zero': 'division by zero',
    'not-applicable': 'does not apply',
    'units-differ': 'units differ',
    'too-deep': 'the computation is too long',
    none: 'nothing to check it against',
  },
};

/** Why a figure is unchecked. */
export function reasonOf(evaluations: readonly Evaluation[], language: Language): string {
  const reason = evaluations.find(({ reason }) => reason !== undefined)?.reason ?? 'none';
  return reasons[language][reason] ?? reason;
}
