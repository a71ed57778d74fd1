/** What the server says beside the rules' own messages, in both languages. */
import type { Localized, Severity } from '../rules/types';

export const texts = {
  cut: {
    hi: 'इस ड्राफ्ट में {total} बातें मिलीं; पहली {shown} दिखाई गई हैं, {cut} नहीं।',
    en: 'This draft has {total} findings; the first {shown} are shown and {cut} are not.',
  },
  fixAll: { hi: 'सभी सुरक्षित सुधार करें', en: 'Fix all safe problems' },
  fixAllCount: { hi: 'सभी सुरक्षित सुधार करें ({count})', en: 'Fix all safe problems ({count})' },
  fixRule: { hi: 'इस ड्राफ्ट में ऐसे सभी ठीक करें: {rule} ({count})', en: 'Fix all of this kind: {rule} ({count})' },
  moved: {
    hi: 'ड्राफ्ट इस बीच बदल गया है, इसलिए सुधार नहीं किया गया। फिर से चुनें।',
    en: 'The draft has changed since, so nothing was done. Choose the fix again.',
  },
  acceptFigure: { hi: 'यह आंकड़ा ऐसे ही रहने दें', en: 'Accept this figure' },
  ignoreFinding: { hi: 'यह बात न बताएं: {rule}', en: 'Ignore this finding: {rule}' },
  ignoreInDraft: { hi: 'इस ड्राफ्ट में न बताएं: {rule}', en: 'Ignore in this draft: {rule}' },
  unusedSuppression: {
    hi: 'यह छूट अब किसी बात को नहीं रोकती।',
    en: 'This suppression holds nothing back any more.',
  },
  pruned: { hi: '{count} छूटें हटाई गईं।', en: '{count} suppressions removed.' },
  nothingToPrune: {
    hi: 'हटाने को कोई छूट नहीं। पहले पूरे फोल्डर की जांच करें।',
    en: 'No suppression is to be removed. Lint the workspace first.',
  },
  ruleFailed: {
    hi: 'नियम {rule} इस ड्राफ्ट पर चल नहीं सका और यहां छोड़ दिया गया: {error}',
    en: 'The rule {rule} failed on this draft and was left out for it: {error}',
  },
  dateline: { hi: 'डेटलाइन', en: 'Dateline' },
  month: { hi: 'महीना', en: 'Month' },
  agency: { hi: 'एजेंसी', en: 'Agency' },
  attribution: { hi: 'स्रोत का वाक्यांश', en: 'Attribution' },
  bad: { hi: 'ऐसे नहीं', en: 'Not so' },
  good: { hi: 'ऐसे', en: 'But so' },
  source: { hi: 'स्रोत', en: 'Source' },
  lintingWorkspace: { hi: 'ड्राफ्ट जांचे जा रहे हैं', en: 'Linting drafts' },
  addFurniture: {
    hi: 'इस कार्यक्षेत्र के वेब टुकड़ों में जोड़ें ({file})',
    en: 'Add to the furniture of this workspace ({file})',
  },
  openTwin: { hi: 'दूसरा ड्राफ्ट खोलें: {draft}, पंक्ति {line}', en: 'Open the other draft: {draft}, line {line}' },
  compareDrafts: { hi: 'दोनों ड्राफ्ट मिलाकर देखें: {draft}', en: 'Compare the two drafts: {draft}' },
  readingDrafts: { hi: 'ड्राफ्ट पढ़े जा रहे हैं', en: 'Reading drafts' },
  fileGone: { hi: 'यह फाइल अब नहीं है।', en: 'This file is no longer there.' },
  noDrafts: {
    hi: 'यह सर्वर फोल्डर की फाइलें खुद नहीं पढ़ सकता।',
    en: 'This server cannot read the files of a folder itself.',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export const severityNames: Readonly<Record<Severity, Localized>> = {
  error: { hi: 'गलती', en: 'error' },
  warning: { hi: 'चेतावनी', en: 'warning' },
  information: { hi: 'सूचना', en: 'information' },
  hint: { hi: 'संकेत', en: 'hint' },
};
