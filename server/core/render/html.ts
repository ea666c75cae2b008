/**
 * The report's tables as one self-contained HTML page.
 */
import type { Verdict } from '../finding.ts';
import { type Report, tablesOf } from '../model/report.ts';
import { cellAddress, type Table } from '../model/table.ts';
import { attribute, escapeHtml } from './escape.ts';
import { type Language, layoutWords, screenWords } from './labels.ts';

export interface RenderOptions {
  /** The reader's language. */
  readonly language: Language;
  /** By the address of a figure. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** `appendices`, or the id of one table. */
  readonly only?: string;
}

export function renderHtml(report: Report, options: RenderOptions): string {
  const title = report.identity.subject?.value ?? layoutWords.vi.report;
  const tables = [...tablesOf(report)].filter(
    ({ part, table }) =>
      options.only === undefined ||
      options.only === table.id ||
      (options.only === 'appendices' && part.kind === 'appendix'),
  );
  const content = tables.map(({ table }) => tableHtml(table, options)).join('\n');
  return `<!doctype html>\n<html lang="vi"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>\n<body>\n${content || escapeHtml(screenWords[options.language].nothing)}\n</body></html>\n`;
}

function tableHtml(table: Table, { verdicts }: RenderOptions): string {
  const head = table.columns.map(({ title }) => `<th>${escapeHtml(title)}</th>`).join('');
  const rows = table.rows.map(row => {
    const cells = row.cells.map((cell, column) => {
      const verdict = verdicts.get(cellAddress(table, row, column));
      return `<td${attribute('data-verdict', verdict)}>${escapeHtml(cell.text)}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const caption = table.title ? `<caption>${escapeHtml(table.title)}</caption>` : '';
  return `<table>${caption}<thead><tr>${head}</tr></thead>\n<tbody>${rows.join('\n')}</tbody></table>`;
}
