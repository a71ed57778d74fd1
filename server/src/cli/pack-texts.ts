/** Sentences of `sampadak packs`. */
import { fill } from '../localize';
import type { Locale, Localized, MessageArgs } from '../rules/types';

export const packTexts = {
  entries: { hi: 'प्रविष्टियां: {count}', en: 'entries: {count}' },
  builtIn: { hi: 'साथ आता है', en: 'built in' },
  ofPreset: { hi: 'साथ आता है, प्रीसेट {preset} में चलता है', en: 'built in, holds under the preset {preset}' },
  refused: {
    hi: '{path} नहीं लिया गया; कारण `sampadak packs test` बताता है।',
    en: '{path} is refused; `sampadak packs test` says why.',
  },
  examples: { hi: 'सभी उदाहरण ठीक: {count}', en: 'examples: {count}, all as they should be' },
  total: {
    hi: 'पैक: {packs} · उदाहरण: {examples} · नहीं लिए गए: {failed}',
    en: 'Packs: {packs} · examples: {examples} · refused: {failed}',
  },
} satisfies Record<string, Localized>;

export function fillText(text: Localized, args: MessageArgs, locale: Locale): string {
  return fill(text[locale], args, locale);
}
