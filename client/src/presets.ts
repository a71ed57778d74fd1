/** The presets, as the manifest lists them: ids, and titles that VS Code has put into the editor's language. */

export interface PresetChoice {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

export function readPresets(manifest: unknown): PresetChoice[] {
  const { contributes } = manifest as {
    contributes: { configuration: readonly { readonly properties: Readonly<Record<string, PresetSetting>> }[] };
  };
  const setting = contributes.configuration
    .map(({ properties }) => properties['sampadak.preset'])
    .find((found) => found !== undefined);
  if (setting === undefined) return [];
  return setting.enum.map((id, index) => ({
    id,
    title: setting.enumItemLabels[index] ?? id,
    description: setting.enumDescriptions[index] ?? '',
  }));
}

interface PresetSetting {
  readonly enum: readonly string[];
  readonly enumItemLabels: readonly string[];
  readonly enumDescriptions: readonly string[];
}
