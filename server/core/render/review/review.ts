/**
 * The review copy: one file for people without an editor. The report with every figure marked, what was found with its
 * arithmetic, and all figures in a table. It loads nothing; its one script and its style are named by their hashes.
 */
import type { Severity } from '../../finding.ts';
import { outcomeName } from '../../outcome-name.ts';
import { type Outcome, outcomeWords } from '../../outcome-words.ts';
import { escapeHtml } from '../escape.ts';
import type { Language } from '../labels.ts';
import { legendItems, sheetHtml } from '../page/page.ts';
import { sha256Base64 } from '../page/sha256.ts';
import { markRules, pageStyle, paperStyle } from '../page/styles.ts';
import type { Rendered } from '../sheets.ts';
import type { Spot } from '../spots.ts';
import { reviewScript } from './script.gen.ts';
import { reviewStyle } from './style.ts';
import { type ReviewWords, reviewWords } from './words.ts';

export interface ReviewFinding {
  readonly check: string;
  readonly severity: Severity;
  readonly message: string;
  /** Other places that belong to it, in words. */
  readonly related: readonly string[];
  /** What could be written instead, the likeliest first. */
  readonly repairs: readonly string[];
  readonly where: string;
  /** Undefined when it is about nothing that is printed. */
  readonly spot: Spot | undefined;
}

export interface ReviewFigure {
  readonly text: string;
  readonly verdict: Outcome;
  readonly where: string;
  /** One line a relation. */
  readonly computations: readonly string[];
  /** Why it is unchecked. */
  readonly reason: string | undefined;
  readonly spot: Spot | undefined;
}

export interface ReviewData {
  /** Language of everything that is not the report's own text. */
  readonly language: Language;
  readonly heading: string;
  /** "Đã đối chiếu 87/103 số liệu: …". */
  readonly coverage: string;
  readonly findings: readonly ReviewFinding[];
  readonly figures: readonly ReviewFigure[];
}

export function reviewHtml(rendered: Rendered, data: ReviewData): string {
  const { language, heading, coverage, findings, figures } = data;
  const words = reviewWords[language];
  const sheets = rendered.sheets.map(sheetHtml).join('\n');
  const style = `${pageStyle(rendered.sheets)}\n${paperStyle}\n${markRules}\n${reviewStyle}`;
  const policy = `default-src 'none'; style-src 'sha256-${sha256Base64(style)}'; script-src 'sha256-${sha256Base64(reviewScript)}'; base-uri 'none'; form-action 'none'`;
  const spots = {
    findings: findings.map(({ spot }) => spot ?? null),
    figures: figures.map(({ spot }) => spot ?? null),
  };
  return (
    `<!doctype html>\n<html lang="${language}" data-words="${language}"><head><meta charset="utf-8">\n` +
    `<meta http-equiv="Content-Security-Policy" content="${policy}">\n` +
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n' +
    `<title>${escapeHtml(`${words.copy}: ${heading}`)}</title>\n<style>${style}</style></head>\n<body>\n` +
    `<header class="top"><h1><span>${words.copy}</span> ${escapeHtml(heading)}</h1><p>${escapeHtml(coverage)}</p>${legend(language, sheets)}</header>\n` +
    `<nav class="tabs" aria-label="${words.lists}"><button type="button" data-tab="findings" aria-pressed="true">${words.findings} (${findings.length})</button><button type="button" data-tab="figures" aria-pressed="false">${words.figures} (${figures.length})</button></nav>\n` +
    `<section class="panel" id="findings" aria-label="${words.findings}">${findingsHtml(findings, words, language)}</section>\n` +
    `<main class="marked" lang="${rendered.language}">\n${sheets}\n</main>\n` +
    `<section class="panel" id="figures" aria-label="${words.figures}">${figuresHtml(figures, words, language)}</section>\n` +
    `<p class="unseen" role="status" id="said"></p>\n` +
    `<script type="application/json" id="spots">${JSON.stringify(spots).replace(/</g, '\\u003c')}</script>\n` +
    `<script>${reviewScript}</script>\n</body></html>\n`
  );
}

function legend(language: Language, sheets: string): string {
  return `<p class="legend marked">${legendItems(language, sheets)}</p>`;
}

const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

function findingsHtml(findings: readonly ReviewFinding[], words: ReviewWords, language: Language): string {
  const named = outcomeWords[language].severity;
  if (findings.length === 0) return `<p class="none">${words.clean}</p>`;
  const filters = severities.flatMap(severity => {
    const count = findings.filter(finding => finding.severity === severity).length;
    return count === 0 ? [] : [chip(severity, `${named[severity]} ${count}`)];
  });
  const items = findings.map(({ check, severity, message, related, repairs, where, spot }, index) => {
    const places = related.map(text => `<li>${escapeHtml(text)}</li>`).join('');
    const more = places === '' ? '' : `<p class="evidence">${words.evidence}:</p><ul>${places}</ul>`;
    const mend = repairs.length > 0 ? `<p class="repair">${words.repair}: ${escapeHtml(repairs.join(' · '))}</p>` : '';
    const place = where === '' ? '' : `<span class="where">${escapeHtml(where)}</span> `;
    const id = `finding-${index + 1}`;
    return (
      `<li id="${id}" data-kind="${severity}"><button type="button" class="go"${spot ? '' : ' disabled'} data-finding="${index}">` +
      `<span class="number">${index + 1}</span><span class="severity ${severity}">${named[severity]}</span> ${place}` +
      `<span class="message">${escapeHtml(message)}</span></button>${more}${mend}<code>${escapeHtml(check)}</code></li>`
    );
  });
  return `${toolbar(filters, words)}<ol class="list">${items.join('\n')}</ol><p class="none" hidden>${words.nothingLeft}</p>`;
}

const outcomes: readonly Outcome[] = ['wrong', 'involved', 'rounded', 'exact', 'used', 'unchecked'];

function figuresHtml(figures: readonly ReviewFigure[], words: ReviewWords, language: Language): string {
  if (figures.length === 0) return `<p class="none">${words.noFigures}</p>`;
  const filters = outcomes.flatMap(verdict => {
    const count = figures.filter(figure => figure.verdict === verdict).length;
    return count === 0 ? [] : [chip(verdict, `${outcomeName(verdict, language)} ${count}`)];
  });
  const rows = figures.map(({ text, verdict, where, computations, reason, spot }, index) => {
    const why = computations.length > 0 ? computations.map(escapeHtml).join('<br>') : escapeHtml(reason ?? '');
    return (
      `<tr data-kind="${verdict}"><td><button type="button" class="go"${spot ? '' : ' disabled'} data-figure="${index}">${escapeHtml(text)}</button></td>` +
      `<td class="verdict ${verdict}">${outcomeName(verdict, language)}</td><td class="sum">${why}</td><td>${escapeHtml(where)}</td></tr>`
    );
  });
  return (
    `${toolbar(filters, words)}<table class="all"><thead><tr><th scope="col">${words.figure}</th><th scope="col">${words.verdict}</th>` +
    `<th scope="col">${words.computation}</th><th scope="col">${words.place}</th></tr></thead><tbody>${rows.join('\n')}</tbody></table><p class="none" hidden>${words.nothingLeft}</p>`
  );
}

function chip(kind: string, text: string): string {
  return `<button type="button" class="chip ${kind}" data-filter="${kind}" aria-pressed="true">${escapeHtml(text)}</button>`;
}

function toolbar(filters: readonly string[], words: ReviewWords): string {
  return `<div class="filters" role="group" aria-label="${words.filter}">${filters.join('')}<input type="search" placeholder="${words.search}" aria-label="${words.search}"></div>`;
}
