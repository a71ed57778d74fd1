// The parts of the drive: settings to start with, and what is done and seen.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nextProblem, openFixMenu, openProblems, waitForProblems, waitForSquiggles } from '../vscode/findings.mjs';
import { EDITOR, waitFor } from '../vscode/states.mjs';
import {
  caret,
  focusEditor,
  goToLine,
  openFile,
  press,
  runCommand,
  statusEntry,
  waitForFile,
} from '../vscode/workbench.mjs';
import { day } from './day.mjs';
import { contrasts, languageStatus, layout, SHEET_ROWS, sheetLabels } from './look.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * @typedef {object} At
 * @property {Page} page
 * @property {string} folder The drafts that are open, a copy.
 * @property {(state: string) => Promise<void>} picture
 * @property {(line: string) => void} log
 */

/** @typedef {{ settings?: Record<string, unknown>, language?: string, drive: (at: At) => Promise<void> }} Part */

const STEP = 'button.getting-started-step';
const HINTS = { 'sampadak.inlayHints.sources': true };

/** Names of themes, and the class that each puts on the window. */
const THEMES = {
  'Light Modern': 'vs',
  'Dark Modern': 'vs-dark',
  'Default High Contrast Light': 'hc-light',
  'Default High Contrast': 'hc-black',
};

/** Opens the figure sheet and waits for its rows. @param {Page} page @param {string} title Of the command. */
async function openSheet(page, title = 'Sampadak: Show Figure Sheet') {
  await runCommand(page, title);
  const labels = await waitFor(
    () => sheetLabels(page),
    (all) => all.length > 3,
    'the sheet',
  );
  // it takes the keyboard when it is there: what is opened before that is closed again
  await page.waitForSelector(`${SHEET_ROWS}.focused`);
  return labels;
}

/** @param {Page} page @returns {Promise<string>} The text in view, with its hints. */
const textInView = async (page) => (await page.locator(`${EDITOR} .view-line`).allInnerTexts()).join('\n');

/** Goes from step to step of the walkthrough. @param {At} at */
async function walk({ page, picture, log }) {
  // In a low window the walkthrough leaves its pictures out.
  if (await page.locator('.part.panel').isVisible()) await press(page, 'Control+J');
  if (await page.locator('.part.sidebar').isVisible()) await press(page, 'Control+B');
  const steps = page.locator(STEP);
  await steps.first().waitFor();
  const titles = await steps.evaluateAll((all) => all.map((step) => /** @type {any} */ (step).dataset.stepId));
  for (const [index, id] of titles.entries()) {
    await steps.nth(index).click();
    const image = page.locator('.getting-started-media img').first();
    await image.waitFor({ state: 'attached' });
    const seen = await waitFor(
      () =>
        image.evaluate((found) => ({
          width: /** @type {any} */ (found).naturalWidth,
          alt: /** @type {any} */ (found).alt,
        })),
      ({ width }) => width > 0,
      `the picture of ${id}`,
    );
    const links = await page
      .locator(
        `${STEP}.expanded .button-container .monaco-button, ${STEP}.expanded .step-description-container .monaco-button`,
      )
      .allInnerTexts();
    log(`${id}: picture ${seen.width} px wide, “${seen.alt}”, buttons: ${links.join(' · ')}`);
    await picture(`${index + 1}`);
  }
}

/** @returns {Record<string, Part>} A part a theme: draft, figure sheet and summary under it, and their contrast. */
function themes() {
  return Object.fromEntries(
    Object.entries(THEMES).map(([theme, name]) => [
      `theme-${name}`,
      {
        settings: { ...HINTS, 'workbench.colorTheme': theme },
        async drive({ page, picture, log }) {
          await page.waitForSelector(`.monaco-workbench.${name}`);
          await waitForSquiggles(page, (all) => all.length > 0);
          // this theme asks for no colours of meaning; the desk settings do, where nobody has chosen
          if (name === 'hc-light') {
            await runCommand(page, 'Sampadak: Use Desk Settings for Wire Copy');
            await page.locator('.notification-list-item-message', { hasText: 'semanticHighlighting' }).waitFor();
            await waitFor(
              () => contrasts(page, `${EDITOR} .view-lines`),
              (all) => all.some(({ color, text }) => color === 'rgb(181, 32, 13)' && text === '25'),
              'the colour of a figure without a source',
            );
          }
          await waitFor(
            () => textInView(page),
            (text) => text.includes('←'),
            'a hint',
          );
          await openSheet(page);
          await picture('sheet');
          for (const part of [`${EDITOR} .view-lines`, '.part.panel .pane-body']) {
            const found = await contrasts(page, part);
            log(`${part}: ${found.map(({ ratio, text, color }) => `${ratio} ${color} “${text}”`).join('; ')}`);
          }
          await runCommand(page, 'Sampadak: Lint Workspace');
          await page.locator('.notifications-toasts .monaco-button', { hasText: 'Show Summary' }).click();
          const frame = page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
          await frame.locator('table').first().waitFor();
          await picture('summary');
        },
      },
    ]),
  );
}

/** @type {Record<string, Part>} */
export const drives = {
  defaults: {
    settings: { 'editor.wordWrap': 'off', 'editor.minimap.enabled': true, '[wirecopy]': {} },
    async drive({ page, picture, log }) {
      await waitForSquiggles(page, (all) => all.length > 0);
      const own = await layout(page);
      log(`a person who has chosen no wrapping and a minimap sees ${JSON.stringify(own)}`);
      await picture('own');
      if (own.wrapped || !own.minimap) throw new Error('The person’s own settings are overridden.');
      await runCommand(page, 'Sampadak: Use Desk Settings for Wire Copy');
      const said = page.locator('.notification-list-item-message', { hasText: 'Set for wire copy' }).first();
      await said.waitFor();
      log(`desk settings: ${await said.innerText()}`);
      const after = await layout(page);
      if (after.wrapped || !after.minimap) throw new Error('Desk settings override what the person has chosen.');
      await picture('desk-settings-keep-own');
    },
  },
  offer: {
    settings: { '[wirecopy]': {}, 'editor.minimap.enabled': undefined },
    async drive({ page, picture, log }) {
      await waitForSquiggles(page, (all) => all.length > 0);
      const use = page.locator('.notifications-toasts .monaco-button', { hasText: 'Use Desk Settings' });
      await use.waitFor();
      log(`before: ${JSON.stringify(await layout(page))}`);
      await picture('asked');
      await use.click();
      const after = await waitFor(
        () => layout(page),
        (seen) => seen.wrapped && !seen.minimap,
        'the desk settings',
      );
      log(`after: ${JSON.stringify(after)}`);
      await picture('taken');
    },
  },
  hindi: {
    settings: { 'sampadak.locale': 'hi', ...HINTS },
    language: 'hi',
    async drive(at) {
      const { page, picture, log } = at;
      await waitForSquiggles(page, (all) => all.length > 0);
      await goToLine(page, 1);
      log(`F8: ${await nextProblem(page)}`);
      await picture('problem');
      await press(page, 'Escape');
      log(`fixes: ${(await openFixMenu(page)).join(' · ')}`);
      await picture('fixes');
      await press(page, 'Escape');
      log(`status: ${await languageStatus(page, (text) => text.includes('शब्द'))}`);
      await picture('status');
      await page.mouse.move(400, 300);
      const labels = await openSheet(page, 'Sampadak: आंकड़ों की सूची दिखाएं');
      log(`sheet: ${labels[1]}`);
      await picture('sheet');
      await openProblems(page);
      await waitForProblems(page, (count) => count > 0);
      await picture('problems');
      await runCommand(page, 'Sampadak: पहले कदम');
      await walk(at);
    },
  },
  ...themes(),
  'day-en': day('en'),
  'day-hi': day('hi'),
  steps: {
    async drive(at) {
      const { page, picture, log } = at;
      await runCommand(page, 'Sampadak: First Steps');
      await walk(at);
      // each button does what it says
      for (const [id, label, done] of /** @type {const} */ ([
        ['open', 'Open the Sample Story', '.tab.active.dirty'],
        ['figures', 'Show Figure Sheet', SHEET_ROWS],
        ['folder', 'Lint Workspace', '.notification-list-item-message'],
        ['house', 'Choose Preset', '.quick-input-widget .monaco-list-row'],
      ])) {
        await runCommand(page, 'Sampadak: First Steps');
        const step = page.locator(`${STEP}[data-step-id$="#${id}"], ${STEP}[data-step-id$="${id}"]`).first();
        await step.waitFor();
        if (!(await step.getAttribute('class'))?.includes('expanded')) await step.click();
        await step.locator('.monaco-button', { hasText: label }).first().click();
        await page.locator(done).first().waitFor();
        log(`the button “${label}” leads on`);
        await picture(`after-${id}`);
      }
      await press(page, 'Escape');
      await runCommand(page, 'Sampadak: First Steps');
      await page.locator(STEP).first().waitFor();
      const ticked = await page.locator(`${STEP} .codicon-getting-started-step-checked.complete`).count();
      log(`steps ticked: ${ticked}`);
      await picture('ticked');
    },
  },
  sheet: {
    async drive({ page, folder, picture, log }) {
      await waitForSquiggles(page, (all) => all.length > 0);
      await openSheet(page);
      for (const [file, first] of /** @type {const} */ ([
        ['aankde.csv', 'Figure'],
        ['aankde.md', '| Figure'],
      ])) {
        await focusEditor(page);
        await runCommand(page, 'Sampadak: Export Figure Sheet (CSV, Markdown)…');
        const input = page.locator('.quick-input-widget:visible .quick-input-box input');
        await waitFor(
          () => input.inputValue(),
          (value) => value.includes('figures'),
          'the dialog',
        );
        await picture(`dialog-${file.split('.')[1]}`);
        await input.fill(join(folder, file));
        await press(page, 'Enter');
        await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
        await waitFor(
          () => existsSync(join(folder, file)),
          (there) => there,
          `the file ${file}`,
        );
        const text = await waitForFile(join(folder, file), (all) => all.includes(first));
        log(`${file}: ${text.split('\n').length} lines, ${text.split('\n')[0]}`);
      }
    },
  },
  reading: {
    settings: HINTS,
    async drive({ page, picture, log }) {
      await waitForSquiggles(page, (all) => all.length > 0);
      const shown = await waitFor(
        () => textInView(page),
        (text) => text.includes('←'),
        'a hint',
      );
      log(`hints: ${shown.match(/←[^\n।]{0,20}/g)?.join(' · ')}`);
      await picture('hints');
      await goToLine(page, 3);
      const chosen = [];
      for (let step = 0; step < 6; step++) {
        await press(page, 'Shift+Alt+ArrowRight');
        const before = chosen.at(-1) ?? '';
        chosen.push(
          await waitFor(
            () => statusEntry(page, 'status.editor.selection'),
            (text) => text !== before,
            'a wider selection',
          ).catch(() => 'no wider one'),
        );
      }
      log(`selection: ${chosen.join(' → ')}`);
      await picture('selection');
      await openFile(page, '01-pasted-page.wire');
      await waitForSquiggles(page, (all) => all.length > 0);
      await runCommand(page, 'Fold All');
      const folded = await waitFor(
        () => page.locator(`${EDITOR} .codicon-folding-collapsed`).count(),
        (count) => count > 0,
        'a fold',
      );
      log(`folds: ${folded}`);
      await picture('folded');
    },
  },
  source: {
    settings: HINTS,
    async drive({ page, picture, log }) {
      await waitForSquiggles(page, (all) => all.length > 0);
      const labels = await openSheet(page);
      if (!labels.some((label) => label.startsWith('Carried')))
        throw new Error(`None is carried: ${labels.join(' · ')}`);
      // from the sheet to the figure, and from the figure to its source, with the keyboard alone
      const focused = page.locator('.part.panel .pane-body .monaco-list-row.focused');
      let label = '';
      for (let group = ''; !group.startsWith('Carried'); ) {
        group = label;
        await press(page, 'ArrowDown');
        label = await waitFor(
          async () => (await focused.getAttribute('aria-label')) ?? '',
          (now) => now !== group,
          'the next row of the sheet',
        );
      }
      await press(page, 'Enter');
      await page.waitForSelector(`${EDITOR}.focused`);
      const figure = await caret(page);
      log(`${label}: caret ${figure.line}:${figure.column}`);
      await press(page, 'F12');
      const source = await waitFor(
        () => caret(page),
        ({ line, column }) => line !== figure.line || column !== figure.column,
        'the caret at the source',
      );
      log(`F12: the caret is at ${source.line}:${source.column}`);
      await picture('f12');
      // the command leads there as well, again and again
      for (let round = 1; round <= 2; round++) {
        await press(page, 'Control+U'); // takes the move of the caret back
        await waitFor(
          () => caret(page),
          (now) => now.line === figure.line && now.column === figure.column,
          'the caret back at the figure',
        );
        await runCommand(page, 'Sampadak: Go to the Source of This Figure');
        const at = await waitFor(
          () => caret(page),
          (now) => now.line !== figure.line || now.column !== figure.column,
          'the caret at the source by the command',
        );
        if (at.line !== source.line || at.column !== source.column)
          throw new Error(`The command led to ${at.line}:${at.column}, F12 to ${source.line}:${source.column}.`);
        log(`command, time ${round}: the caret is at ${at.line}:${at.column}`);
        await picture(`command-${round}`);
      }
    },
  },
  keys: {
    async drive({ page, picture, log }) {
      await runCommand(page, 'Sampadak: First Steps');
      await page.locator(STEP).first().waitFor();
      /** What has the keyboard, as a screen reader names it. */
      const focus = () =>
        page.evaluate(`(() => {
          const at = document.activeElement;
          return {
            step: at.closest('${STEP}')?.dataset.stepId ?? '',
            opened: at.classList.contains('expanded'),
            isStep: at.matches('${STEP}'),
            label: at.getAttribute('aria-label') ?? at.innerText ?? '',
          };
        })()`);
      const met = [];
      for (let presses = 0; presses < 60; presses++) {
        await press(page, 'Tab');
        const now = /** @type {any} */ (await focus());
        if (now.isStep && !now.opened) await press(page, 'Enter');
        const label = now.label.split('\n')[0];
        if (label !== '' && !met.includes(label)) met.push(label);
      }
      log(`Tab meets: ${met.join(' · ')}`);
      await picture('tabbed');
      for (let presses = 0; presses < 60; presses++) {
        await press(page, 'Tab');
        const now = /** @type {any} */ (await focus());
        if (now.isStep && !now.opened) await press(page, 'Enter');
        if (!now.label.includes('Open the Sample Story') || now.isStep) continue;
        await press(page, 'Enter');
        await page.locator('.tab.active.dirty').waitFor();
        log('Enter on “Open the Sample Story” opens it');
        await picture('opened');
        return;
      }
      throw new Error('Tab never came to the button of the first step.');
    },
  },
  status: {
    async drive({ page, picture, log }) {
      await waitForSquiggles(page, (all) => all.length > 0);
      log(`a story: ${await languageStatus(page, (text) => text.includes('words'))}`);
      await picture('story');
      await openFile(page, 'empty.wire');
      log(`an empty draft: ${await languageStatus(page, (text) => text.includes('Empty'))}`);
      await picture('empty');
    },
  },
};
