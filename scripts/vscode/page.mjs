// A browser page that shows the workbench and reaches nothing but 127.0.0.1.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { format } from 'node:util';
import { launch } from './browser.mjs';

/**
 * @typedef {object} OpenPage
 * @property {import('playwright-core').Page} page
 * @property {string[]} errors Uncaught errors of the page, as they come.
 * @property {() => Promise<void>} close Closes the page with its browser.
 */

/**
 * @param {import('./browser.mjs').Browser} browser
 * @param {string} authority The only host the page may talk to.
 * @param {{ width: number, height: number }} [viewport] CSS pixels.
 * @returns {Promise<OpenPage>} An empty page.
 */
export async function openPage(browser, authority, viewport = { width: 1280, height: 800 }) {
  const running = await launch(browser);
  const context = await running.newContext({ viewport, locale: 'en-GB' });
  await context.route(
    (url) => /^https?:$/.test(url.protocol) && url.host !== authority,
    (route) => route.abort(),
  );
  const page = await context.newPage();
  /** @type {string[]} */
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return { page, errors, close: () => running.close() };
}

/**
 * Hooks up the two functions through which a workbench under test reports. Has to come before the page is loaded.
 *
 * @param {import('playwright-core').Page} page
 * @param {(text: string) => void} take Gets each message of the suite, formatted.
 * @returns {Promise<{ ended: Promise<number> }>} `ended` is the suite's exit code; it rejects when there will be none.
 */
export async function listenToSuite(page, take) {
  /** @type {(code: number) => void} */
  let end = () => {};
  /** @type {Promise<number>} */
  const ended = new Promise((done, fail) => {
    end = done;
    page.once('crash', () => fail(new Error('The page of the workbench crashed.')));
    page.on('console', (message) => {
      if (message.text().startsWith('No extension host found')) fail(new Error(message.text()));
    });
  });
  // The caller may stop for another reason first; a crash while closing is then nobody's concern.
  ended.catch(() => {});
  await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _kind, /** @type {unknown[]} */ parts) =>
    take(format(...parts)),
  );
  await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => end(code));
  return { ended };
}

/**
 * Takes a picture of the page once its fonts are there.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} path A .png; its folder is made.
 */
export async function screenshot(page, path) {
  mkdirSync(dirname(path), { recursive: true });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
}
