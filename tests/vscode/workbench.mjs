/** What a person does in the workbench, by keyboard and mouse. */

/** Waits until the workbench stands and extensions run. */
export async function whenReady(page) {
  await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
  await page.waitForSelector('.part.statusbar .statusbar-item', { timeout: 60_000 });
  await page.waitForSelector('.explorer-viewlet, .explorer-folders-view', { timeout: 60_000 }).catch(() => undefined);
}

/** The box of a command before is gone, or going. */
async function closed(page) {
  await page.locator('.quick-input-widget').first().waitFor({ state: 'hidden' });
}

export async function command(page, title) {
  await closed(page);
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget .quick-input-box input');
  await input.waitFor({ state: 'visible' });
  await input.fill(`>${title}`);
  await pick(page, title);
}

/** Chooses a row of the quick input that is open. */
async function pick(page, text) {
  await page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first().click();
}

export async function openFile(page, name, text = name) {
  await closed(page);
  await page.keyboard.press('Control+P');
  const input = page.locator('.quick-input-widget .quick-input-box input');
  await input.waitFor({ state: 'visible' });
  await input.fill(name);
  await pick(page, text);
  await page.locator('.tabs-container .tab.active', { hasText: text.split('/').at(-1) }).waitFor();
  await page.locator('.editor-group-container.active .view-lines .view-line').first().waitFor();
}

/**
 * Goes to a line and column of the editor beside a page, both from 1. A key may come before the focus does: then the
 * editor is clicked and the key pressed again.
 */
export async function goTo(page, line, column = 1) {
  const input = page.locator('.quick-input-widget .quick-input-box input');
  for (let more = 3; ; more--) {
    try {
      await page.keyboard.press('Control+G');
      await input.waitFor({ state: 'visible', timeout: 4000 });
      await input.fill(`:${line}:${column}`);
      await page.keyboard.press('Enter');
      await input.waitFor({ state: 'hidden', timeout: 4000 });
      return;
    } catch (error) {
      if (more === 0) throw error;
      await page.keyboard.press('Escape');
      await page.locator('.editor-group-container .view-lines').first().click();
    }
  }
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
