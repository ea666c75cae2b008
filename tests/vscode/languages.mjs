/**
 * The extension in a VS Code whose display language is Vietnamese, and in an English one: titles of commands, views and
 * settings, messages where the setting says to follow the editor; and one command from end to end in Vietnamese.
 */
import { boundFigures } from '../support/bound-figures.ts';
import { openWindow } from './chromium.mjs';
import { startServer } from './server.mjs';
import { command, goTo, openFile, textOf, whenReady } from './workbench.mjs';

const source = `---
soat: 1
loại văn bản: Báo cáo
---

${boundFigures}`;

export async function run({ browser, result, shoot, copyOf, settings, extension }) {
  const folder = copyOf(undefined, { 'bao-cao.md': source });
  const server = await startServer({ settings: { ...settings, 'soat.language': 'auto' } });
  const inside = async (language, steps) => {
    const window = await openWindow(browser, server.url(folder.path, { extension }), { language });
    const { page } = window;
    page.setDefaultTimeout(20_000);
    try {
      await whenReady(page);
      await openFile(page, 'bao-cao.md');
      for (const [name, body] of Object.entries(steps)) {
        const begun = Date.now();
        try {
          await body(page);
          result(`languages: ${language}: ${name}`, undefined, Date.now() - begun);
        } catch (error) {
          await shoot(page, `languages-failed-${language}`);
          result(`languages: ${language}: ${name}`, `${error.stack ?? error}`);
        }
      }
    } finally {
      await window.close();
    }
  };
  try {
    await inside('vi', vietnamese(shoot));
    await inside('en', english);
  } finally {
    await server.stop();
    folder.remove();
  }
}

const vietnamese = shoot => ({
  'messages follow the editor': async page => {
    await page.locator('.statusbar-item', { hasText: /^Soát: 1 lỗi/ }).waitFor();
  },
  'commands and views have Vietnamese titles': async page => {
    await page.keyboard.press('F1');
    for (const title of ['Kiểm tra báo cáo này', 'Xem bản in', 'Dán bảng từ Excel, Word']) {
      await page.locator('.quick-input-widget .quick-input-box input').fill(`>Soát: ${title}`);
      await row(page, `Soát: ${title}`).waitFor();
    }
    await page.locator('.quick-input-widget .quick-input-box input').fill('>Soát');
    await shoot(page, 'languages-commands');
    await page.keyboard.press('Escape');
    await command(page, 'Soát: Bảng kê số liệu');
    for (const title of ['Số liệu', 'Văn bản'])
      await page.locator('.pane-header', { hasText: title }).first().waitFor();
    await shoot(page, 'languages-views');
    await command(page, 'View: Show Explorer');
  },
  'what only the words tie to a cell waits for a tick; what is ticked is one undo': async page => {
    await openFile(page, 'bao-cao.md');
    await goTo(page, 12, 1);
    await command(page, 'Soát: Cập nhật số liệu lời văn');
    const bound = row(page, '1.991 → 1.995');
    const named = row(page, '280 → 320');
    await bound.waitFor();
    equal([await ticked(bound), await ticked(named)].join(), 'true,false');
    await shoot(page, 'languages-refresh');
    await page.keyboard.press('Enter');
    await page.locator('.statusbar-item', { hasText: /^Soát: (?!1 lỗi)/ }).waitFor();
    const text = await textOf(page);
    equal(text.includes('[1.995](') && text.includes('là 280 hộ'), true);
    await page.keyboard.press('Control+Z');
    await page.locator('.statusbar-item', { hasText: /^Soát: 1 lỗi/ }).waitFor();
    equal((await textOf(page)).replaceAll('\r', ''), source);
  },
  'settings are explained in Vietnamese': async page => {
    await command(page, 'Preferences: Open Settings (UI)');
    await page.locator('.settings-editor .suggest-input-container').click();
    await page.keyboard.type('soat.everyFile');
    await page.locator('.settings-editor .setting-item', { hasText: 'Kiểm tra cả tệp Markdown' }).first().waitFor();
    await shoot(page, 'languages-settings');
  },
});

const english = {
  'messages follow the editor': async page => {
    await page.locator('.statusbar-item', { hasText: /^Soát: 1 error/ }).waitFor();
  },
  'commands have English titles, with the Vietnamese behind': async page => {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget .quick-input-box input').fill('>Soát: Check This');
    await row(page, 'Soát: Check This Report (Kiểm tra báo cáo này)').waitFor();
    await page.keyboard.press('Escape');
  },
};

function row(page, text) {
  return page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
}

/** Whether a row of a list to tick is ticked. */
async function ticked(row) {
  return row.evaluate(element => {
    const box = element.querySelector('[aria-checked], input[type=checkbox]');
    return box instanceof HTMLInputElement ? box.checked : box?.getAttribute('aria-checked') === 'true';
  });
}

function equal(found, expected) {
  if (found !== expected) throw new Error(`found ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`);
}
