/** Chromium, driven by playwright-core. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium as pathOfChromium, root } from './editor.mjs';

export async function openBrowser() {
  const require = createRequire(join(root, 'tests', 'vscode', 'editor', 'package.json'));
  const { chromium } = require('playwright-core');
  return chromium.launch({
    executablePath: pathOfChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
      '--font-render-hinting=none',
    ],
  });
}

/**
 * A window of the editor: a page with the clipboard allowed.
 *
 * @param {{ width?: number, height?: number, locale?: string, language?: string }} options `language` is what the editor
 *   takes for its display language. Its own words stay English, for want of a language pack; extensions follow it.
 */
export async function openWindow(browser, url, { width = 1280, height = 800, locale = 'en-US', language } = {}) {
  const context = await browser.newContext({
    viewport: { width, height },
    locale,
    deviceScaleFactor: 1,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  if (language) {
    await context.addInitScript(named => {
      globalThis._VSCODE_NLS_LANGUAGE = named;
    }, language);
  }
  const page = await context.newPage();
  const log = [];
  page.on('console', message => log.push(`${message.type()}: ${message.text()}`));
  page.on('response', response => {
    if (response.status() >= 400) log.push(`error: ${response.status()} ${response.url()}`);
  });
  page.on('pageerror', error => log.push(`pageerror: ${error.message}`));
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return { page, log, close: () => context.close() };
}
