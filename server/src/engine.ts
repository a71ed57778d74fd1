/** The engine in one place: what scripts, benchmarks and embedders need. Pure; runs anywhere. */
export { settingsOfCopy } from './config/auto';
export { findPreset, presetIds, presets } from './config/presets';
export { resolveSettings } from './config/settings';
export { lintDraft } from './draft';
export { applyEdits, merge, safeFixes } from './fix/apply';
export { fixAll } from './fix/fixpoint';
export { agencies, desks } from './lexicon/agencies';
export { months } from './lexicon/months';
export { lint } from './lint';
export { fill, findingMessage, localize, render } from './messages';
export { loadPack } from './packs/load';
export { findRule, rules } from './rules/index';
export { furnitureExpressions } from './story/furniture';
export { parse } from './story/parse';
export { fold } from './text/fold';
export { lineAt, placeAt } from './text/lines';
export { keysOf } from './twins/keys';
export { createTwinIndex } from './twins/twin-index';
