// What the workbench shows of findings: underlines, the Problems panel, F8, and the menu of fixes.
import { EDITOR, waitFor } from './states.mjs';
import { press, runCommand } from './workbench.mjs';

/** @typedef {import('playwright-core').Page} Page */

const PROBLEMS = '.markers-panel .monaco-list[role="tree"]';
/** Pixels; more than any list is long. */
const TO_THE_TOP = 1_000_000;
/** How long the menu of fixes may take before its keys are pressed again, in milliseconds, and how often that may be. */
const MENU_MS = 6_000;
const MENU_TRIES = 5;
const MENU = '.action-widget:not(.action-list-submenu-panel)';

/**
 * @typedef {object} Squiggle A piece of wavy underline. A finding over several rows is one piece a row.
 * @property {'error' | 'warning' | 'info' | 'hint'} severity
 * @property {number} line From 1.
 */

/**
 * Reads the underlines of the lines that are in view, from the top.
 *
 * @param {Page} page
 * @returns {Promise<Squiggle[]>}
 */
export function squiggles(page) {
  return page.evaluate(`(() => {
    const top = (element) => parseFloat(element.parentElement.style.top);
    // A wrapped line has its number on its first row only: what is below belongs to it too.
    const numbers = [...document.querySelectorAll('${EDITOR} .margin-view-overlays .line-numbers')]
      .filter((number) => number.textContent !== '')
      .map((number) => ({ top: top(number), line: Number(number.textContent) }))
      .sort((a, b) => b.top - a.top);
    const lineOf = (mark) => numbers.find((number) => number.top <= top(mark))?.line;
    return ['error', 'warning', 'info', 'hint']
      .flatMap((severity) =>
        [...document.querySelectorAll('${EDITOR} .view-overlays .squiggly-' + severity)].map((mark) => ({
          severity,
          line: lineOf(mark),
        })))
      // The rest of a line that began above the window has no number in view.
      .filter(({ line }) => line !== undefined)
      .sort((a, b) => a.line - b.line);
  })()`);
}

/**
 * Waits until the underlines in view are as wanted.
 *
 * @param {Page} page
 * @param {(squiggles: Squiggle[]) => boolean} wanted
 * @returns {Promise<Squiggle[]>}
 */
export function waitForSquiggles(page, wanted) {
  return waitFor(() => squiggles(page), wanted, 'the wanted underlines');
}

/**
 * Presses F8: the caret goes to the next problem, and its message opens in the editor.
 *
 * @param {Page} page An editor has to have the keyboard.
 * @returns {Promise<string>} The message with its severity and place, as a screen reader says it.
 */
export async function nextProblem(page) {
  const message = page.locator('.marker-widget .message[aria-label]');
  const before = (await message.count()) === 0 ? '' : await message.getAttribute('aria-label');
  await press(page, 'F8');
  const seen = await waitFor(
    async () => ((await message.count()) === 0 ? '' : ((await message.getAttribute('aria-label')) ?? '')),
    (label) => label !== '' && label !== before,
    'another problem to be shown',
  );
  return seen;
}

/**
 * Opens the Problems panel and puts the keyboard into it.
 *
 * @param {Page} page
 */
export async function openProblems(page) {
  await runCommand(page, 'Problems: Focus on Problems View');
  await page.waitForSelector('.markers-panel');
}

/**
 * Waits until the Problems panel counts as many problems as wanted.
 *
 * @param {Page} page The Problems panel has to be open.
 * @param {(count: number) => boolean} wanted
 * @returns {Promise<number>} The total its tab names.
 */
export function waitForProblems(page, wanted) {
  return waitFor(() => problemCount(page), wanted, 'the wanted number of problems');
}

/** @param {Page} page */
async function problemCount(page) {
  const tab = page.locator('.part.panel .action-label[aria-label^="Problems"]');
  const label = (await tab.count()) === 0 ? '' : ((await tab.first().getAttribute('aria-label')) ?? '');
  return Number(/Total ([0-9]+)/.exec(label)?.[1] ?? 0);
}

/**
 * Reads every row of the Problems panel, those out of view too, as a screen reader says them. It scrolls with the mouse
 * wheel: the keyboard would move the selection, and with it the editor.
 *
 * @param {Page} page The Problems panel has to be open and to hold something.
 * @returns {Promise<string[]>} From the top: a file, then its problems.
 */
export async function problemRows(page) {
  const list = page.locator(PROBLEMS);
  await list.hover();
  const { height = 0 } = (await list.boundingBox()) ?? {};
  await page.mouse.wheel(0, -TO_THE_TOP);
  await page.locator(`${PROBLEMS} .monaco-list-row[data-index="0"]`).waitFor();
  /** @type {Map<number, string>} */
  const rows = new Map();
  for (;;) {
    const { inView, last } = await rowsInView(page);
    for (const [index, label] of inView) rows.set(index, label);
    if (last !== undefined) {
      if (rows.size !== last + 1) {
        throw new Error(`Only ${rows.size} of ${last + 1} rows of the Problems panel were seen.`);
      }
      return [...rows].sort(([a], [b]) => a - b).map(([, label]) => label);
    }
    const lowest = Math.max(...inView.map(([index]) => index));
    // Half a view at a time, so that no row is passed by.
    await page.mouse.wheel(0, height / 2);
    await waitFor(
      async () => Math.max(...(await rowsInView(page)).inView.map(([index]) => index)),
      (now) => now > lowest,
      'the Problems panel to scroll',
    );
  }
}

/**
 * The list holds only rows in view or near it; each says which one it is.
 *
 * @param {Page} page
 * @returns {Promise<{ inView: [number, string][], last: number | undefined }>} `last` is the last row's index, when it
 *   is among them.
 */
function rowsInView(page) {
  return page.evaluate(`(() => {
    const rows = [...document.querySelectorAll('${PROBLEMS} .monaco-list-row')];
    const last = rows.find((row) => row.dataset.lastElement === 'true');
    return {
      inView: rows.map((row) => [Number(row.dataset.index), row.getAttribute('aria-label') ?? '']),
      last: last && Number(last.dataset.index),
    };
  })()`);
}

/**
 * Opens the menu of fixes at the caret with Ctrl+. and reads it. VS Code drops the question where the findings change
 * while it is asked, so the keys are pressed again until there is an answer.
 *
 * @param {Page} page An editor has to have the keyboard.
 * @returns {Promise<string[]>} The titles, from the top; empty when VS Code says that there is nothing to choose.
 */
export async function openFixMenu(page) {
  const rows = page.locator(`${MENU} .monaco-list-row.action`);
  const none = page.locator('.monaco-editor-overlaymessage', { hasText: 'No ' });
  const answer = rows.first().or(none.first()).first();
  for (let tries = 1; ; tries++) {
    await press(page, 'Control+.');
    try {
      await answer.waitFor({ timeout: MENU_MS });
      break;
    } catch (error) {
      if (tries === MENU_TRIES) throw error;
    }
  }
  return rows.locator('.title').allTextContents();
}

/**
 * Chooses an entry of the open menu of fixes, with the arrow keys and Enter.
 *
 * @param {Page} page
 * @param {string} title The whole title.
 * @throws {Error} With the titles there are, when it is not among them.
 */
export async function chooseFix(page, title) {
  const titles = await page.locator(`${MENU} .monaco-list-row.action .title`).allTextContents();
  if (!titles.includes(title)) throw new Error(`The menu has no “${title}”, only: ${titles.join(' · ')}`);
  const focused = page.locator(`${MENU} .monaco-list-row.action.focused .title`);
  for (const _ of titles) {
    const at = await waitFor(
      async () => ((await focused.count()) === 0 ? '' : await focused.first().textContent()),
      (text) => text !== '',
      'an entry of the menu to be focused',
    );
    if (at === title) break;
    await press(page, 'ArrowDown');
    await waitFor(
      async () => ((await focused.count()) === 0 ? '' : await focused.first().textContent()),
      (text) => text !== at,
      'the menu to move on',
    );
  }
  await press(page, 'Enter');
  await page.locator(MENU).waitFor({ state: 'hidden' });
}

/**
 * Chooses a fix that runs a command, from the menu at the caret. VS Code forgets such a command where the findings are
 * asked for again while its menu is open, and then does nothing: a person chooses once more, and so does this.
 *
 * @param {Page} page An editor has to have the keyboard.
 * @param {string} title The whole title.
 * @param {() => boolean | Promise<boolean>} done Looks whether the command has run.
 */
export async function runFix(page, title, done) {
  for (let tries = 1; ; tries++) {
    await openFixMenu(page);
    await chooseFix(page, title);
    try {
      await waitFor(done, (is) => is, `“${title}” to be done`, MENU_MS);
      return;
    } catch (error) {
      if (tries === MENU_TRIES) throw error;
    }
  }
}
