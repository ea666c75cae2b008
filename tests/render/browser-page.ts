/** The printed page of the preview: what it shows, what changes in place, where clicks and keys lead. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PreviewResult, PreviewSpot, WireLocation } from '../../server/lsp/protocol.ts';
import {
  type BrowserTests,
  folder,
  type Open,
  openPanelPage,
  type PanelPage,
  type Server,
  shots,
} from './browser-support.ts';

/** A document that is open in the editor; its changes reach the server. */
interface Editor {
  readonly uri: string;
  readonly text: string;
  replace(from: string, to: string): void;
}

const uriOf = (path: string): string => pathToFileURL(join(folder, path)).href;

let version = 1;

function openDocument(server: Server, path: string): Editor {
  const uri = uriOf(path);
  let text = readFileSync(join(folder, path), 'utf8');
  const languageId = path.endsWith('.md') ? 'markdown' : 'yaml';
  server.tell('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  return {
    uri,
    get text() {
      return text;
    },
    replace: (from, to) => {
      assert.ok(text.includes(from), `${from} is not in ${path}`);
      text = text.replace(from, to);
      server.tell('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges: [{ text }] });
    },
  };
}

/** What the panel does when something has changed. */
async function update(panel: PanelPage, server: Server, uri: string, previous?: string): Promise<PreviewResult> {
  const result = await server.ask<PreviewResult>('soat/preview', { uri, ...(previous ? { previous } : {}) });
  const { id, title, language, counts, changes, sheets, style } = result;
  if (changes) await panel.post({ kind: 'changes', id, title, counts, changes });
  else await panel.post({ kind: 'whole', id, uri, title, language, style, sheets, counts });
  await panel.page.evaluate('new Promise(requestAnimationFrame)');
  return result;
}

async function shown({ browser, server }: Open, path = 'appendices/phu-luc-2.md', state?: unknown) {
  const editor = openDocument(server, path);
  const panel = await openPanelPage(browser, state);
  const result = await update(panel, server, editor.uri);
  return { editor, panel, result, page: panel.page };
}
export const pageTests: BrowserTests = {
  'shows the whole report on white pages': async open => {
    const { page, panel } = await shown(open);
    assert.equal(await page.locator('article.sheet').count(), 8);
    assert.equal(
      await page.locator('article').nth(1).getAttribute('aria-label'),
      'Phụ lục I. Kết quả thực hiện các kế hoạch',
    );
    assert.equal(await page.locator('.toolbar select option').count(), 8);
    const background = await page
      .locator('article')
      .first()
      .evaluate(element => getComputedStyle(element).backgroundColor);
    assert.equal(background, 'rgb(255, 255, 255)');
    if (shots) await page.screenshot({ path: join(shots, 'preview.png') });
    assert.deepEqual(
      panel.sent.filter(({ kind }) => kind === 'pageerror'),
      [],
    );
    await page.close();
  },
  'changes one row in place; scroll and other rows stay': async open => {
    const { page, panel, editor, result } = await shown(open);
    const table = page.locator('article').nth(2).locator('table');
    await table.locator('tbody tr').nth(9).scrollIntoViewIfNeeded();
    const scrolled = await page.locator('#scroll').evaluate(element => element.scrollTop);
    await table.locator('tr').evaluateAll(rows => {
      for (const row of rows) row.setAttribute('data-old', '');
    });
    editor.replace('| 27 | 13 | 12 | / |', '| 25 | 13 | 12 | / |');
    const next = await update(panel, open.server, editor.uri, result.id);
    assert.ok(next.changes && JSON.stringify(next.changes).length < 2048);
    assert.equal(await table.locator('tbody tr').nth(5).locator('td').nth(1).textContent(), '25');
    assert.equal(await table.locator('tbody tr').nth(5).locator('td').nth(1).getAttribute('data-v'), 'exact');
    assert.equal(await table.locator('tr:not([data-old])').count(), 1);
    assert.equal(await page.locator('#scroll').evaluate(element => element.scrollTop), scrolled);
    await page.close();
  },
  'a row above what is read keeps it where it is': async open => {
    const { page, panel, editor, result } = await shown(open);
    const row = page.locator('article').nth(2).locator('tbody tr').nth(20);
    await row.scrollIntoViewIfNeeded();
    const before = (await row.boundingBox())!.y;
    editor.replace('| 2 | Số cơ quan được', '| 1a | Thêm vào | 1 | 1 | / | / | |\n| 2 | Số cơ quan được');
    await update(panel, open.server, editor.uri, result.id);
    const after = (await page.locator('article').nth(2).locator('tbody tr').nth(21).boundingBox())!.y;
    assert.ok(Math.abs(after - before) <= 1, `${before} became ${after}`);
    await page.close();
  },
  'a broken table leaves the rest on the screen': async open => {
    const { page, panel, editor, result } = await shown(open);
    editor.replace('|:-:|---|--:|--:|--:|--:|---|', '|:-:|---');
    await update(panel, open.server, editor.uri, result.id);
    assert.equal(await page.locator('article.sheet').count(), 8);
    assert.ok((await page.locator('article').nth(3).locator('table tbody tr').count()) >= 3);
    await page.close();
  },
  'a click on a figure goes to its cell': async open => {
    const { page, panel, editor, result } = await shown(open);
    const cell = page.locator('article').nth(2).locator('[data-v=wrong]').first();
    await cell.click();
    const message = await panel.next('open');
    const location = await open.server.ask<WireLocation>('soat/preview/source', {
      id: result.id,
      spot: message.spot as PreviewSpot,
    });
    assert.equal(location.uri, editor.uri);
    const { start, end } = location.range!;
    assert.equal(editor.text.split('\n')[start.line]!.slice(start.character, end.character), '27');
    await page.close();
  },
  'a click in prose goes to the word': async open => {
    const { page, panel, result } = await shown(open, 'body.md');
    const paragraph = page.locator('article').first().locator('> p').nth(1);
    await paragraph.click({ position: { x: 200, y: 10 } });
    const message = await panel.next('open');
    const location = await open.server.ask<WireLocation>('soat/preview/source', {
      id: result.id,
      spot: message.spot as PreviewSpot,
    });
    const line = readFileSync(join(folder, 'body.md'), 'utf8').split('\n')[location.range!.start.line]!;
    const before = line.slice(Math.max(0, location.range!.start.character - 6), location.range!.start.character);
    assert.ok(before.length > 3 && (await paragraph.textContent())!.includes(before), before);
    await page.close();
  },
  'the cursor in the source is shown in the page': async open => {
    const { page, panel, editor, result } = await shown(open);
    const line = editor.text.split('\n').findIndex(text => text.startsWith('| 18 |'));
    const character = editor.text.split('\n')[line]!.indexOf('182') + 1;
    const spot = await open.server.ask<PreviewSpot>('soat/preview/spot', {
      id: result.id,
      uri: editor.uri,
      position: { line, character },
    });
    await panel.post({ kind: 'reveal', spot });
    const here = page.locator('.here');
    await here.waitFor();
    assert.equal(await here.textContent(), '182');
    assert.ok(await here.isVisible());
    await page.close();
  },
  'hovering a figure says its arithmetic': async open => {
    const { page, panel, result } = await shown(open);
    const cell = page.locator('article').nth(2).locator('[data-v=wrong]').first();
    await cell.scrollIntoViewIfNeeded();
    await cell.hover();
    const { spot, ask } = (await panel.next('explain')) as unknown as { spot: PreviewSpot; ask: number };
    const explanation = await open.server.ask('soat/preview/explain', { id: result.id, spot });
    await panel.post({ kind: 'explained', ask, explanation });
    const tip = page.locator('.tip:not([hidden])');
    await tip.waitFor();
    const text = await tip.textContent();
    assert.match(text!, /Lệch/);
    assert.match(text!, /13 \+ 12 = 25/);
    if (shots) await page.screenshot({ path: join(shots, 'preview-tip.png') });
    await page.close();
  },
  'the keyboard suffices': async open => {
    const { page, panel } = await shown(open);
    await page.locator('#scroll').focus();
    await page.keyboard.press('n');
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.outerHTML ?? '');
    const first = await focused();
    assert.match(first, /data-(v="wrong"|s="(error|warning)")/);
    await page.keyboard.press('n');
    assert.notEqual(await focused(), first);
    await page.keyboard.press('p');
    assert.equal(await focused(), first);
    await page.keyboard.press('Enter');
    await panel.next('open');
    await page.keyboard.press('ArrowRight');
    assert.match(await focused(), /data-[vs]=/);
    await page.keyboard.press('Escape');
    const zoom = page.locator('.toolbar .zoom');
    await page.keyboard.press('0');
    assert.equal(await zoom.textContent(), '100%');
    await page.keyboard.press('+');
    assert.ok(Number.parseInt((await zoom.textContent())!, 10) > 100, 'larger');
    await page.keyboard.press('0');
    assert.equal(await zoom.textContent(), '100%');
    await page.close();
  },
  'the focus stays on a figure that is printed again': async open => {
    const { page, panel, editor, result } = await shown(open);
    const cell = page.locator('article').nth(2).locator('[data-v=wrong]').first();
    await cell.evaluate(element => {
      (element as HTMLElement).tabIndex = 0;
      (element as HTMLElement).focus();
    });
    editor.replace('| 27 | 13 | 12 | / |', '| 28 | 13 | 12 | / |');
    await update(panel, open.server, editor.uri, result.id);
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), '28');
    await page.close();
  },
  'a reload keeps report, zoom and place': async open => {
    const { page, panel, editor } = await shown(open);
    await page.locator('.toolbar select').selectOption({ index: 4 });
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => {
      const state = (window as unknown as { keptState(): { top?: { sheet: number } } }).keptState();
      return state.top?.sheet === 4;
    });
    const state = await panel.state();
    await page.close();
    const again = await openPanelPage(open.browser, state, 'vscode-dark');
    await update(again, open.server, editor.uri);
    const top = await again.page
      .locator('article')
      .nth(4)
      .evaluate(element => element.getBoundingClientRect().top);
    assert.ok(Math.abs(top) < 60, `the sheet is at ${top}`);
    if (shots) await again.page.screenshot({ path: join(shots, 'preview-dark.png') });
    await again.page.close();
  },
  'what is typed stays text': async open => {
    const { page, panel, editor, result } = await shown(open);
    editor.replace(
      'Số cơ quan được kiểm tra về CCHC',
      '<img src=x onerror="document.title=1"> <script>document.title=2</script> "><b onclick=x>',
    );
    const next = await update(panel, open.server, editor.uri, result.id);
    assert.equal(await page.locator('main img, main script, main [onclick], main [onerror]').count(), 0);
    assert.equal(await page.title(), next.title);
    assert.ok((await page.locator('main').textContent())!.includes('<script>document.title=2</script>'));
    await page.close();
  },
};

// The functions given to the page run there.
declare const document: { readonly activeElement: { readonly outerHTML: string; readonly textContent: string } | null };
declare const window: object;
declare function getComputedStyle(element: unknown): { readonly backgroundColor: string };
interface HTMLElement {
  tabIndex: number;
  focus(): void;
}
