/** What the tests in a browser share: a browser, a language server, a page that takes the place of the editor's panel. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { shellStyle } from '../../client/preview/shell-style.ts';
import { root } from '../support/sources.ts';

/** Where pictures are kept, when they are asked for. */
export const shots = process.argv.includes('--screenshots')
  ? process.argv[process.argv.indexOf('--screenshots') + 1]
  : undefined;

/** The founding report. */
export const folder = join(root, 'samples/bao-cao-389');

export interface Open {
  readonly browser: Browser;
  readonly server: Server;
}

export interface BrowserTests {
  readonly [name: string]: (open: Open) => Promise<void>;
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export interface Server {
  ask<Result>(method: string, params: object): Promise<Result>;
  tell(method: string, params: object): void;
  close(): void;
}

export async function openServer(): Promise<Server> {
  const child = spawn(process.execPath, [join(root, 'server/lsp/main.node.ts'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/configuration', () => []);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  void connection.sendNotification('initialized', {});
  return {
    ask: (method, params) => connection.sendRequest(method, params),
    tell: (method, params) => void connection.sendNotification(method, params),
    close: () => {
      connection.dispose();
      child.kill();
    },
  };
}

export interface PanelPage {
  readonly page: Page;
  /** Messages the page has sent, in order. */
  readonly sent: readonly { readonly kind: string; readonly [key: string]: unknown }[];
  /** The next message of a kind that has not been waited for. */
  next(kind: string): Promise<{ readonly kind: string; readonly [key: string]: unknown }>;
  post(message: object): Promise<void>;
  /** What the page has stored for a reload. */
  state(): Promise<unknown>;
}

const words = JSON.stringify(
  Object.fromEntries(
    [
      ...readFileSync(join(root, 'client/preview/words.ts'), 'utf8')
        .split('const vi')[1]!
        .split('const en')[0]!
        .matchAll(/^ {2}(\w+): '([^']*)'/gm),
    ].map(match => [match[1], match[2]]),
  ),
);

let script: string | undefined;

/** The page's own script under the policy it has in the editor. */
export async function openPanelPage(browser: Browser, state?: unknown, theme = 'vscode-light'): Promise<PanelPage> {
  script ??= (
    await build({
      entryPoints: [join(root, 'client/preview/page/main.ts')],
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2022',
    })
  ).outputFiles[0]!.text;
  const page = await browser.newPage({ viewport: { width: 900, height: 800 } });
  const sent: { kind: string; [key: string]: unknown }[] = [];
  const waiting: { kind: string; done: (message: { kind: string }) => void }[] = [];
  const taken = new Set<object>();
  page.on('pageerror', error => sent.push({ kind: 'pageerror', text: String(error) }));
  page.on('console', message => {
    if (message.type() === 'error') sent.push({ kind: 'pageerror', text: message.text() });
  });
  await page.exposeFunction('panelHears', (message: { kind: string }) => {
    sent.push(message);
    const index = waiting.findIndex(({ kind }) => kind === message.kind);
    if (index < 0) return;
    taken.add(message);
    waiting.splice(index, 1)[0]!.done(message);
  });
  await page.addInitScript(`
    let kept = ${JSON.stringify(state ?? null)} ?? undefined;
    window.keptState = () => kept;
    window.acquireVsCodeApi = () => ({ postMessage: message => window.panelHears(message), getState: () => kept, setState: state => { kept = state; } });
  `);
  const html = `<!doctype html><html lang="vi" data-words="vi"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-abc'; style-src 'nonce-abc'; base-uri 'none'; form-action 'none'">
<style nonce="abc">${shellStyle}</style></head><body class="${theme}" data-page-words="${words.replace(/"/g, '&quot;')}"><div id="app"></div>
<script nonce="abc" src="/preview.js"></script></body></html>`;
  await page.route('**/*', route => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/preview.js') return route.fulfill({ contentType: 'text/javascript', body: script! });
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
    return route.abort();
  });
  const panel: PanelPage = {
    page,
    sent,
    next: kind => {
      const known = sent.find(message => message.kind === kind && !taken.has(message));
      if (known) {
        taken.add(known);
        return Promise.resolve(known);
      }
      return new Promise((done, fail) => {
        const timer = setTimeout(() => fail(new Error(`no message of kind ${kind}`)), 8000);
        waiting.push({
          kind,
          done: message => {
            clearTimeout(timer);
            done(message as { kind: string });
          },
        });
      });
    },
    post: message => page.evaluate(data => window.postMessage(data, '*'), message),
    state: () => page.evaluate('window.keptState()'),
  };
  await page.goto('http://preview.test/');
  await panel.next('ready');
  return panel;
}

// The functions given to the page run there.
declare const window: { postMessage(data: unknown, origin: string): void };
