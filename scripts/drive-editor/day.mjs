// A first day at the desk: a story is pasted, read, cleaned, sourced and sent on, with the folder looked over in the end. All by keys.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nextProblem, openFixMenu, openProblems, runFix, squiggles, waitForSquiggles } from '../vscode/findings.mjs';
import { waitFor } from '../vscode/states.mjs';
import {
  copyFromPage,
  focusEditor,
  goToLine,
  hover,
  openFile,
  press,
  runCommand,
  save,
  waitForNotification,
} from '../vscode/workbench.mjs';
import { SHEET_ROWS, sheetLabels } from './look.mjs';

const HEADLINE = 'रेणु नदी पर पुल धंसा, तीन प्रखंडों का संपर्क टूटा';
/** A story as a page gives it: with what the site puts around it, a figure that nobody gives, and one that rests on an earlier source. */
const PAGE = `<h1>${HEADLINE}</h1><p>Edited By: डेस्क</p><p>Advertisement</p><h2>${HEADLINE}</h2>
<p>अररिया, 18 सितंबर (भाषा) जिले में रेणु नदी पर बना पुल गुरुवार सुबह धंस गया, जिससे तीन प्रखंडों का जिला मुख्यालय से संपर्क टूट गया। ग्रामीण कार्य विभाग के अधीक्षण अभियंता ने यह जानकारी दी।</p>
<p>उन्होंने कहा कि पुल 1998 में बना था और इसकी मरम्मत पर पिछले साल 2.4 करोड़ रुपये खर्च हुए थे। जांच के लिए 5 इंजीनियरों की टीम भेजी गई है।</p>
<p>यह भी पढ़ें: कोसी में नाव पलटी, सात लोग तैरकर निकले</p>
<p>पुल धंसने से 60 गांवों के करीब 1.5 लाख लोगों को अब 35 किलोमीटर घूमकर जाना पड़ रहा है।</p>
<p>सूत्रों के अनुसार निर्माण एजेंसी पर 40 लाख रुपये का जुर्माना लगाया जा सकता है।</p>
<p>Follow us on WhatsApp</p>`;

/** What the commands and fixes are called, by language. */
const TITLES = {
  en: {
    tell: 'Sampadak: Tell What Was Found in This Draft',
    clean: 'Sampadak: Clean This Draft',
    fixed: 'fixed',
    accept: 'Accept this figure',
    sheet: 'Sampadak: Show Figure Sheet',
    lint: 'Sampadak: Lint Workspace',
    linted: 'drafts linted',
  },
  hi: {
    tell: 'Sampadak: बताएं कि इस ड्राफ्ट में क्या मिला',
    clean: 'Sampadak: यह ड्राफ्ट साफ करें',
    fixed: 'सुधार किए गए',
    accept: 'यह आंकड़ा ऐसे ही रहने दें',
    sheet: 'Sampadak: आंकड़ों की सूची दिखाएं',
    lint: 'Sampadak: पूरे फोल्डर के ड्राफ्ट जांचें',
    linted: 'जांचे गए',
  },
};

/**
 * @param {'en' | 'hi'} language
 * @returns {import('./parts.mjs').Part}
 */
export function day(language) {
  const titles = TITLES[language];
  return {
    settings: { 'sampadak.inlayHints.sources': true, 'sampadak.locale': language },
    ...(language === 'hi' && { language }),
    async drive({ page, folder, picture, log }) {
      writeFileSync(join(folder, 'pul.wire'), 'Advertisement\n');
      await openFile(page, 'pul.wire');
      await waitForSquiggles(page, (all) => all.length > 0);
      await copyFromPage(page, PAGE);
      await focusEditor(page);
      await press(page, 'Control+A', 'Control+V');
      const marks = await waitForSquiggles(page, (all) => all.length > 4);
      log(`pasted: ${marks.map(({ severity, line }) => `${line} ${severity}`).join(' · ')}`);
      await picture('1-pasted');

      await runCommand(page, titles.tell);
      log(`told: ${await waitForNotification(page, /\d/)}`);
      await picture('2-told');
      await runCommand(page, 'Notifications: Clear All Notifications');
      await goToLine(page, 1);
      log(`F8: ${await nextProblem(page)}`);
      await picture('3-problem');
      await press(page, 'Escape');

      await runCommand(page, titles.clean);
      const status = await waitFor(
        async () => (await page.locator('.notification-list-item-message').allInnerTexts()).join('\n'),
        (text) => text.includes(titles.fixed),
        'what was fixed',
      );
      log(`clean: ${status.split('\n').find((line) => line.includes(titles.fixed))}`);
      await waitForSquiggles(page, (all) => all.length < marks.length && all.length > 0);
      await picture('4-clean');

      // the first figure without a source: what it means, a source for it
      await goToLine(page, 1);
      log(`F8: ${await nextProblem(page)}`);
      await press(page, 'Escape');
      log(`hover: ${(await hover(page)).replaceAll(/\s*\n\s*/g, ' / ').slice(0, 400)}`);
      await picture('5-hover');
      await press(page, 'Escape');
      const fixes = await openFixMenu(page);
      log(`fixes: ${fixes.join(' · ')}`);
      await picture('6-fixes');
      await press(page, 'Escape');
      const before = (await waitForSquiggles(page, (all) => all.length > 0)).length;
      await runFix(page, titles.accept, async () => (await squiggles(page)).length < before);
      await picture('7-accepted');
      log(
        `undone by: ${(await page.locator('.notification-list-item-message').allInnerTexts()).join(' / ') || 'nothing said'}`,
      );

      await runCommand(page, titles.sheet);
      await page.waitForSelector(`${SHEET_ROWS}.focused`);
      const labels = await waitFor(
        () => sheetLabels(page),
        (all) => all.length > 3,
        'the sheet',
      );
      log(`sheet: ${labels.join(' / ')}`);
      await picture('8-sheet');

      await focusEditor(page);
      await save(page);
      await runCommand(page, titles.lint);
      log(`workspace: ${await waitForNotification(page, titles.linted)}`);
      await picture('10-linted');
      await openProblems(page);
      await page.waitForSelector('.markers-panel .monaco-list-row');
      await picture('11-problems');
    },
  };
}
