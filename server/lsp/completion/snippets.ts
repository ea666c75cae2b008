/** On an empty line, when asked for: a table, a table with rules, an appendix. */
import { CompletionItemKind, type Draft, type ItemsAt, itemOf } from './item.ts';

export const snippetItems: ItemsAt = spot => {
  const { block, before, asked, view, snippets } = spot;
  if (!snippets || !asked || before.trim() !== '' || /\.ya?ml$/i.test(view.uri)) return undefined;
  if (block && block.kind !== 'paragraph' && block.kind !== 'html') return undefined;
  return { incomplete: false, items: drafts[view.preferences.language].map(draft => itemOf(draft, spot)) };
};

const draft = (label: string, detail: string, text: string): Draft => ({
  label,
  detail,
  kind: CompletionItemKind.Snippet,
  text,
  replaced: 0,
  snippet: true,
});

/** A place to fill in. */
const hole = (number: number, text: string): string => `\${${number}:${text}}`;

const drafts: { readonly [language in 'vi' | 'en']: readonly Draft[] } = {
  vi: [
    draft(
      'bảng',
      'Bảng có tổng số và chia ra',
      `| STT | ${hole(1, 'Nội dung')} | Tổng số | ${hole(2, 'Cấp tỉnh')} | ${hole(3, 'Cấp xã')} |\n|:-:|---|--:|--:|--:|\n| 1 | $0 | | | |\n`,
    ),
    draft(
      'bảng có quy tắc',
      'Bảng đặt tên, kèm quy tắc',
      `:::table{#${hole(1, 'bang_1')} title="${hole(2, 'Tên bảng')}"}\n| STT | Nội dung | Tổng số | Cấp tỉnh | Cấp xã |\n|:-:|---|--:|--:|--:|\n| 1 | $0 | | | |\n\`\`\`rules\n[Tổng số] = [Cấp tỉnh] + [Cấp xã]\n\`\`\`\n:::\n`,
    ),
    draft(
      'phụ lục',
      'Tiêu đề phụ lục',
      `Phụ lục ${hole(1, 'I')}\n\n${hole(2, 'TÊN PHỤ LỤC')}\n\n(Kèm theo Báo cáo số ${hole(3, '…')} ngày ${hole(4, '…')} của ${hole(5, '…')})\n\n$0`,
    ),
    draft(
      'viện dẫn',
      'Viện dẫn một văn bản',
      `${hole(1, 'Kế hoạch')} số ${hole(2, '172/KH-UBND')} ngày ${hole(3, '07/12/2018')} của ${hole(4, 'UBND tỉnh')} về $0`,
    ),
  ],
  en: [
    draft(
      'table',
      'A table with a total and its breakdown',
      `| STT | ${hole(1, 'Nội dung')} | Tổng số | ${hole(2, 'Cấp tỉnh')} | ${hole(3, 'Cấp xã')} |\n|:-:|---|--:|--:|--:|\n| 1 | $0 | | | |\n`,
    ),
    draft(
      'table with rules',
      'A named table and its rules',
      `:::table{#${hole(1, 'bang_1')} title="${hole(2, 'Tên bảng')}"}\n| STT | Nội dung | Tổng số | Cấp tỉnh | Cấp xã |\n|:-:|---|--:|--:|--:|\n| 1 | $0 | | | |\n\`\`\`rules\n[Tổng số] = [Cấp tỉnh] + [Cấp xã]\n\`\`\`\n:::\n`,
    ),
    draft(
      'appendix',
      'The heading of an appendix',
      `Phụ lục ${hole(1, 'I')}\n\n${hole(2, 'TÊN PHỤ LỤC')}\n\n(Kèm theo Báo cáo số ${hole(3, '…')} ngày ${hole(4, '…')} của ${hole(5, '…')})\n\n$0`,
    ),
    draft(
      'citation',
      'The citation of a document',
      `${hole(1, 'Kế hoạch')} số ${hole(2, '172/KH-UBND')} ngày ${hole(3, '07/12/2018')} của ${hole(4, 'UBND tỉnh')} về $0`,
    ),
  ],
};
