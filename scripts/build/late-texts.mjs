// Sentences in both languages that nobody is told before something is wrong, or is asked for: in what is loaded at start a
// getter stands for each, which takes it from the late chunk.

/** Which texts of a module come late: all that it holds, or those of the keys that are named. */
export const TEXTS = {
  core: [
    { path: /^server\/src\/rules\/[a-z-]+\.ts$/, keys: ['description'] },
    { path: /^server\/src\/config\/presets\.ts$/, keys: ['description', 'title'] },
    { path: /^server\/src\/config\/settings\.ts$/ },
  ],
  session: [
    { path: /^server\/src\/lsp\/(?:settings|texts)\.ts$/ },
    { path: /^server\/src\/workspace\/(?:config-load|packs|problems)\.ts$/ },
  ],
};

const STRING = String.raw`'(?:[^'\\\n]|\\.)*'`;
/** `key: { hi: '…', en: '…' },` as the formatter leaves it. */
const TEXT = new RegExp(
  String.raw`^(\s*(?:[^\n]*\{ )?)([\w$]+|'[^'\n]+'): (\{\s*hi:\s*${STRING},\s*en:\s*${STRING},?\s*\}),?`,
  'gm',
);

/**
 * @param {keyof typeof TEXTS} chunk
 * @param {string} path A module, from the project's root.
 * @param {string} source
 * @returns {{ source: string, texts: { hi: string, en: string }[] }} The module without its late texts, and these in the
 *   order in which it asks for them.
 */
export function withoutTexts(chunk, path, source) {
  const wanted = TEXTS[chunk].find((each) => each.path.test(path));
  /** @type {{ hi: string, en: string }[]} */
  const texts = [];
  if (wanted === undefined) return { source, texts };
  const { keys } = /** @type {{ keys?: string[] }} */ (wanted);
  const rest = source.replace(TEXT, (whole, before, key, text) => {
    if (keys !== undefined && !keys.includes(key)) return whole;
    texts.push(new Function(`return ${text}`)());
    return `${before}get ${key}() { return textOf(${texts.length - 1}); },`;
  });
  if (texts.length === 0) return { source, texts };
  const name = path.replace(/^server\/src\/|\.ts$/g, '');
  return {
    source: `import { late } from 'late:${chunk}';\nconst textOf = (at: number): any => late('texts')['${name}'][at];\n${rest}`,
    texts,
  };
}
