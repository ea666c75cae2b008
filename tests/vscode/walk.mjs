/**
 * A newcomer's walk: installs the packed extension, opens the founding report, sees what does not hold, mends one
 * figure, looks at the tree, pastes from Excel and Word, opens the printed view and comes back to the cell. A picture of
 * each step in out/vscode/screenshots.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWindow } from './chromium.mjs';
import { root } from './editor.mjs';
import { startServer } from './server.mjs';
import {
  answer,
  answerFile,
  closed,
  closeNotifications,
  command,
  copyHtml,
  goTo,
  openFile,
  pick,
  squiggles,
  squiggleTimes,
  textOf,
  whenReady,
} from './workbench.mjs';

export async function run({ browser, result, shoot, copyOf, settings }) {
  const vsix = readdirSync(root).find(name => /^soat-.*\.vsix$/.test(name));
  if (!vsix) throw new Error('no .vsix: npm run package');
  const folder = copyOf('samples/bao-cao-389', { 'dan-excel.md': blank, 'dan-word.md': blank });
  const server = await startServer({
    settings: {
      ...settings,
      'workbench.colorTheme': 'Default Light Modern',
      'editor.minimap.enabled': false,
      'editor.fontFamily': 'Noto Sans Mono',
    },
    extensions: [join(root, vsix)],
  });
  const window = await openWindow(browser, server.url(folder.path));
  const { page } = window;
  let broken = false;
  const attempt = async (name, body) => {
    const begun = Date.now();
    try {
      await body();
      result(`walk: ${name}`, undefined, Date.now() - begun);
      return undefined;
    } catch (error) {
      await shoot(page, `walk-failed-${name.replace(/\W+/g, '-').slice(0, 40)}`);
      return error;
    }
  };
  /** A step that the others rest on. */
  const step = async (name, body) => {
    const error = broken ? 'an earlier step failed' : await attempt(name, body);
    if (error === undefined) return;
    broken = true;
    result(`walk: ${name}`, `${error.stack ?? error}`);
  };
  /** A step that stands alone. The machine may be slow, a key lost: it is taken a second time, and says so. */
  const apart = async (name, body) => {
    if (broken) return result(`walk: ${name}`, 'an earlier step failed');
    const first = await attempt(name, body);
    if (first === undefined) return;
    console.log(`  walk: ${name}: a second time, after ${String(first.message ?? first).split('\n')[0]}`);
    await closed(page);
    const second = await attempt(name, body);
    if (second !== undefined) result(`walk: ${name}`, `${second.stack ?? second}`);
  };
  page.setDefaultTimeout(15_000);
  try {
    await step('the packed extension is installed and the report opens', async () => {
      await whenReady(page);
      await openFile(page, 'phu-luc-2.md');
      await page.locator('#soat\\.soat\\.soat\\.status, [id="soat.soat.soat.status"]').first().waitFor();
    });
    await step('what does not hold is underlined, the status bar counts', async () => {
      await squiggles(page).first().waitFor();
      await page.locator('.statusbar-item', { hasText: /Soát: \d+ lỗi/ }).waitFor();
      await closeNotifications(page);
      await shoot(page, 'walk-1-findings');
    });
    await apart('pointing at it shows the arithmetic', async () => {
      await goTo(page, 27, 76);
      await page.keyboard.press('Control+K');
      await page.keyboard.press('Control+I');
      await page.locator('.monaco-hover', { hasText: 'Tổng số ghi 27; cộng các cấp được 25' }).first().waitFor();
      await shoot(page, 'walk-2-hover');
      await page.keyboard.press('Escape');
    });
    await apart('the light bulb mends it; the squiggle goes, one undo brings it back', async () => {
      await goTo(page, 27, 77);
      const before = await squiggles(page).count();
      await page.locator('.codicon-gutter-lightbulb, .lightBulbWidget.codicon').first().waitFor();
      await page.keyboard.press('Control+.');
      const repair = page.locator('.action-widget .monaco-list-row', { hasText: 'Ghi 25' }).first();
      await repair.waitFor({ timeout: 5000 }).catch(async () => {
        await page.keyboard.press('Control+.');
        await repair.waitFor();
      });
      await shoot(page, 'walk-3-repairs');
      await repair.click();
      await page.waitForFunction(
        count => document.querySelectorAll('.editor-group-container.active .squiggly-error').length < count,
        before,
      );
      await shoot(page, 'walk-4-mended');
      await page.locator('.editor-group-container.active .view-lines').first().click();
      await page.keyboard.press('Control+Z');
      await page.waitForFunction(
        count => document.querySelectorAll('.editor-group-container.active .squiggly-error').length === count,
        before,
      );
    });
    await apart('the tree of figures: tables by verdict, a click goes to the cell', async () => {
      await command(page, 'Soát: Figures of the Report');
      const row = text => page.locator('.pane-body .monaco-list-row', { hasText: text }).first();
      await row('Lời văn').waitFor();
      await command(page, 'Soát: Show Only What Differs');
      // Only what is in sight has a row.
      await page.locator('.pane-body .monaco-list').first().hover();
      for (const wanted of ['pl2', 'r7.']) {
        for (let turns = 0; turns < 20 && (await row(wanted).count()) === 0; turns++) {
          await page.mouse.wheel(0, 60);
          await page.waitForTimeout(50);
        }
        await row(wanted).waitFor();
      }
      await row('r7.').click();
      await page.locator('.statusbar-item', { hasText: /(Ln|Dòng) 28/ }).waitFor();
      await shoot(page, 'walk-5-figures');
      // All figures again: the list is longer than it was.
      const list = page.locator('.pane-body .monaco-list-rows').first();
      const height = await list.evaluate(rows => rows.offsetHeight);
      await command(page, 'Soát: Show Only What Differs');
      for (let turns = 0; turns < 100 && (await list.evaluate(rows => rows.offsetHeight)) <= height; turns++)
        await page.waitForTimeout(50);
      if ((await list.evaluate(rows => rows.offsetHeight)) <= height)
        throw new Error('Only what differs is still listed.');
    });
    await apart('the tree of documents', async () => {
      await command(page, 'Soát: Cited Documents');
      await page.locator('.pane-body .monaco-list-row', { hasText: 'KH-UBND' }).first().waitFor();
      await shoot(page, 'walk-6-documents');
    });
    await apart('the next finding, from the keyboard', async () => {
      await openFile(page, 'phu-luc-2.md');
      await goTo(page, 1);
      await command(page, 'Soát: Next Finding');
      await page.locator('.statusbar-item', { hasText: /(Ln|Dòng) 27/ }).waitFor();
    });
    await apart('a table from Excel: what was understood is said first, merges are kept', async () => {
      await paste(page, excel, 'STT\tTiêu chí', 'dan-excel.md');
      await page
        .locator('.quick-input-widget .quick-input-title', {
          hasText: 'Hiểu từ Excel: 2 dòng × 6 cột, 2 dòng tiêu đề',
        })
        .waitFor();
      await page.locator('.quick-input-widget input[placeholder*="01-Aug"]').waitFor();
      await shoot(page, 'walk-7-paste');
      await page.keyboard.press('Enter');
      const text = await pastedText(page);
      if (!text.includes('| 1 | Cơ quan | 27 | 13 | 12 | 2 |') || !text.includes('Chia ra theo cấp / Cấp tỉnh'))
        throw new Error(text);
      await shoot(page, 'walk-8-pasted');
      await page.keyboard.press('Control+Z');
      if ((await textOf(page)).includes('Cơ quan')) throw new Error('one undo does not take the paste back');
    });
    await apart('a table from Word', async () => {
      await paste(page, word, 'STT', 'dan-word.md');
      await page.locator('.quick-input-widget .quick-input-title', { hasText: 'Hiểu từ Word' }).waitFor();
      await page.keyboard.press('Enter');
      const text = await pastedText(page);
      if (!text.includes('| 1 | Văn phòng UBND tỉnh | 142[^1] |')) throw new Error(text);
    });
    await apart('where a figure comes from', async () => {
      await openFile(page, 'phu-luc-2.md');
      await goTo(page, 27, 77);
      await command(page, 'Soát: Where This Figure Comes From');
      await page.locator('.quick-input-title', { hasText: '27: Lệch' }).waitFor();
      await page.locator('.quick-input-list .monaco-list-row', { hasText: '13 + 12' }).first().waitFor();
      await shoot(page, 'walk-11-lineage');
      await page.keyboard.press('Escape');
    });
    await apart('a finding is passed over with a reason, one undo brings it back', async () => {
      await openFile(page, 'phu-luc-2.md');
      await goTo(page, 27, 77);
      await squiggles(page).first().waitFor();
      const before = await squiggles(page).count();
      await command(page, 'Soát: Pass Over, with a Reason');
      await answer(page, 'số liệu theo đề án đã duyệt');
      await page.waitForFunction(
        count => document.querySelectorAll('.editor-group-container.active .squiggly-error').length < count,
        before,
      );
      if (!(await textOf(page)).includes('số liệu theo đề án đã duyệt -->')) throw new Error('no line with the reason');
      await page.keyboard.press('Control+Z');
      if ((await textOf(page)).includes('đã duyệt')) throw new Error('more than one undo');
    });
    await apart('a figure is bound to its cell, the address is folded away', async () => {
      await openFile(page, 'body.md', 'body.md');
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Thủ tục công khai: 1.991');
      await command(page, 'Soát: Bind to an Appendix Cell');
      await pick(page, 'pl4.r1.tong');
      await page.locator('.view-line', { hasText: '[1.991](soat:pl4.r1.tong)' }).first().waitFor();
      // Away from the line, so that its address is folded.
      await page.keyboard.press('Enter');
      await page.waitForFunction(() =>
        [...document.querySelectorAll('.editor-group-container.active .view-line')].some(line =>
          [...line.querySelectorAll('span > span')]
            .filter(span => getComputedStyle(span).fontSize !== '0px')
            .map(span => span.textContent)
            .join('')
            .replaceAll('\u00a0', ' ')
            .endsWith('Thủ tục công khai: 1.991'),
        ),
      );
      await shoot(page, 'walk-12-bound');
      if (!(await textOf(page)).includes('[1.991](soat:pl4.r1.tong)')) throw new Error('not bound');
    });
    await apart('figures of the text are brought up to their cells: old beside new, one undo', async () => {
      await openFile(page, 'body.md', 'body.md');
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Số đã công khai là [1.995](soat:pl4.r1.tong).');
      await page.locator('.view-line', { hasText: '[1.995](soat:pl4.r1.tong)' }).first().waitFor();
      await squiggles(page).last().waitFor();
      // Folded too: the mark stands under the figure, and is as wide as it is.
      await page.keyboard.press('ArrowUp');
      await page.waitForFunction(() => {
        const active = '.editor-group-container.active';
        const spans = [...document.querySelectorAll(`${active} .view-line span > span`)];
        const figure = spans.find(span => span.textContent === '1.995')?.getBoundingClientRect();
        if (!figure || figure.width === 0) return false;
        return [...document.querySelectorAll(`${active} .squiggly-error`)].some(mark => {
          const { x, width, y, height } = mark.getBoundingClientRect();
          const here = y <= figure.y + figure.height / 2 && figure.y + figure.height / 2 <= y + height;
          return here && Math.abs(x - figure.x) < 2 && Math.abs(width - figure.width) < 2;
        });
      });
      await shoot(page, 'walk-14-folded');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('End');
      const row = page.locator('.quick-input-list .monaco-list-row', { hasText: '1.995 → 1.991' }).first();
      // The finding may come a moment after the text.
      for (let tries = 0; tries < 5 && !(await row.isVisible()); tries++) {
        await page.keyboard.press('Escape');
        await command(page, "Soát: Update the Text's Figures");
        await row.waitFor({ timeout: 3000 }).catch(() => undefined);
      }
      await shoot(page, 'walk-14-refresh');
      await page.keyboard.press('Enter');
      await page.locator('.view-line', { hasText: 'là [1.991](soat:pl4.r1.tong)' }).first().waitFor();
      await page.keyboard.press('Control+Z');
      await page.locator('.view-line', { hasText: 'là [1.995](soat:pl4.r1.tong)' }).first().waitFor();
      for (let count = 0; count < 60; count++) await page.keyboard.press('Backspace');
    });
    await apart('a document is cited from the list', async () => {
      await openFile(page, 'body.md', 'body.md');
      await page.keyboard.press('Control+End');
      await command(page, 'Soát: Insert a Citation');
      await pick(page, '172/KH-UBND');
      await closed(page);
      const cited = /Kế hoạch số 172\/KH-UBND ngày 07\/12\/2018\s*$/;
      for (let tries = 0; !cited.test(await textOf(page)); tries++) if (tries > 20) throw new Error('not cited');
    });
    await apart('the review copy is written beside the report', async () => {
      await openFile(page, 'phu-luc-2.md');
      await command(page, 'Soát: Write the Review Copy');
      await shoot(page, 'walk-15-review');
      await answerFile(page, 'bao-cao-389-ra-soat.html');
      const copy = join(folder.path, 'bao-cao-389-ra-soat.html');
      for (let tries = 0; !existsSync(copy); tries++) {
        if (tries > 50) throw new Error('no review copy');
        await page.waitForTimeout(100);
      }
      if (!readFileSync(copy, 'utf8').includes('Bản rà soát')) throw new Error('not the review copy');
    });
    await apart('a new report from a template', async () => {
      await command(page, 'Soát: New Report');
      await pick(page, 'Báo cáo có phụ lục');
      await answer(page, 'bao-cao-quy-4');
      await page.locator('.tabs-container .tab.active', { hasText: 'body.md' }).waitFor();
      await page.locator('.breadcrumbs-control', { hasText: 'bao-cao-quy-4' }).waitFor();
      await page.locator('.statusbar-item', { hasText: 'Soát: chưa thấy điểm lệch' }).waitFor();
      await shoot(page, 'walk-13-new');
    });
    await apart('the printed view opens, a click on a wrong figure lands in its cell', async () => {
      await openFile(page, 'phu-luc-2.md');
      await command(page, 'Soát: View as Printed');
      const frame = page.frameLocator('iframe.webview').frameLocator('iframe');
      const wrong = frame.locator('[data-v="wrong"]').first();
      await wrong.waitFor();
      await shoot(page, 'walk-9-printed');
      await wrong.scrollIntoViewIfNeeded();
      await wrong.click();
      const text = (await wrong.textContent()).trim();
      await page.locator('.tabs-container .tab.active', { hasText: 'body.md' }).waitFor();
      await page.locator('.statusbar-item', { hasText: `(${text.length} selected)` }).waitFor();
      await shoot(page, 'walk-10-cell');
    });
    await apart('keystroke → squiggle on the screen', async () => {
      await command(page, 'View: Close All Editors');
      await openFile(page, 'phu-luc-2.md');
      await squiggles(page).first().waitFor();
      // Behind the total of the first row: a digit more makes it wrong, a digit less right again.
      const row = '| 1 | Số cơ quan trong kế hoạch kiểm tra CCHC được phê duyệt | 23';
      await goTo(page, 22, row.length + 1);
      const keys = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? '9' : 'Backspace'));
      const times = await squiggleTimes(page, keys);
      if (times.length < 10) throw new Error(`only ${times.length} answers`);
      const p = share => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1);
      console.log(`  walk: keystroke → squiggle on the screen: p50 ${p(0.5)} ms, p95 ${p(0.95)} ms, n ${times.length}`);
    });
  } finally {
    await window.close();
    await server.stop();
    folder.remove();
  }
}

/** Opens a file that holds a front matter alone, and pastes at its end. */
async function paste(page, html, text, name) {
  await openFile(page, name);
  await page.keyboard.press('Control+End');
  await copyHtml(page, html, text);
  await page.keyboard.press('Control+V');
}

async function pastedText(page) {
  await closed(page);
  await page.waitForFunction(() =>
    document.querySelector('.editor-group-container.active .view-lines').textContent.includes('|'),
  );
  return textOf(page);
}

const blank = '---\nsoat: 1\n---\n\n';

const excel = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet>
<style><!--table {mso-displayed-decimal-separator:"\\,"; mso-displayed-thousand-separator:"\\.";} td {padding-top:1px;}--></style></head>
<body link="#0563C1" vlink="#954F72"><table border=0 cellpadding=0 cellspacing=0 width=540 style='border-collapse:collapse;width:405pt'>
<!--StartFragment--><col width=64 span=6 style='width:48pt'>
<tr height=20 style='height:15.0pt'><td rowspan=2 height=40 class=xl66 width=64>STT</td><td rowspan=2 class=xl66>Tiêu chí</td><td rowspan=2 class=xl66>Tổng số</td><td colspan=3 class=xl66>Chia ra theo cấp</td></tr>
<tr height=20><td height=20 class=xl65>Cấp tỉnh</td><td class=xl65>Cấp huyện</td><td class=xl65>Cấp xã</td></tr>
<tr height=20><td height=20 class=xl65 align=right>1</td><td class=xl65>Cơ quan</td><td class=xl65 align=right>27</td><td class=xl65 align=right>13</td><td class=xl65 align=right>12</td><td class=xl65 align=right>2</td></tr>
<tr height=20><td height=20 class=xl65 align=right>2</td><td class=xl65>Đợt kiểm tra</td><td class=xl67 align=right>01-Aug</td><td></td><td></td><td class=xl65 align=right>3</td></tr>
<!--EndFragment--></table></body></html>`;

const word = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta name=ProgId content=Word.Document><meta name=Generator content="Microsoft Word 15"></head><body lang=VI style='tab-interval:36.0pt'>
<!--StartFragment--><table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none'>
<tr style='mso-yfti-irow:0'><td width=57 valign=top style='border:solid windowtext 1.0pt'><p class=MsoNormal align=center style='text-align:center'><b><span lang=EN-US>STT<o:p></o:p></span></b></p></td><td width=300><p class=MsoNormal><b>Cơ quan<o:p></o:p></b></p></td><td><p class=MsoNormal><b>Năm 2019</b></p></td></tr>
<tr><td><p class=MsoNormal>1<o:p></o:p></p></td><td><p class=MsoNormal>Văn phòng<o:p></o:p></p><p class=MsoNormal>UBND tỉnh</p></td><td><p class=MsoNormal align=right>142<sup>1</sup></p></td></tr></table><!--EndFragment--></body></html>`;
