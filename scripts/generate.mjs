#!/usr/bin/env node
// Writes what follows from the rules' metadata and the manifest: the settings in the manifest and their strings in both
// languages, its badges, a page a rule, the lists of rules, and the JSON schema of the settings. Run after the build; the result is committed.
//   node scripts/generate.mjs [--check]
// With --check nothing is written: files that are not as they should be are named, and the exit code is 1.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { badgeLine, badges } from './generate/badges.mjs';
import { configuration, configurationStrings } from './generate/configuration.mjs';
import { grammar } from './generate/grammar.mjs';
import { housePacks } from './generate/house-packs.mjs';
import { precisionCard } from './generate/precision.mjs';
import { replaceBetween, ruleIndex, ruleTable } from './generate/rule-lists.mjs';
import { rulePage } from './generate/rule-page.mjs';
import { configSchema, settingsSchema } from './generate/schema.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const engine = require(join(root, 'dist/engine.cjs'));
const packs = require(join(root, 'dist/packs.js'));
const check = process.argv.includes('--check');

/** @type {Map<string, string>} path → what the file should hold */
const files = new Map();

/** @param {string} path */
const read = (path) => readFileSync(join(root, path), 'utf8');
/** @param {unknown} value */
const json = (value) => `${JSON.stringify(value, undefined, 2)}\n`;

const manifest = JSON.parse(read('package.json'));
manifest.contributes = { ...manifest.contributes, configuration: configuration(engine) };
manifest.badges = badges(manifest, 'en');
files.set('package.json', json(manifest));

for (const [path, locale] of /** @type {const} */ ([
  ['package.nls.json', 'en'],
  ['package.nls.hi.json', 'hi'],
])) {
  const written = Object.entries(JSON.parse(read(path))).filter(([key]) => !/^(rules|preset)\./.test(key));
  files.set(path, json({ ...Object.fromEntries(written), ...configurationStrings(engine, locale) }));
}

const measured = {
  accuracy: JSON.parse(read('docs/accuracy.json')),
  hits: JSON.parse(read('docs/hits.json')),
  evidence: JSON.parse(read('docs/evidence.json')),
};
for (const { meta } of engine.rules) {
  files.set(`docs/rules/${meta.id}.md`, rulePage(engine, meta, 'en', precisionCard(meta, measured, 'en')));
  files.set(`docs/rules/hi/${meta.id}.md`, rulePage(engine, meta, 'hi', precisionCard(meta, measured, 'hi')));
}
files.set('docs/rules/README.md', ruleIndex(engine, 'en'));
files.set('docs/rules/hi/README.md', ruleIndex(engine, 'hi'));
files.set('syntaxes/wirecopy.tmLanguage.json', json(grammar(engine)));
files.set('docs/schema/sampadak.schema.json', json(settingsSchema(engine)));
files.set('docs/schema/config.schema.json', json(configSchema(engine)));
files.set('docs/schema/pack.schema.json', json(packs.packSchema()));
files.set('server/src/packs/house-packs.ts', housePacks(join(root, 'server/src/packs'), engine, packs));

for (const [path, locale, pages] of /** @type {const} */ ([
  ['README.md', 'en', 'docs/rules/'],
  ['docs/README.hi.md', 'hi', 'rules/'],
])) {
  if (!existsSync(join(root, path))) continue;
  const marked = replaceBetween(read(path), 'badges', badgeLine(badges(manifest, locale)), path);
  files.set(path, replaceBetween(marked, 'rules', ruleTable(engine, locale, pages), path));
}

/** Pages of rules that are no more. */
const stale = ['docs/rules', 'docs/rules/hi'].flatMap((folder) =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder))
        .filter((name) => name.endsWith('.md') && !files.has(`${folder}/${name}`))
        .map((name) => `${folder}/${name}`)
    : [],
);

const wrong = [...files].filter(([path, text]) => !existsSync(join(root, path)) || read(path) !== text);
if (check) {
  for (const path of [...wrong.map(([path]) => path), ...stale]) console.error(`${path} is not as generated.`);
  if (wrong.length + stale.length > 0) {
    console.error('Run `npm run generate` and commit what it writes.');
    process.exitCode = 1;
  }
} else {
  for (const [path, text] of wrong) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  for (const path of stale) rmSync(join(root, path));
  console.log(`${files.size} files generated, ${wrong.length} of them changed, ${stale.length} removed.`);
}
