/**
 * What the decree prints around a report: the national heading, type and subject, addressees, signature, recipients,
 * and the heading of an appendix. Decree 30/2020/NĐ-CP, appendix I, part I and III.
 */
import type { AppendixIdentity, Identity } from '../../model/report.ts';
import { escapeHtml } from '../escape.ts';
import { type Language, layoutWords } from '../labels.ts';
import { attachedLine, hasStateHeading, issuerLines, placeAndDate, printedNumber } from './lines.ts';

/** Issuer and number on the left; state and motto where they belong, place and date on the right. `data-i` names what a line comes from. */
export function nationalHeading(identity: Identity, language: Language): string {
  const words = layoutWords[language];
  const { superior, own } = issuerLines(identity);
  const issuer = [
    ...superior.map(line => `<p class="superior">${escapeHtml(line)}</p>`),
    ...own.map((line, index) => `<p class="issuer${index === own.length - 1 ? ' ruled' : ''}">${escapeHtml(line)}</p>`),
  ].join('');
  const number = identity.number || identity.status !== undefined || own.length > 0;
  const state = hasStateHeading(identity, language)
    ? `<p class="state">${words.state}</p><p class="motto"><span>${words.motto}</span></p>`
    : '';
  return (
    `<header class="national"><div class="left"><div data-i="issuer">${issuer}</div>` +
    `${number ? `<p class="number" data-i="number">${words.number} ${escapeHtml(printedNumber(identity))}</p>` : ''}</div>` +
    `<div class="right">${state}` +
    `<p class="date" data-i="date">${escapeHtml(placeAndDate(identity, language))}</p></div></header>`
  );
}

/** `BÁO CÁO`, the subject, and the short rule under it. */
export function titleLines(identity: Identity, language: Language): string {
  const type = identity.type?.value.trim() || layoutWords[language].report;
  const subject = identity.subject?.value.trim();
  return (
    `<div class="title" role="heading" aria-level="1"><p class="type" data-i="type">${escapeHtml(type.toLocaleUpperCase('vi'))}</p>` +
    `${subject ? `<p class="subject" data-i="subject">${lines(subject)}</p>` : ''}<div class="rule"></div></div>`
  );
}

/** One addressee on the line of "Kính gửi:", several each on its own. */
export function addressees(to: readonly string[], language: Language): string {
  const { to: word } = layoutWords[language];
  if (to.length === 1) return `<p class="to" data-i="to">${word} ${escapeHtml(ended(to[0]!, '.'))}</p>`;
  const list = to.map((name, index) => `<p>- ${escapeHtml(ended(name, index === to.length - 1 ? '.' : ';'))}</p>`);
  return `<div class="to several" data-i="to"><p>${word}</p><div>${list.join('')}</div></div>`;
}

/** Recipients on the left; authority, office and name on the right, with room for the signature. */
export function signatureBlock({ recipients, signature }: Identity, language: Language): string {
  const left = textLines(recipients);
  const right = textLines(signature);
  // The last line in lower case is the name; what is above it are capitals.
  const name = right.length > 1 && !isCapitals(right.at(-1)!) ? right.pop() : undefined;
  return `<footer class="signature"><div class="recipients" data-i="recipients">${
    left.length > 0
      ? `<p class="to-all">${layoutWords[language].recipients}</p>${left.map(line => `<p>${escapeHtml(line)}</p>`).join('')}`
      : ''
  }</div><div class="signer" data-i="signature">${right.map(line => `<p>${escapeHtml(line)}</p>`).join('')}${
    right.length > 0 || name ? '<div class="room"></div>' : ''
  }${name ? `<p class="name">${escapeHtml(name)}</p>` : ''}</div></footer>`;
}

/** "Phụ lục IV", title, "(Kèm theo …)", and the short rule; only what is known. */
export function appendixHeading(
  appendix: AppendixIdentity | undefined,
  identity: Identity | undefined,
  language: Language,
): string {
  const words = layoutWords[language];
  const numeral = appendix?.numeral?.value.trim() ?? '';
  const title = appendix?.title?.value.trim();
  const attached = identity ? attachedLine(identity, language) : appendix?.attached?.text.trim();
  return (
    `<header class="appendix" role="heading" aria-level="1"><p class="numeral" data-i="numeral">${words.appendix}${numeral ? ` ${escapeHtml(numeral)}` : ''}</p>` +
    `${title ? `<p class="name" data-i="title">${escapeHtml(title.toLocaleUpperCase('vi'))}</p>` : ''}` +
    `${attached ? `<p class="attached" data-i="attached">${unbroken(escapeHtml(attached.replace(/^[*_\s]+|[*_\s]+$/g, '')))}</p>` : ''}<div class="rule"></div></header>`
  );
}

/** A number and a date each stay on one line. */
function unbroken(line: string): string {
  return line.replace(
    /\d{1,6}\/[\p{L}\p{N}/-]{2,30}|ngày \d{1,2} tháng \d{1,2} năm \d{4}|\d{1,2} \p{Lu}\p{Ll}{2,9} \d{4}/gu,
    '<span class="kept">$&</span>',
  );
}

function textLines(text: string | undefined): string[] {
  return (text ?? '')
    .split(/\r\n|\r|\n/)
    .map(line => line.trim())
    .filter(line => line !== '');
}

function lines(text: string): string {
  return textLines(text).map(escapeHtml).join('<br>');
}

function ended(text: string, mark: string): string {
  return text.trim().replace(/[.;,]+$/, '') + mark;
}

function isCapitals(line: string): boolean {
  const letters = line.replace(/[^\p{L}]/gu, '');
  return letters === letters.toLocaleUpperCase('vi');
}
