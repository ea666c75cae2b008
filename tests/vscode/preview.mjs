/**
 * The report as printed, beside its source: what is shown, what changes while typing, where a click goes, what the
 * cursor reveals, what a reload keeps; and how long a keystroke takes to reach the page.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWindow } from './chromium.mjs';
import { startServer } from './server.mjs';
import { answerFile, command, goTo, openFile, whenReady } from './workbench.mjs';

export async function run({ browser, result, shoot, copyOf, settings, extension }) {
  const folder = copyOf('samples/bao-cao-389', {
    'bao-cao-quy-3.md': '# BÁO CÁO\n\nCó 14/42 đơn vị hoàn thành (chiếm 33,5%).\n',
  });
  const server = await startServer({
    settings: { ...settings, 'workbench.colorTheme': 'Default Dark Modern', 'editor.minimap.enabled': false },
  });
  const window = await openWindow(browser, server.url(folder.path, { extension }), { width: 1500, height: 900 });
  const { page } = window;
  page.setDefaultTimeout(20_000);
  const step = async (name, body) => {
    const begun = Date.now();
    try {
      await body();
      result(`preview: ${name}`, undefined, Date.now() - begun);
    } catch (error) {
      await shoot(page, `preview-failed-${name.replace(/\W+/g, '-').slice(0, 40)}`);
      result(`preview: ${name}`, `${error.stack ?? error}`);
    }
  };
  let frame;
  try {
    await whenReady(page);
    await openFile(page, 'phu-luc-2.md');
    await page.locator('.statusbar-item', { hasText: /Soát: \d+ lỗi/ }).waitFor();

    await step('shows every part of the report', async () => {
      await command(page, 'Soát: View as Printed');
      frame = await pages(page);
      await frame.locator('article.sheet').nth(7).waitFor();
      equal(await frame.locator('.toolbar select option').count(), 8);
      equal(
        await frame.locator('article').nth(2).locator('header .name').textContent(),
        'THỐNG KÊ SỐ LƯỢNG CƠ QUAN, ĐƠN VỊ THEO CÁC TIÊU CHÍ THỰC HIỆN CẢI CÁCH HÀNH CHÍNH',
      );
    });

    const cell = () => frame.locator('article').nth(2).locator('tbody tr').nth(5).locator('td').nth(1);

    await step('a click on a figure selects it in the source, and the page stays where it is', async () => {
      await cell().scrollIntoViewIfNeeded();
      const before = await scrolled(frame);
      await cell().click();
      await page.locator('.statusbar-item', { hasText: /27, .* 78 \(2/ }).waitFor();
      await page.waitForTimeout(400);
      equal(await scrolled(frame), before);
    });

    await step('typing changes the row and its verdict; undo brings them back', async () => {
      await page.keyboard.type('25');
      await until(async () => equal(await told(cell()), '25 exact'));
      await page.keyboard.press('Control+Z');
      await page.keyboard.press('Control+Z');
      await until(async () => equal(await told(cell()), '27 wrong'));
    });

    await step('moving in the source shows the row', async () => {
      await page.locator('.editor-group-container .view-lines').first().click();
      await goTo(page, 48, 12);
      await until(async () => {
        const box = await frame.locator('article').nth(2).locator('tbody tr').nth(26).boundingBox();
        const view = await frame.locator('#scroll').boundingBox();
        if (!box || box.y < view.y || box.y > view.y + view.height) throw new Error('the row is not in view');
      });
      await goTo(page, 5, 1);
    });

    await step('a broken table leaves the others on the screen', async () => {
      await goTo(page, 21, 1);
      await page.keyboard.press('Control+L');
      await page.keyboard.press('Delete');
      await until(async () => equal(await frame.locator('article').nth(2).locator('table').count(), 0));
      equal(await frame.locator('article.sheet').count(), 8);
      await page.keyboard.press('Control+Z');
      await until(async () => equal(await frame.locator('article').nth(2).locator('table').count(), 1));
      await shoot(page, 'preview-dark');
    });

    await step('the keyboard goes from fault to fault and to the source', async () => {
      await frame.locator('.toolbar select').selectOption({ index: 2 });
      await frame.locator('#scroll').focus();
      await page.keyboard.press('n');
      equal(await frame.evaluate(() => document.activeElement.textContent), '27');
      await page.keyboard.press('Enter');
      await page.locator('.statusbar-item', { hasText: /27, .* 78/ }).waitFor();
      // The status bar may be ahead of the focus.
      await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    });

    await step('from a keystroke to the page', async () => {
      await goTo(page, 27, 78);
      const times = await keystrokeTimes(page, frame);
      const of = kind => share => {
        const sorted = times.map(time => time[kind]).sort((a, b) => a - b);
        return `${sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]} ms`;
      };
      const [whole, own] = [of('page'), of('editor')];
      console.log(
        `  preview: keystroke to page, ${times.length} keys: p50 ${whole(0.5)}, p95 ${whole(0.95)}; to the editor's own text: p50 ${own(0.5)}, p95 ${own(0.95)}`,
      );
      if (times.length < keys - 5) throw new Error(`only ${times.length} of ${keys} keystrokes reached the page`);
    });

    await step('a pinned preview keeps its report, a reload keeps both', async () => {
      const pin = frame.locator('.toolbar button[aria-pressed]').nth(1);
      await pin.click();
      equal(await pin.getAttribute('aria-pressed'), 'true');
      await frame.locator('.toolbar select').selectOption({ index: 4 });
      await page.waitForTimeout(600);
      await Promise.all([
        page.waitForEvent('domcontentloaded', { timeout: 60_000 }),
        command(page, 'Developer: Reload Window'),
      ]);
      await whenReady(page);
      frame = await pages(page);
      await frame.locator('article.sheet').nth(7).waitFor();
      const again = frame.locator('.toolbar button[aria-pressed]').nth(1);
      await until(async () => equal(await again.getAttribute('aria-pressed'), 'true'));
      await until(async () => equal(await frame.locator('.toolbar select').evaluate(list => list.selectedIndex), 4));
    });

    await step('beside the pinned one, a second preview follows: each shows its own report', async () => {
      await page.keyboard.press('Control+1');
      await openFile(page, 'bao-cao-quy-3.md');
      await page.locator('.statusbar-item', { hasText: 'Soát: 1 lỗi' }).waitFor();
      await command(page, 'Soát: View as Printed');
      await until(async () => equal(await (await pages(page)).locator('article.sheet').count(), 1));
      await page.keyboard.press('Control+2');
      await page.keyboard.press('Control+Alt+ArrowRight');
      await until(async () => equal((await framesOf(page)).length, 2));
      await until(async () => equal(await (await frameWith(page, 8)).locator('article.sheet').count(), 8));
      await page.keyboard.press('Control+1');
      const other = await frameWith(page, 1);
      await until(async () => equal(await other.locator('[data-v="wrong"]').first().textContent(), '33,5%'));
      await goTo(page, 3, 39);
      await page.keyboard.press('Backspace');
      await page.keyboard.type('3');
      await until(async () => equal(await other.locator('[data-v="wrong"]').count(), 0));
      equal(await (await frameWith(page, 8)).locator('article.sheet').count(), 8);
      await shoot(page, 'preview-two');
    });

    await step('the tree that a screen reader is given: tables with headings, verdicts in words', async () => {
      const tree = await (await frameWith(page, 8)).locator('article').nth(2).ariaSnapshot();
      for (const wanted of [
        /- table /,
        /- columnheader "Tổng số"/,
        /- rowheader "Số cơ quan/,
        /- cell "27 (?:lệch|Lệch)"/,
      ])
        if (!wanted.test(tree)) throw new Error(`${wanted} is not in\n${tree.slice(0, 3000)}`);
    });

    await step('print: the pages are saved as one file, and a message says what to do with it', async () => {
      const target = join(folder.path, 'in-thu.html');
      await (await frameWith(page, 8)).locator('.toolbar button').last().click();
      await answerFile(page, '.html', target);
      await until(async () => equal(existsSync(target), true));
      const html = readFileSync(target, 'utf8');
      if (!html.includes('Phụ lục VII') || html.includes('<main class="marked">')) throw new Error('not the pages');
      // The editor shows no toasts while it is driven; what was said stands behind the bell.
      await page.locator('.statusbar-item .codicon-bell-dot').click();
      await page.locator('.notifications-center', { hasText: 'Đã lưu bản in' }).waitFor();
    });
  } finally {
    await window.close();
    await server.stop();
    folder.remove();
  }
}

/** The frame that holds the pages, as soon as there is one. */
async function pages(page) {
  for (let tries = 0; tries < 80; tries++) {
    for (const frame of page.frames()) {
      if (await frame.$('#scroll').catch(() => null)) return frame;
    }
    await page.waitForTimeout(250);
  }
  throw new Error('there is no preview');
}

/** All frames that hold pages. */
async function framesOf(page) {
  const found = [];
  for (const frame of page.frames()) if (await frame.$('#scroll').catch(() => null)) found.push(frame);
  return found;
}

/** The preview with so many sheets. */
async function frameWith(page, sheets) {
  for (const frame of await framesOf(page)) if ((await frame.locator('article.sheet').count()) === sheets) return frame;
  throw new Error(`no preview has ${sheets} sheets`);
}

function scrolled(frame) {
  return frame.locator('#scroll').evaluate(element => Math.round(element.scrollTop));
}

function told(cell) {
  return cell.evaluate(element => `${element.textContent} ${element.dataset.v ?? ''}`);
}

/** So many that the first twenty, at which every program on the way is still warming up, do not decide the 95th of a hundred. */
const keys = 120;

/**
 * Milliseconds from a key in the source to the changed cell in the page, and to the changed text in the editor itself,
 * over both clocks of one machine.
 */
async function keystrokeTimes(page, frame) {
  const times = [];
  for (let count = 0; count < keys; count++) {
    const shown = whenChanged(page, '.editor-group-container .view-lines');
    const changed = whenChanged(frame, 'article:nth-of-type(3) tbody');
    await page.waitForTimeout(60);
    const typed = Date.now();
    await page.keyboard.press(count % 2 === 0 ? '7' : 'Backspace');
    const [at, own] = await Promise.all([changed, shown]);
    if (at !== undefined && own !== undefined) times.push({ page: at - typed, editor: own - typed });
  }
  return times;
}

async function until(check) {
  for (let tries = 0; ; tries++) {
    try {
      return await check();
    } catch (error) {
      if (tries > 60) throw error;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
}

function equal(found, expected) {
  if (found !== expected) throw new Error(`found ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`);
}

/** The time at which something changes in the first element of a selector; undefined when nothing does in two seconds. */
function whenChanged(page, selector) {
  return page.evaluate(
    selector =>
      new Promise(resolve => {
        const timer = setTimeout(() => end(undefined), 2000);
        const watch = new MutationObserver(() => end(Date.now()));
        const end = value => {
          watch.disconnect();
          clearTimeout(timer);
          resolve(value);
        };
        watch.observe(document.querySelector(selector), { childList: true, subtree: true, characterData: true });
      }),
    selector,
  );
}
