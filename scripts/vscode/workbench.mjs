// Drives the workbench as a person does: keys, menus and what is to be seen. Every step waits for the state it leads
// to, never for a length of time.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openPage, screenshot } from './page.mjs';
import { EDITOR, STATE_MS, waitFor } from './states.mjs';

export { screenshot, waitFor };

/** The first start of a workbench takes longer than any state after it. */
const START_MS = 90_000;

/** @typedef {import('playwright-core').Page} Page */

/**
 * @typedef {object} Workbench
 * @property {Page} page
 * @property {string[]} errors Uncaught errors of the page, as they come.
 * @property {() => Promise<void>} close Closes the browser; the server goes on.
 */

/**
 * Opens a folder, and a file of it in an editor that has the keyboard.
 *
 * @param {import('./server.mjs').RunningServer} server
 * @param {import('./browser.mjs').Browser} browser
 * @param {{ folder: string, file: string, viewport?: { width: number, height: number }, language?: string }} what
 *   `folder` is absolute, `file` is a path under it; `language` is what the workbench and its extensions take for the display
 *   language: VS Code's own words stay English, as no language pack is installed.
 * @returns {Promise<Workbench>} The caller closes it.
 */
export async function openWorkbench(server, browser, { folder, file, viewport, language }) {
  const { page, errors, close } = await openPage(browser, server.authority, viewport);
  page.setDefaultTimeout(STATE_MS);
  try {
    // What VS Code sets in its page once a language pack is there.
    if (language !== undefined)
      await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)};`);
    await page.goto(server.address(folder, [['openFile', server.uri(join(folder, file))]]));
    await page.waitForSelector(`${EDITOR} .view-line`, { timeout: START_MS });
    await focusEditor(page);
  } catch (error) {
    await close();
    throw error;
  }
  return { page, errors, close };
}

/**
 * Presses keys one after the other, such as `Control+.` or `F8`.
 *
 * @param {Page} page
 * @param {...string} keys In Playwright's spelling.
 */
export async function press(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key);
}

/**
 * Puts the keyboard into the first editor.
 *
 * @param {Page} page
 */
export async function focusEditor(page) {
  await press(page, 'Control+1');
  await page.waitForSelector(`${EDITOR}.focused`);
}

/**
 * Opens another file of the folder through Quick Open.
 *
 * @param {Page} page
 * @param {string} name Enough of its name to find it, ending with its last part.
 */
export async function openFile(page, name) {
  await press(page, 'Control+P');
  await pick(page, name, basename(name));
  await page.waitForSelector(`.tab.active[data-resource-name=${JSON.stringify(basename(name))}]`);
  await page.waitForSelector(`${EDITOR}.focused .view-line`);
}

/**
 * Runs a command from the palette that F1 opens.
 *
 * @param {Page} page
 * @param {string} title As the palette shows it, with its category.
 */
export async function runCommand(page, title) {
  await press(page, 'F1');
  await pick(page, `>${title}`, title);
}

/**
 * Types into the open quick input and takes the entry of that name with Enter.
 *
 * @param {Page} page
 * @param {string} typed
 * @param {string} label How the entry's accessible name begins.
 */
async function pick(page, typed, label) {
  const input = page.locator('.quick-input-widget:visible .quick-input-box input');
  await input.fill(typed);
  // Enter takes the focused entry, so that has to be the right one first.
  await page.waitForSelector(`.quick-input-list .monaco-list-row.focused[aria-label^=${JSON.stringify(label)}]`);
  await press(page, 'Enter');
  // The list closes, or makes room for what the command asks next.
  await page
    .locator(`.quick-input-list .monaco-list-row[aria-label^=${JSON.stringify(label)}]:visible`)
    .first()
    .waitFor({
      state: 'hidden',
    });
}

/**
 * Puts the caret at the start of a line.
 *
 * @param {Page} page
 * @param {number} line From 1.
 */
export async function goToLine(page, line) {
  await press(page, 'Control+G');
  await page.locator('.quick-input-widget:visible .quick-input-box input').fill(`:${line}`);
  await press(page, 'Enter');
  await waitFor(
    () => caret(page),
    (at) => at.line === line,
    `the caret on line ${line}`,
  );
  await page.waitForSelector(`${EDITOR}.focused`);
}

/**
 * @param {Page} page
 * @returns {Promise<{ line: number, column: number }>} Where the status bar says the caret is, both from 1.
 */
export async function caret(page) {
  const text = await statusEntry(page, 'status.editor.selection');
  const [line = Number.NaN, column = Number.NaN] = (text.match(/\d+/g) ?? []).map(Number);
  return { line, column };
}

/**
 * Saves the changes in the active editor: waits until its tab says that there are some, and then that there are none.
 *
 * @param {Page} page
 */
export async function save(page) {
  await page.waitForSelector('.tab.active.dirty');
  await press(page, 'Control+S');
  await page.waitForSelector('.tab.active:not(.dirty)');
}

/**
 * Waits until a file on disk is as wanted, and stays so for one more look: a file that is being written is empty first.
 *
 * @param {string} path
 * @param {(text: string) => boolean} wanted
 * @returns {Promise<string>} Its text then.
 * @throws {Error} With the text the file had to the last.
 */
export function waitForFile(path, wanted) {
  let before = '';
  return waitFor(
    () => readFileSync(path, 'utf8'),
    (text) => {
      const settled = text === before;
      before = text;
      return settled && wanted(text);
    },
    `the wanted text in ${path}`,
  );
}

/**
 * Waits for a notification that holds a text.
 *
 * @param {Page} page
 * @param {string | RegExp} text
 * @returns {Promise<string>} The whole of the notification's message.
 */
export async function waitForNotification(page, text) {
  const message = page.locator('.notifications-toasts .notification-list-item-message', { hasText: text }).first();
  await message.waitFor();
  return (await message.textContent()) ?? '';
}

/**
 * Asks for the hover at the caret, as Ctrl+K Ctrl+I does.
 *
 * @param {Page} page
 * @param {(text: string) => boolean} [wanted] What the hover has to hold in the end; anything when not given.
 * @returns {Promise<string>} Its text.
 */
export async function hover(page, wanted = (text) => text !== '') {
  await press(page, 'Control+K', 'Control+I');
  const contents = page.locator(`${EDITOR} .monaco-resizable-hover .monaco-hover:visible`).first();
  await contents.waitFor();
  return waitFor(
    () => contents.innerText(),
    (text) => !text.startsWith('Loading') && wanted(text),
    'the wanted hover',
  );
}

/**
 * @param {Page} page
 * @param {string} id Of an entry of the status bar, such as `status.editor.mode` or `status.problems`.
 * @returns {Promise<string>} Its accessible name; empty when it is not there.
 */
export async function statusEntry(page, id) {
  const entry = page.locator(`[id=${JSON.stringify(id)}]`);
  return (await entry.count()) === 0 ? '' : ((await entry.first().getAttribute('aria-label')) ?? '');
}

/**
 * Copies a whole page as a person does: another tab, everything marked, Ctrl+C. The clipboard then holds HTML and text.
 *
 * @param {Page} page The workbench; it is in front again afterwards.
 * @param {string} html What the page's body holds.
 */
export async function copyFromPage(page, html) {
  const other = await page.context().newPage();
  await other.setContent(`<!DOCTYPE html><html lang="hi"><body>${html}</body></html>`);
  await press(other, 'Control+A', 'Control+C');
  await other.close();
  await page.bringToFront();
}

/**
 * Drops HTML, and its text, upon the first line of the editor, as a person drags it over from another window.
 *
 * @param {Page} page
 * @param {{ html: string, text: string }} what
 */
export async function dropIntoEditor(page, what) {
  const line = page.locator(`${EDITOR} .view-lines .view-line`).first();
  const box = await line.boundingBox();
  if (box === null) throw new Error('The editor shows no line to drop upon.');
  const dataTransfer = await page.evaluateHandle(`(() => {
    const data = new DataTransfer();
    data.setData('text/html', ${JSON.stringify(what.html)});
    data.setData('text/plain', ${JSON.stringify(what.text)});
    return data;
  })()`);
  const at = { clientX: box.x + 1, clientY: box.y + box.height / 2, dataTransfer };
  for (const type of ['dragenter', 'dragover', 'drop']) await line.dispatchEvent(type, at);
}

/**
 * Chooses another way to paste or drop from the button that stays at the caret after it.
 *
 * @param {Page} page
 * @param {string} title
 * @param {() => Promise<unknown>} [seen] Called while the menu is open.
 */
export async function pasteAs(page, title, seen) {
  const button = page.locator('.post-edit-widget .monaco-button').first();
  await button.waitFor();
  await button.click();
  const entry = page.locator('.action-widget .monaco-list-row, .context-view .action-item', { hasText: title }).first();
  await entry.waitFor();
  await seen?.();
  await entry.click();
  await entry.waitFor({ state: 'hidden' });
}
