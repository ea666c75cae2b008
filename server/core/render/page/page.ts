/**
 * The whole report as one self-contained file: nothing is loaded, nothing runs, and only its own style is let in.
 */

import { outcomeName } from '../../outcome-name.ts';
import { escapeHtml } from '../escape.ts';
import { type Language, screenWords } from '../labels.ts';
import { pieceHtml, type Rendered, type Sheet } from '../sheets.ts';
import { sha256Base64 } from './sha256.ts';
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
  return `<aside class="legend marked" lang="${language}">${escapeHtml(screenWords[language].legend)}: ${legendItems(language, sheets)}</aside>\n`;
}

/** In the order of the lists; what is no verdict is said only where it is met. */
export function legendItems(language: Language, sheets: string): string {
  const outcomes = (['exact', 'rounded', 'wrong', 'involved', 'used'] as const).filter(
    outcome => (outcome !== 'involved' && outcome !== 'used') || sheets.includes(`data-v="${outcome}"`),
  );
  return outcomes
    .map(
      outcome =>
        `<span><span class="sample" data-v="${outcome}">12</span> ${escapeHtml(outcomeName(outcome, language))}</span>`,
    )
    .join(' ');
}
