// What is read of the window: who says what to a screen reader, how the editor is laid out, how well colours part.
import { EDITOR, waitFor } from '../vscode/states.mjs';

/** @typedef {import('playwright-core').Page} Page */

export const SHEET_ROWS = '.part.panel .pane-body .monaco-list-row';

/**
 * @param {Page} page The figure sheet has to be open.
 * @returns {Promise<string[]>} What a screen reader says of each row.
 */
export function sheetLabels(page) {
  return page
    .locator(SHEET_ROWS)
    .evaluateAll((rows) => rows.map((row) => /** @type {any} */ (row).getAttribute('aria-label') ?? ''));
}

/**
 * @param {Page} page
 * @returns {Promise<{ wrapped: boolean, minimap: boolean }>} Whether a line goes on in a second row, and whether the minimap is there.
 */
export function layout(page) {
  return page.evaluate(`(() => {
    const rows = document.querySelectorAll('${EDITOR} .view-line').length;
    const numbers = [...document.querySelectorAll('${EDITOR} .margin-view-overlays .line-numbers')]
      .filter((number) => number.textContent !== '').length;
    const minimap = document.querySelector('${EDITOR} .minimap');
    return { wrapped: rows > numbers, minimap: minimap !== null && minimap.getBoundingClientRect().width > 0 };
  })()`);
}

/**
 * Points at the language status and reads what it opens.
 *
 * @param {Page} page
 * @param {(text: string) => boolean} wanted
 * @returns {Promise<string>}
 */
export async function languageStatus(page, wanted) {
  // Away first: a hover that is open already does not change.
  await page.mouse.move(400, 300);
  await page.locator('[id="status.languageStatus"]').hover();
  const items = page.locator('.hover-language-status');
  await items.first().waitFor();
  return waitFor(
    async () => (await items.allInnerTexts()).join(' | ').replaceAll(/\s+/g, ' '),
    wanted,
    'the language status',
  );
}

/**
 * The contrast of every piece of text in a part of the window against what is behind it, as WCAG 2 reckons it.
 *
 * @param {Page} page
 * @param {string} part Selector.
 * @returns {Promise<{ ratio: number, text: string, color: string }[]>} The weakest of each colour first.
 */
export function contrasts(page, part) {
  return page.evaluate(`(() => {
    const parse = (color) => {
      const [r = 0, g = 0, b = 0, a = 1] = (color.match(/[\\d.]+/g) ?? []).map(Number);
      return { r, g, b, a };
    };
    const over = (top, under) => {
      const mix = (key) => top[key] * top.a + under[key] * (1 - top.a);
      return { r: mix('r'), g: mix('g'), b: mix('b'), a: 1 };
    };
    const backOf = (element) => {
      if (element === null) return { r: 255, g: 255, b: 255, a: 1 };
      const own = parse(getComputedStyle(element).backgroundColor);
      return own.a === 1 ? own : over(own, backOf(element.parentElement));
    };
    const light = ({ r, g, b }) => {
      const [x, y, z] = [r, g, b].map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const found = new Map();
    for (const root of document.querySelectorAll(${JSON.stringify(part)})) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const element = node.parentElement;
        if (node.textContent.trim() === '' || element.getClientRects().length === 0) continue;
        const back = backOf(element);
        let opacity = 1;
        for (let at = element; at !== null; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity);
        const own = parse(getComputedStyle(element).color);
        const ink = over({ ...own, a: own.a * opacity }, back);
        const [a, b] = [light(ink), light(back)];
        const ratio = Math.round(((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)) * 100) / 100;
        const key = getComputedStyle(element).color + ratio;
        if (!found.has(key)) found.set(key, { ratio, text: node.textContent.trim().slice(0, 24), color: getComputedStyle(element).color });
      }
    }
    return [...found.values()].sort((a, b) => a.ratio - b.ratio);
  })()`);
}
