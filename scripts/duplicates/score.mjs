// Lints a composed folder and holds what the rules say of twins against what was planted.

/** @typedef {import('./compose.mjs').Draft} Draft */
/** @typedef {import('./compose.mjs').Pair} Pair */

/**
 * @param {any} engine The bundle `dist/engine.cjs`, or its source.
 * @param {{ drafts: Draft[], pairs: Pair[] }} desk
 */
export function scoreDuplicates({ createTwinIndex, keysOf, lintDraft, parse, resolveSettings }, { drafts, pairs }) {
  const { settings } = resolveSettings([{ from: 'measure', preset: 'wire' }]);
  const index = createTwinIndex();
  for (const { name, text } of drafts) index.put(name, keysOf(parse(text)));
  const told = new Set();
  const told2 = new Set();
  for (const { name, text } of drafts) {
    const { findings } = lintDraft(text, {
      settings,
      place: name,
      across(/** @type {unknown} */ copy) {
        const keys = keysOf(copy);
        index.put(name, keys);
        return index.draft(name, keys);
      },
    });
    for (const { ruleId, message, elsewhere = [] } of findings) {
      const set = message === 'follow-up' ? told2 : ruleId.startsWith('duplicate-') ? told : undefined;
      for (const { id } of elsewhere) set?.add([name, id].sort().join(' '));
    }
  }
  const planted = new Map(pairs.map(({ kind, a, b }) => [[a, b].sort().join(' '), kind]));
  const right = [...told].filter((pair) => planted.has(pair));
  const wrong = [...told].filter((pair) => !planted.has(pair));
  const missed = [...planted].filter(([pair]) => !told.has(pair));
  return {
    planted: planted.size,
    told: told.size,
    precision: told.size === 0 ? 1 : right.length / told.size,
    recall: planted.size === 0 ? 1 : right.length / planted.size,
    wrong: /** @type {string[]} */ (wrong),
    missed,
    followUps: told2.size,
    index,
  };
}
