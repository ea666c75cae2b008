/** The offline page, opened from a file in Chromium without a network. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { command } from '../support/command.ts';
import { root } from '../support/sources.ts';

const address = pathToFileURL(join(root, 'out', 'soat.html')).href;
const pictures = process.env.SOAT_PICTURES;

let browser: Browser;
let context: BrowserContext;
let page: Page;
/** Whatever the page asked of a network, and whatever it complained about. */
let asked: string[];
let complaints: string[];

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  // Vietnamese comes first, whatever the browser speaks.
  context = await browser.newContext({ locale: 'en-US', viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
  asked = [];
  complaints = [];
  page.on('request', request => asked.push(request.url()));
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(error.message));
  await page.goto(address);
});
afterEach(async () => {
  expect(asked.filter(url => !url.startsWith('blob:'))).toEqual([address]);
  expect(complaints).toEqual([]);
  await context.close();
});

async function picture(name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`) });
}

const messages = (): Promise<string[]> => page.locator('.finding .message').allTextContents();
const wrong = 'Có 22/42 đơn vị xếp loại tốt (chiếm 52,5%).\n';

test('starts empty, says that nothing leaves the machine', async () => {
  expect(await page.locator('#summary').textContent()).toBe('Chưa có báo cáo.');
  expect(await page.locator('#privacy').textContent()).toContain('không gửi gì đi đâu');
  await picture('empty');
});

test('a pasted report is checked while it is typed; a repair mends it, and undo brings it back', async () => {
  await page.locator('#text').fill(wrong);
  await page.locator('.finding').waitFor();
  expect((await messages())[0]).toContain('Ghi 52,5%; 22/42 = 52,3');
  expect(await page.locator('#backdrop mark.error').textContent()).toBe('52,5%');
  await page.locator('.finding .repairs button', { hasText: 'Ghi 52,4%' }).click();
  await page.locator('#summary.clean').waitFor();
  expect(await page.locator('#text').inputValue()).toBe(wrong.replace('52,5', '52,4'));
  await page.keyboard.press('Control+z');
  await page.locator('.finding').waitFor();
  expect(await page.locator('#text').inputValue()).toBe(wrong);
});

test('an appendix in YAML and a table from a spreadsheet are known for what they are', async () => {
  await page
    .locator('#text')
    .fill('soat: 1\nappendix: I\ncolumns: [{id: a, title: A, type: count}]\nrows: |\n  | 1 | 2 |\n');
  await page.locator('.finding').waitFor();
  expect(await page.locator('.finding .where').first().textContent()).toContain('bao-cao.yaml:5');
});

test('the example: findings, figures, English, a click that selects', async () => {
  await page.locator('#example').click();
  await page.locator('.finding').first().waitFor();
  await page.locator('#figures-title').click();
  await page.locator('#figures tbody tr').first().waitFor();
  expect(await page.locator('#figures tbody tr').count()).toBeGreaterThan(8);
  await picture('example');
  const texts = await messages();
  expect(texts.some(text => text.includes('84,00%'))).toBe(true);
  await page.locator('.finding .go').first().click();
  const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
  expect(selected).toBe('84,17%');
  await page.locator('.finding summary').first().click();
  await page.locator('#language').click();
  expect(await page.locator('#results-title').textContent()).toBe('Findings');
  expect((await messages())[0]).toMatch(/^Says 84,17%/);
  await picture('english');
});

test('a whole report folder says what the command line says', async () => {
  const sample = join(root, 'samples', 'bao-cao-389');
  await page.locator('#folder').setInputFiles(sample);
  await page.locator('.finding').first().waitFor();
  await picture('folder');
  const { stdout } = await command(sample, ['check', '.', '--format', 'json', '--lang', 'vi']);
  const expected = JSON.parse(stdout).files.flatMap((file: { findings: { message: string }[] }) =>
    file.findings.map(({ message }) => message),
  );
  expect((await messages()).sort()).toEqual(expected.sort());
});

test('a file that is dropped; one that is no text', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'soat-page-'));
  const drop = async (name: string, text: string): Promise<void> => {
    const data = await page.evaluateHandle(
      ({ name, text }) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], name));
        return transfer;
      },
      { name, text },
    );
    await page.dispatchEvent('#editor', 'drop', { dataTransfer: data });
  };
  await drop('báo cáo.md', wrong);
  await page.locator('.finding').waitFor();
  expect(await page.locator('.finding .where').textContent()).toBe('báo cáo.md:1:37');
  await drop('anh.png', 'x');
  await page.locator('#notice', { hasText: 'anh.png' }).waitFor();
  rmSync(folder, { recursive: true });
});

test('what a report says is never markup', async () => {
  await page
    .locator('#text')
    .fill(`<img src=x onerror=alert(1)> có 22/42 <b>đơn vị</b> (chiếm 52,5%).\n</textarea><script>alert(1)</script>\n`);
  await page.locator('.finding').waitFor();
  expect(await page.locator('img, b, .finding script').count()).toBe(0);
});

test('the policy of the page allows its own program and no connection', () => {
  const html = readFileSync(join(root, 'out', 'soat.html'), 'utf8');
  const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  expect(policy).toMatch(
    /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'$/,
  );
  const shell = html.replace(/<script>[\s\S]*<\/script>/, '');
  expect(shell.length).toBeLessThan(20_000);
  expect(shell.match(/<(?:link|img|iframe|object)\b|\bsrc=|\bhref=|url\(/)).toBeNull();
});

test('a connection is refused', async () => {
  const refused = await page.evaluate(() =>
    fetch('https://example.invalid/').then(
      () => false,
      () => true,
    ),
  );
  expect(refused).toBe(true);
  expect(complaints.some(text => text.includes('Content Security Policy'))).toBe(true);
  complaints = [];
});

test('narrow and dark', async () => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 480, height: 900 });
  await page.locator('#example').click();
  await page.locator('.finding').first().waitFor();
  await picture('dark');
  const overflows = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(overflows).toBe(false);
});
