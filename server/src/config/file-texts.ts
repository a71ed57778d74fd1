/** What can be wrong with the keys and values of `sampadak.json`. */
import type { Localized } from '../rules/types';

export const texts = {
  root: {
    hi: 'फाइल में एक ऑब्जेक्ट चाहिए: { "preset": "wire" }।',
    en: 'The file is to hold one object: { "preset": "wire" }.',
  },
  key: {
    hi: '‘{wrong}’ नाम की कुंजी नहीं होती। कुंजियां: {right}।',
    en: 'There is no key ‘{wrong}’. Keys: {right}.',
  },
  nearest: { hi: ' क्या आपका मतलब ‘{near}’ था?', en: ' Did you mean ‘{near}’?' },
  text: { hi: '‘{key}’ का मान शब्द होना चाहिए।', en: '‘{key}’ wants a text.' },
  list: { hi: '‘{key}’ का मान शब्दों की सूची होना चाहिए।', en: '‘{key}’ wants a list of texts.' },
  textOrList: {
    hi: '‘{key}’ का मान शब्द या शब्दों की सूची होना चाहिए।',
    en: '‘{key}’ wants a text or a list of texts.',
  },
  choice: {
    hi: '‘{key}’ का मान ‘{wrong}’ नहीं हो सकता। मान: {right}।',
    en: '‘{key}’ cannot be ‘{wrong}’. Values: {right}.',
  },
  rules: {
    hi: 'नियम ऑब्जेक्ट के रूप में (नियम → गंभीरता) लिखे जाते हैं।',
    en: 'The rules are written as an object: rule id → severity.',
  },
  rule: {
    hi: 'नियम का मान गंभीरता या ऑब्जेक्ट (severity, options) होता है।',
    en: 'A rule takes a severity, or an object with severity and options.',
  },
  overrides: {
    hi: 'overrides सूची है: [{ "files": ["वेब/**"], "preset": "web" }]।',
    en: 'overrides is a list: [{ "files": ["web/**"], "preset": "web" }].',
  },
  noFiles: {
    hi: 'files में बताएं कि ये सेटिंग किन फाइलों पर चलेंगी।',
    en: 'Say in files which drafts these settings are for.',
  },
  furniture: {
    hi: 'furniture में पंक्तियां लिखी जाती हैं: शब्द, या { "text": "…" }।',
    en: 'furniture takes lines: texts, or { "text": "…" }.',
  },
  blank: { hi: '‘{key}’ में खाली शब्द नहीं चल सकता।', en: '‘{key}’ cannot hold an empty text.' },
  extendsPreset: {
    hi: '‘{wrong}’ न प्रीसेट है न फाइल। प्रीसेट: {right}; फाइल ऐसे लिखें: ./घर.json।',
    en: '‘{wrong}’ is neither a preset nor a file. Presets: {right}; write a file so: ./house.json.',
  },
} satisfies Record<string, Localized>;
