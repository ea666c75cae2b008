/** The review copy of the founding report, opened as a file: its list, its marks, its filters, and how it prints. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { root } from '../support/sources.ts';
import { type BrowserTests, folder, type Open, shots } from './browser-support.ts';

/** The review copy of the founding report, opened as a file. */
async function reviewCopy({ browser }: Open): Promise<Page> {
  const target = join(tmpdir(), `soat-review-${process.pid}.html`);
  execFileSync(process.execPath, [join(root, 'server/cli/main.ts'), 'review', folder, '-o', target], { stdio: 'pipe' });
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.on('pageerror', error => assert.fail(String(error)));
  page.on('console', message => message.type() === 'error' && assert.fail(message.text()));
  page.on('request', request => assert.ok(request.url().startsWith('file:'), request.url()));
  await page.goto(pathToFileURL(target).href);
  rmSync(target);
  return page;
}

export const reviewTests: BrowserTests = {
  'review copy: an item of the list goes to its mark': async open => {
    const page = await reviewCopy(open);
    const item = page.locator('#findings li', { hasText: 'Phụ lục II, dòng 6, Tổng số' }).first();
    await item.locator('.go').click();
    const mark = page.locator('[data-current]');
    assert.equal(await mark.textContent(), '27');
    assert.ok(await mark.isVisible());
    assert.equal(await item.getAttribute('aria-current'), 'true');
    if (shots) await page.screenshot({ path: join(shots, 'review.png') });
    await page.close();
  },
  'review copy: a mark goes to its item': async open => {
    const page = await reviewCopy(open);
    const mark = page.locator('main [data-v=wrong][data-n]').first();
    await mark.click();
    const current = page.locator('#findings li[aria-current=true]');
    assert.equal(await current.locator('.number').textContent(), (await mark.getAttribute('data-n'))!.split(',')[0]);
    await page.locator('main td[data-v=exact]').first().click();
    assert.equal(await page.locator('#figures tr[aria-current=true] .verdict').textContent(), 'Khớp');
    await page.close();
  },
  'review copy: filters and search': async open => {
    const page = await reviewCopy(open);
    const shown = page.locator('#findings li[data-kind]:not([hidden])');
    const all = await shown.count();
    await page.locator('#findings .chip.error').click();
    const without = await shown.count();
    assert.ok(without < all && without > 0);
    assert.equal(await page.locator('#findings li[data-kind=error]:not([hidden])').count(), 0);
    await page.locator('#findings .chip.error').click();
    await page.locator('#findings input').fill('phu luc ii, dong 6');
    assert.equal(await shown.count(), 1);
    await page.locator('#findings input').fill('không có gì như vậy');
    assert.ok(await page.locator('#findings .none').isVisible());
    await page.close();
  },
  'review copy: the keyboard suffices': async open => {
    const page = await reviewCopy(open);
    await page.keyboard.press('n');
    const first = await page.locator('#findings li[aria-current=true]').getAttribute('id');
    await page.keyboard.press('n');
    assert.notEqual(await page.locator('#findings li[aria-current=true]').getAttribute('id'), first);
    await page.keyboard.press('p');
    assert.equal(await page.locator('#findings li[aria-current=true]').getAttribute('id'), first);
    const shown = page.locator('#findings li[data-kind]:not([hidden])');
    const all = await shown.count();
    await page.keyboard.press('/');
    await page.keyboard.type('2932');
    await page.keyboard.press('Escape');
    const some = await shown.count();
    assert.ok(some >= 1 && some < all, `${some} of ${all}`);
    assert.equal(await page.locator('#findings input:focus').count(), 0);
    await page.close();
  },
  'review copy: on paper the list, the pages and the table follow one another': async open => {
    const page = await reviewCopy(open);
    await page.emulateMedia({ media: 'print' });
    for (const part of ['#findings', 'main', '#figures']) assert.ok(await page.locator(part).isVisible(), part);
    assert.ok(!(await page.locator('.tabs').isVisible()));
    const pdf = await page.pdf({ preferCSSPageSize: true });
    assert.ok(pdf.length > 50_000);
    await page.close();
  },
};
