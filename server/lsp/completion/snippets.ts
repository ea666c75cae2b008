/** On an empty line, when asked for: a table, a table with rules, an appendix. */
import type { Language } from '../words.ts';
import { CompletionItemKind, type Draft, type ItemsAt, itemOf } from './item.ts';

export const snippetItems: ItemsAt = spot => {
  const { block, before, asked, view, snippets } = spot;
  if (!snippets || !asked || before.trim() !== '' || /\.ya?ml$/i.test(view.uri)) return undefined;
  if (block && block.kind !== 'paragraph' && block.kind !== 'html') return undefined;
  return {
    incomplete: false,
    items: draftsOf(view.preferences.language, view.checked.report.style.id).map(draft => itemOf(draft, spot)),
  };
};

/** A place to fill in. */
const hole = (number: number, text: string): string => `\${${number}:${text}}`;

type Name = 'table' | 'tableWithRules' | 'appendix' | 'citation';

/** What each is called, in the language of who writes. */
const names: {
  readonly [language in Language]: { readonly [name in Name]: readonly [label: string, detail: string] };
} = {
  vi: {
    table: ['bảng', 'Bảng có tổng số và chia ra'],
    tableWithRules: ['bảng có quy tắc', 'Bảng đặt tên, kèm quy tắc'],
    appendix: ['phụ lục', 'Tiêu đề phụ lục'],
    citation: ['viện dẫn', 'Viện dẫn một văn bản'],
  },
  en: {
    table: ['table', 'A table with a total and its breakdown'],
    tableWithRules: ['table with rules', 'A named table and its rules'],
    appendix: ['appendix', 'The heading of an appendix'],
    citation: ['citation', 'The citation of a document'],
  },
};

/** What each writes, in the language of the report. */
const texts: { readonly [language in Language]: { readonly [name in Name]: string } } = {
  vi: {
    table: `| STT | ${hole(1, 'Nội dung')} | Tổng số | ${hole(2, 'Cấp tỉnh')} | ${hole(3, 'Cấp xã')} |\n|:-:|---|--:|--:|--:|\n| 1 | $0 | | | |\n`,
    tableWithRules: `:::table{#${hole(1, 'bang_1')} title="${hole(2, 'Tên bảng')}"}\n| STT | Nội dung | Tổng số | Cấp tỉnh | Cấp xã |\n|:-:|---|--:|--:|--:|\n| 1 | $0 | | | |\n\`\`\`rules\n[Tổng số] = [Cấp tỉnh] + [Cấp xã]\n\`\`\`\n:::\n`,
    appendix: `Phụ lục ${hole(1, 'I')}\n\n${hole(2, 'TÊN PHỤ LỤC')}\n\n(Kèm theo Báo cáo số ${hole(3, '…')} ngày ${hole(4, '…')} của ${hole(5, '…')})\n\n$0`,
    citation: `${hole(1, 'Kế hoạch')} số ${hole(2, '172/KH-UBND')} ngày ${hole(3, '07/12/2018')} của ${hole(4, 'UBND tỉnh')} về $0`,
  },
  en: {
    table: `| No. | ${hole(1, 'Item')} | Total | ${hole(2, 'Men')} | ${hole(3, 'Women')} |\n|:-:|---|--:|--:|--:|\n| 1 | $0 | | | |\n`,
    tableWithRules: `:::table{#${hole(1, 'table_1')} title="${hole(2, 'Title of the table')}"}\n| No. | Item | Total | Men | Women |\n|:-:|---|--:|--:|--:|\n| 1 | $0 | | | |\n\`\`\`rules\n[Total] = [Men] + [Women]\n\`\`\`\n:::\n`,
    appendix: `Appendix ${hole(1, 'I')}\n\n${hole(2, 'TITLE OF THE APPENDIX')}\n\n$0`,
    citation: `${hole(1, 'Decision')} No. ${hole(2, '172/QD-UBND')} of ${hole(3, '7 December 2018')} of ${hole(4, "the People's Committee")} on $0`,
  },
};

const order: readonly Name[] = ['table', 'tableWithRules', 'appendix', 'citation'];

function draftsOf(spoken: Language, written: Language): readonly Draft[] {
  return order.map(name => {
    const [label, detail] = names[spoken][name];
    return { label, detail, kind: CompletionItemKind.Snippet, text: texts[written][name], replaced: 0, snippet: true };
  });
}
