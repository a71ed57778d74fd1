// User settings under which the workbench is quiet: nothing pops up, nothing is fetched, Hindi is drawn well.

/** @type {Readonly<Record<string, unknown>>} */
export const QUIET_SETTINGS = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.enableExperiments': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.colorTheme': 'Light Modern',
  'security.workspace.trust.enabled': false,
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'files.simpleDialog.enable': true,
  // As on the desktop: in a browser VS Code would save a second after every change.
  'files.autoSave': 'off',
  'editor.minimap.enabled': false,
  // As the extension offers once, so that it does not ask.
  '[wirecopy]': { 'editor.wordWrap': 'bounded', 'editor.wordWrapColumn': 100, 'editor.wrappingStrategy': 'advanced' },
  'editor.fontSize': 16,
  // Noto before Lohit, by name: fontconfig may prefer the thinner one.
  'editor.fontFamily': "'Noto Sans Mono', 'DejaVu Sans Mono', 'Noto Sans Devanagari', 'Lohit Devanagari', monospace",
};
