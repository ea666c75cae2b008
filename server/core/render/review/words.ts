/** What the review copy says for itself, in both languages. */
import type { Language } from '../labels.ts';

export interface ReviewWords {
  readonly copy: string;
  readonly lists: string;
  readonly findings: string;
  readonly figures: string;
  readonly figure: string;
  readonly verdict: string;
  readonly computation: string;
  readonly place: string;
  readonly filter: string;
  readonly search: string;
  readonly clean: string;
  readonly noFigures: string;
  readonly nothingLeft: string;
  readonly evidence: string;
  readonly repair: string;
}

export const reviewWords: { readonly [language in Language]: ReviewWords } = {
  vi: {
    copy: 'Bản rà soát',
    lists: 'Danh sách',
    findings: 'Điểm cần xem',
    figures: 'Bảng kê số liệu',
    figure: 'Số liệu',
    verdict: 'Kết quả',
    computation: 'Phép tính',
    place: 'Ở đâu',
    filter: 'Lọc',
    search: 'Tìm trong danh sách (/)',
    clean: 'Chưa thấy điểm nào cần xem.',
    noFigures: 'Báo cáo chưa có số liệu nào.',
    nothingLeft: 'Không có mục nào khớp với bộ lọc.',
    evidence: 'Số liệu và chỗ liên quan',
    repair: 'Có thể sửa',
  },
  en: {
    copy: 'Review copy',
    lists: 'Lists',
    findings: 'To look at',
    figures: 'All figures',
    figure: 'Figure',
    verdict: 'Verdict',
    computation: 'Computation',
    place: 'Where',
    filter: 'Filter',
    search: 'Search the list (/)',
    clean: 'Nothing found to look at.',
    noFigures: 'The report has no figures yet.',
    nothingLeft: 'Nothing matches the filter.',
    evidence: 'Figures and places concerned',
    repair: 'Possible repairs',
  },
};
