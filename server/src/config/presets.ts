/** Presets: named sets of rule choices. */
import type { Localized, OptionValue, Severity } from '../rules/types';

export interface Preset {
  readonly id: string;
  readonly title: Localized;
  readonly description: Localized;
  readonly rules: Readonly<
    Record<
      string,
      | Severity
      | 'off'
      | { readonly severity?: Severity | 'off'; readonly options?: Readonly<Record<string, OptionValue>> }
    >
  >;
}

export const presets: readonly Preset[] = [
  {
    id: 'wire',
    title: { hi: 'वायर', en: 'Wire' },
    description: {
      hi: 'एजेंसी से डेस्क तक की कॉपी: डेटलाइन चाहिए, क्रेडिट लाइन रहती है।',
      en: 'Copy from agency to desk: a dateline is wanted, the sign-off stays.',
    },
    rules: { 'repeated-paragraph': { options: { pullQuotes: true } } },
  },
  {
    id: 'web',
    title: { hi: 'वेब', en: 'Web' },
    description: {
      hi: 'छपने वाली कॉपी: क्रेडिट लाइन और फीड की सूचनाएं हटती हैं, डेटलाइन हो या न हो।',
      en: 'Copy to be published: sign-off and feed notes go, a dateline is optional.',
    },
    rules: { 'agency-signoff': 'warning', 'missing-dateline': 'off' },
  },
  {
    id: 'strict',
    title: { hi: 'सख्त', en: 'Strict' },
    description: {
      hi: 'हर आंकड़े का स्रोत उसी वाक्य में; पिछले स्रोत पर टिके आंकड़े भी चेतावनी हैं।',
      en: 'Every figure has its source in its own sentence; carried figures are warnings too.',
    },
    rules: {
      'repeated-paragraph': { options: { pullQuotes: true } },
      'unattributed-figure': { options: { carried: 'warning' } },
      'weak-attribution': { options: { scope: 'all' } },
    },
  },
];

export const presetIds: readonly string[] = presets.map((preset) => preset.id);

/** The preset with this id, or undefined. */
export function findPreset(id: string): Preset | undefined {
  return presets.find((preset) => preset.id === id);
}
