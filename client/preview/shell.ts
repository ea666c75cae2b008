/**
 * The page of a preview before anything is in it. Only its own script and style run; nothing is loaded from elsewhere.
 */
import { type ExtensionContext, Uri, type Webview } from 'vscode';
import { language } from '../settings.ts';
import type { PageWords } from './messages.ts';
import { shellStyle } from './shell-style.ts';

export function shellHtml(webview: Webview, context: ExtensionContext, words: PageWords): string {
  const nonce = newNonce();
  const script = webview.asWebviewUri(Uri.joinPath(context.extensionUri, 'dist', 'preview.js')).toString();
  return `<!doctype html>
<html lang="${language()}" data-words="${language()}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(words.toolbar)}</title><style nonce="${nonce}">${shellStyle}</style></head>
<body data-page-words="${escaped(JSON.stringify(words))}"><div id="app"></div>
<script nonce="${nonce}" src="${escaped(script)}"></script></body></html>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(18)), byte => byte.toString(16).padStart(2, '0')).join('');
}

// Both hosts of extensions have it; the types of VS Code do not name it.
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };
