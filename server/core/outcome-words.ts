/** Severities, verdicts and why a figure is unchecked, as every exit says them, in both languages. */
import type { Severity, Verdict } from './finding.ts';

/** What is said of a figure: see `project/outcomes.ts`. */
export type Outcome = Verdict | 'involved' | 'used';

export interface OutcomeWords {
  readonly severity: { readonly [severity in Severity]: string };
  readonly verdict: { readonly [verdict in Verdict]: string };
  /** Of a result that does not come out because of another figure, and of what a result is computed from that does not come out. */
  readonly involved: string;
  readonly clean: string;
  /** "2 lỗi · 1 cần kiểm tra · …": how many findings of each severity. */
  readonly counts: (counts: { readonly [severity in Severity]: number }) => string;
  /** Of what is compared with nothing itself, but used to compute others. */
  readonly used: string;
  /** How many of all figures were compared, and with what outcome. */
  readonly coverage: (figures: Covered) => string;
  /** In all that was read. */
  readonly noFigures: string;
  /** Of what is not compared itself: the figures that are computed from it, parted by commas. */
  readonly serves: (figures: string) => string;
  /** By the reason of an evaluation or of a figure; `none` where nothing speaks of it. */
  readonly unchecked: { readonly [reason: string]: string };
}

export const outcomeWords: { readonly [language in 'vi' | 'en']: OutcomeWords } = {
  vi: {
    severity: { error: 'Lỗi', warning: 'Cần kiểm tra', information: 'Lưu ý', hint: 'Gợi ý' },
    verdict: { exact: 'Khớp', rounded: 'Khớp (làm tròn)', wrong: 'Lệch', unchecked: 'Chưa đối chiếu' },
    involved: 'Liên quan số lệch',
    clean: 'Chưa thấy điểm lệch.',
    counts: ({ error, warning, information, hint }) =>
      `${error} lỗi · ${warning} cần kiểm tra · ${information} lưu ý · ${hint} gợi ý.`,
    used: 'Dùng để tính số khác',
    coverage: counts => {
      const { exact, rounded, faulty, involved, used, unchecked, compared, all } = coveredOf(counts);
      return `Đã đối chiếu ${compared}/${all} số liệu: khớp ${exact}, khớp (làm tròn) ${rounded}, lệch ${faulty}${involved > 0 ? `, liên quan số lệch ${involved}` : ''}. Dùng để tính số khác: ${used}. Chưa đối chiếu: ${unchecked}.`;
    },
    noFigures: 'Không có số liệu nào để đối chiếu.',
    serves: figures => `dùng để tính ${figures}`,
    unchecked: {
      'operand-missing': 'thiếu số để tính',
      'operand-unreadable': 'có ô không đọc được là số',
      'result-missing': 'ô kết quả để trống',
      'division-by-zero': 'chia cho 0',
      'not-applicable': 'không áp dụng',
      'units-differ': 'khác đơn vị tính',
      'too-deep': 'phép tính quá dài',
      approximate: 'số ước lượng',
      'base-unknown': 'chưa rõ mẫu số',
      operand: 'dùng để tính số khác',
      'other-style': 'dấu thập phân khác cách ghi của báo cáo, chưa đọc',
      none: 'chưa có căn cứ',
    },
  },
  en: {
    severity: { error: 'Error', warning: 'Warning', information: 'Note', hint: 'Hint' },
    verdict: { exact: 'Exact', rounded: 'Rounded', wrong: 'Differs', unchecked: 'Unchecked' },
    involved: 'Related to one that differs',
    clean: 'Nothing found that does not hold.',
    counts: ({ error, warning, information, hint }) =>
      `${many(error, 'error')} · ${many(warning, 'warning')} · ${many(information, 'note')} · ${many(hint, 'hint')}.`,
    used: 'Used to compute others',
    coverage: counts => {
      const { exact, rounded, faulty, involved, used, unchecked, compared, all } = coveredOf(counts);
      return `Compared ${compared} of ${all} figures: ${exact} exact, ${rounded} rounded, ${faulty} ${faulty === 1 ? 'differs' : 'differ'}${involved > 0 ? `, ${involved} related to one that differs` : ''}. Used to compute others: ${used}. Not compared: ${unchecked}.`;
    },
    noFigures: 'There are no figures to compare.',
    serves: figures => `used to compute ${figures}`,
    unchecked: {
      'operand-missing': 'a figure is missing',
      'operand-unreadable': 'a cell could not be read as a figure',
      'result-missing': 'the result is blank',
      'division-by-zero': 'division by zero',
      'not-applicable': 'does not apply',
      'units-differ': 'units differ',
      'too-deep': 'the computation is too long',
      approximate: 'about so much',
      'base-unknown': 'base not known',
      operand: 'used to compute others',
      'other-style': 'decimal separator of another style, not read',
      none: 'nothing to compare with',
    },
  },
};

/** Counts of figures; what stands beside the verdicts may not be known. See `Outcomes`. */
export type Covered = { readonly [verdict in Verdict]: number } & {
  readonly used?: number;
  readonly related?: number;
  readonly involved?: number;
  readonly faulty?: number;
};

/** Figures by what is said of each, each once. */
export interface Coverage {
  readonly exact: number;
  readonly rounded: number;
  readonly faulty: number;
  readonly involved: number;
  readonly used: number;
  readonly unchecked: number;
  /** All but the last two. */
  readonly compared: number;
  readonly all: number;
}

/** What is named as a fault and is the result of nothing is among the compared, and so is what is related to a fault. */
export function coveredOf(counts: Covered): Coverage {
  const { exact, rounded, wrong, unchecked, used = 0, related = 0, faulty = wrong } = counts;
  // The results of nothing: named as a fault, and with those that are related to one.
  const named = faulty + (counts.involved ?? 0) - wrong;
  const apart = Math.max(related, named);
  const involved = wrong - faulty + apart;
  return {
    ...{ exact, rounded, faulty, involved },
    used: Math.max(0, used - apart),
    unchecked: Math.max(0, unchecked - Math.max(used, apart)),
    compared: exact + rounded + faulty + involved,
    all: exact + rounded + wrong + unchecked,
  };
}

/** `3 errors`, `1 error`. */
export function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Why a figure is unchecked: what an evaluation says, else what the figure is. */
export function whyUnchecked(
  figure: {
    readonly evaluations: readonly { readonly reason?: string | undefined }[];
    readonly reason?: string | undefined;
    readonly serves?: readonly string[] | undefined;
  },
  language: 'vi' | 'en',
): string {
  const { unchecked, serves } = outcomeWords[language];
  if (figure.serves?.length) return serves(figure.serves.join(', '));
  const reason = figure.evaluations.find(({ reason }) => reason !== undefined)?.reason ?? figure.reason ?? 'none';
  return unchecked[reason] ?? reason;
}
