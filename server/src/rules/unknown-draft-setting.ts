/** A key or value under `sampadak:` in the front matter that means nothing: it would be passed over in silence. */
import type { RawFinding, Rule } from './types';

const STORY = 'बागमती पर नावें बढ़ीं\n\nदरभंगा, 19 जुलाई (भाषा) बागमती पर नावें बढ़ा दी गई हैं। जिला प्रशासन ने यह जानकारी दी।\n';

export const unknownDraftSetting: Rule = {
  meta: {
    id: 'unknown-draft-setting',
    since: '0.1.0',
    defaultSeverity: 'warning',
    fix: 'review',
    title: { hi: 'ड्राफ्ट की बेमतलब सेटिंग', en: 'Unknown setting of a draft' },
    what: {
      hi: 'फ्रंट मैटर में `sampadak:` के नीचे की कोई कुंजी या मान मतलब नहीं रखता।',
      en: 'A key or value under `sampadak:` in the front matter means nothing.',
    },
    why: {
      hi: 'गलत लिखी सेटिंग चुपचाप छूट जाए तो जांच वैसी नहीं होती जैसी चाही गई थी।',
      en: 'A misspelt setting passed over in silence leaves the draft linted otherwise than was meant.',
    },
    action: {
      hi: '`kind`, `preset` और `off` में से कुंजी चुनें और उसका सही मान लिखें।',
      en: 'Take one of the keys `kind`, `preset` and `off`, and write a value that it knows.',
    },
    messages: {
      key: {
        severity: 'warning',
        hi: '`sampadak:` में ‘{wrong}’ नाम की कुंजी नहीं होती{near}; कुंजियां: {right}।',
        en: 'There is no key ‘{wrong}’ under `sampadak:`{near}. Keys: {right}.',
      },
      kind: {
        severity: 'warning',
        hi: 'कॉपी का ‘{wrong}’ नाम का प्रकार नहीं है{near}; प्रकार: {right}।',
        en: '‘{wrong}’ is no kind of copy{near}. Kinds: {right}.',
      },
      preset: {
        severity: 'warning',
        hi: '‘{wrong}’ नाम का प्रीसेट नहीं है{near}; प्रीसेट: {right}।',
        en: 'There is no preset ‘{wrong}’{near}. Presets: {right}.',
      },
      rule: {
        severity: 'warning',
        hi: '‘{wrong}’ नाम का नियम नहीं है{near}; सूची: `sampadak rules`।',
        en: 'There is no rule ‘{wrong}’{near}. `sampadak rules` lists them.',
      },
      one: {
        severity: 'warning',
        hi: '‘{key}’ का एक मान चाहिए।',
        en: '‘{key}’ wants one value.',
      },
      twice: {
        severity: 'warning',
        hi: '‘{key}’ दो बार लिखा है; बाद वाला चलता है।',
        en: '‘{key}’ stands here twice; the last one holds.',
      },
      form: {
        severity: 'warning',
        hi: 'यह पढ़ा नहीं जा सका; ऐसे लिखें: `off: [missing-dateline]`।',
        en: 'This cannot be read; write it so: `off: [missing-dateline]`.',
      },
    },
    options: {},
    examples: [
      {
        bad: `---\nsampadak:\n  preest: web\n---\n\n${STORY}`,
        good: `---\nsampadak:\n  preset: web\n---\n\n${STORY}`,
      },
    ],
  },
  *check(story, { settings: { draftProblems = [] } }) {
    if (story !== story.copy.stories[0]) return;
    for (const { near, ...problem } of draftProblems) {
      yield {
        ...problem,
        fix: near === undefined ? 'none' : 'review',
        ...(near !== undefined && {
          fixes: () => [
            {
              title: { text: { hi: '‘{near}’ लिखें', en: 'Write ‘{near}’' }, args: { near } },
              safety: 'review',
              edits: [{ start: problem.start, end: problem.end, newText: near }],
              preferred: true,
            },
          ],
        }),
      } satisfies RawFinding;
    }
  },
};
