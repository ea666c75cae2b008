/**
 * The whole report as one self-contained file: nothing is loaded, nothing runs, and only its own style is let in.
 */

import { outcomeWords } from '../outcome-words.ts';
import { escapeHtml } from './escape.ts';
import { type Language, screenWords } from './labels.ts';
import { sha256Base64 } from './sha256.ts';
import { pieceHtml, type Rendered, type Sheet } from './sheets.ts';
import { pageStyle, paperStyle, screenStyle } from './styles.ts';

export interface PageOptions {
  /** The reader's language: of the few words that are not the report's. */
  readonly language: Language;
  /** True when verdicts are marked: on the screen only, with a legend. */
  readonly marked?: boolean;
}

export function pageHtml(rendered: Rendered, { language, marked = false }: PageOptions): string {
  const style = `${pageStyle(rendered.sheets)}\n${paperStyle}\n${screenStyle}`;
  const words = screenWords[language];
  const sheets = rendered.sheets.map(sheetHtml).join('\n');
  return (
    `<!doctype html>\n<html lang="${rendered.language}" data-words="${language}"><head><meta charset="utf-8">\n` +
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${sha256Base64(style)}'; base-uri 'none'; form-action 'none'">\n` +
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n' +
    `<title>${escapeHtml(rendered.title)}</title>\n<style>${style}</style></head>\n<body>\n` +
    `${marked && rendered.sheets.length > 0 ? legend(language, sheets) : ''}` +
    `<main class="${marked ? 'marked' : ''}">\n${sheets || `<p class="nothing">${escapeHtml(words.nothing)}</p>`}\n</main>\n</body></html>\n`
  );
}

/** One `<article>` whose children are the pieces, in order. */
export function sheetHtml(sheet: Sheet): string {
  const { label, title, landscape, key } = sheet;
  const name = label === undefined ? '' : ` aria-label="${escapeHtml(title ? `${label}. ${title}` : label)}"`;
  return `<article class="${sheetClasses(sheet)}" id="sheet-${escapeHtml(key)}"${name}${landscape ? ' data-landscape' : ''}>\n${sheet.pieces.map(pieceHtml).join('\n')}\n</article>`;
}

function sheetClasses({ landscape, kind }: Sheet): string {
  return `sheet ${kind} ${landscape ? 'landscape' : 'portrait'}`;
}

/** What the marks in the sheets mean. */
function legend(language: Language, sheets: string): string {
  const words = screenWords[language];
  const item = (verdict: 'exact' | 'rounded' | 'wrong'): string =>
    `<span><span class="sample" data-v="${verdict}">12</span> ${escapeHtml(outcomeWords[language].verdict[verdict])}</span>`;
  return `<aside class="legend marked" lang="${language}">${escapeHtml(words.legend)}: ${item('exact')} ${item('rounded')} ${item('wrong')}${involvedLegend(language, sheets)}</aside>\n`;
}

/** Said only where it is met. */
export function involvedLegend(language: Language, sheets: string): string {
  if (!sheets.includes('data-v="involved"')) return '';
  return ` <span><span class="sample" data-v="involved">12</span> ${escapeHtml(outcomeWords[language].involved)}</span>`;
}
