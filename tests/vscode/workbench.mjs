/** What a person does in the workbench, by keyboard and mouse. */

/** Waits until the workbench stands and extensions run. */
export async function whenReady(page) {
  await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
  await page.waitForSelector('.part.statusbar .statusbar-item', { timeout: 60_000 });
  await page.waitForSelector('.explorer-viewlet, .explorer-folders-view', { timeout: 60_000 }).catch(() => undefined);
}

const box = page => page.locator('.quick-input-widget').first();
const input = page => page.locator('.quick-input-widget .quick-input-box input');

/** The box of a command before is gone, or going; one that stays is left by Escape. */
export async function closed(page) {
  for (let more = 4; ; more--) {
    try {
      await box(page).waitFor({ state: 'hidden', timeout: 3000 });
      return;
    } catch (error) {
      if (more === 0) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

/** Opens the quick input by its key. A key may come before the focus does: then the editor is clicked and it is pressed again. */
async function opened(page, key) {
  for (let more = 3; ; more--) {
    await page.keyboard.press(key);
    try {
      await input(page).waitFor({ state: 'visible', timeout: 4000 });
      return;
    } catch (error) {
      if (more === 0) throw error;
      await page.keyboard.press('Escape');
      await page
        .locator('.editor-group-container .view-lines')
        .first()
        .click({ timeout: 2000 })
        .catch(() => undefined);
    }
  }
}

/** Runs a command by its title. What the command asks next stands in the same box: its answers wait until the title is gone. */
export async function command(page, title) {
  await closed(page);
  await opened(page, 'F1');
  await input(page).fill(`>${title}`);
  await pick(page, title);
  await page.waitForFunction(asked => {
    const box = document.querySelector('.quick-input-widget');
    const input = box?.querySelector('.quick-input-box input');
    return !input || box.style.display === 'none' || input.value !== asked;
  }, `>${title}`);
}

/** Chooses a row of the quick input that is open. */
export async function pick(page, text) {
  await page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first().click();
}

/** Answers the box that asks for a text. */
export async function answer(page, text) {
  await input(page).waitFor({ state: 'visible' });
  await input(page).fill(text);
  await page.keyboard.press('Enter');
  await input(page).waitFor({ state: 'hidden' });
}

/** Answers the box that asks for a file, once it proposes one: with the proposal, or with another path. */
export async function answerFile(page, proposed, path) {
  await page.waitForFunction(
    end => document.querySelector('.quick-input-widget .quick-input-box input')?.value.endsWith(end),
    proposed,
  );
  if (path !== undefined) await input(page).fill(path);
  await page.keyboard.press('Enter');
}

export async function openFile(page, name, text = name) {
  await closed(page);
  await opened(page, 'Control+P');
  await input(page).fill(name);
  await pick(page, text);
  await page.locator('.tabs-container .tab.active', { hasText: text.split('/').at(-1) }).waitFor();
  await page.locator('.editor-group-container.active .view-lines .view-line').first().waitFor();
}

/** Goes to a line and column of the editor, both from 1. */
export async function goTo(page, line, column = 1) {
  await opened(page, 'Control+G');
  await answer(page, `:${line}:${column}`);
}

/** The text of the whole editor, by way of the clipboard. */
export async function textOf(page) {
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+C');
  return page.evaluate(() => navigator.clipboard.readText());
}

export function squiggles(page, kind = 'error') {
  return page.locator(`.editor-group-container.active .squiggly-${kind}`);
}

export async function closeNotifications(page) {
  const buttons = page.locator('.notifications-toasts .codicon-notifications-clear');
  while ((await buttons.count()) > 0)
    await buttons
      .first()
      .click({ timeout: 1000 })
      .catch(() => undefined);
}

/** Puts HTML and text on the clipboard, as Excel and Word do. */
export function copyHtml(page, html, text) {
  return page.evaluate(
    ([html, text]) =>
      navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob([html], { type: 'text/html' }),
          'text/plain': new Blob([text], { type: 'text/plain' }),
        }),
      ]),
    [html, text],
  );
}

/** Milliseconds from each typed character on the screen to the changed squiggles, by watching the page. */
export async function squiggleTimes(page, keys) {
  const times = [];
  for (const key of keys) {
    const time = page.evaluate(
      () =>
        new Promise(resolve => {
          const lines = document.querySelector('.editor-group-container.active .view-lines');
          const marks = document.querySelector('.editor-group-container.active .view-overlays');
          const state = () => marks.querySelectorAll('[class*=squiggly]').length;
          const before = state();
          let typed = 0;
          const watch = new MutationObserver(() => {
            if (typed === 0 && lines.textContent !== text) typed = performance.now();
            if (typed > 0 && state() !== before) end(performance.now() - typed);
          });
          const text = lines.textContent;
          const timer = setTimeout(() => end(undefined), 1500);
          const end = value => {
            watch.disconnect();
            clearTimeout(timer);
            resolve(value);
          };
          watch.observe(document.querySelector('.editor-group-container.active .monaco-editor'), {
            subtree: true,
            childList: true,
            attributes: true,
            characterData: true,
          });
        }),
    );
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 20)));
    await page.keyboard.press(key);
    const value = await time;
    if (value !== undefined) times.push(value);
  }
  return times.sort((a, b) => a - b);
}
