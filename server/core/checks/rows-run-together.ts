/** Rows of a table in Markdown without the lines that make it one: printed as one paragraph, and not checked. */
import { textPlace } from '../finding.ts';
import { tablesRunTogether } from '../model/sources/run-together.ts';
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'rows-run-together',
  severity: 'information',
  family: 'text',
  scope: 'local',
  *run({ report }) {
    for (const { passages } of report.parts) {
      for (const [index, { block }] of passages.entries()) {
        if (block.kind !== 'paragraph' || passages[index - 1]?.block === block) continue;
        for (const { span, rows, drawn } of tablesRunTogether(block, report.style)) {
          const place = textPlace(block, span.start, span.end);
          const before = span.start > 0 ? '\n' : '';
          const after = span.end < block.text.trimEnd().length ? '\n' : '';
          yield {
            check: 'rows-run-together',
            place,
            data: { rows },
            fixes: [{ title: 'draw', safe: false, edits: [{ place, newText: `${before}${drawn}${after}` }] }],
          };
        }
      }
    }
  },
  words: {
    vi: {
      summary: 'Các dòng của một bảng không có nét kẻ trong tệp Markdown.',
      message: data =>
        `${text(data.rows)} dòng này là một bảng chưa kẻ: khi in, các dòng dồn thành một đoạn, và số liệu trong đó chưa được đối chiếu. Nên kẻ thành bảng.`,
      fixes: { draw: () => 'Kẻ thành bảng' },
    },
    en: {
      summary: 'Rows of a table without lines in a Markdown file.',
      message: data =>
        `These ${text(data.rows)} rows are a table without lines: they are printed as one paragraph, and their figures are not checked. Please draw them as a table.`,
      fixes: { draw: () => 'Draw the table' },
    },
  },
};
