import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../support/root';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json'));
const english = JSON.parse(read('package.nls.json')) as Record<string, string>;
const hindi = JSON.parse(read('package.nls.hi.json')) as Record<string, string>;

/** Every string anywhere in a value. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(strings);
}

/** Source files of the extension. */
function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => read(join(folder, name)));
}

describe('The manifest', () => {
  it('has every string that it names in both languages, and no others', () => {
    const named = new Set(strings(manifest).flatMap((text) => /^%(.+)%$/.exec(text)?.[1] ?? []));
    assert.deepEqual(
      Object.keys(english).filter((key) => !named.has(key)),
      [],
    );
    for (const key of named) {
      assert.ok(english[key], `package.nls.json lacks ${key}`);
      assert.ok(hindi[key], `package.nls.hi.json lacks ${key}`);
    }
    assert.deepEqual(Object.keys(hindi).sort(), Object.keys(english).sort());
  });

  it('has every command in both READMEs, by its title', () => {
    const commands = manifest.contributes.commands as readonly { readonly title: string }[];
    for (const [readme, words] of [
      ['README.md', english],
      ['docs/README.hi.md', hindi],
    ] as const) {
      const text = read(readme);
      for (const { title } of commands) {
        // without the formats and the dots behind it
        const name = words[title.slice(1, -1)]!.replace(/(?: \(.*\))?…?$/, '');
        assert.ok(text.includes(name), `${readme}: ${name}`);
      }
    }
  });

  it('speaks Hindi in the Hindi strings and English in the English ones', () => {
    for (const [key, text] of Object.entries(hindi)) assert.match(text, /[\u0900-\u097f]/, key);
    for (const [key, text] of Object.entries(english)) assert.match(text, /[a-z]/i, key);
  });

  it('gives every command a handler, and every handler a command', () => {
    const declared = manifest.contributes.commands.map(({ command }: { command: string }) => command).sort();
    const handled = sources('client/src')
      .flatMap((text) => [...text.matchAll(/registerCommand\(\s*'([^']+)'/g)])
      .map((match) => match[1]!)
      .sort();
    assert.deepEqual(handled, declared);
  });

  it('names only files that are there', () => {
    const { contributes, icon } = manifest;
    const paths: string[] = [
      icon,
      manifest.l10n,
      ...contributes.languages.flatMap(({ configuration }: { configuration?: string }) => configuration ?? []),
      ...contributes.grammars.map(({ path }: { path: string }) => path),
      ...contributes.jsonValidation.map(({ url }: { url: string }) => url),
      ...contributes.snippets.map(({ path }: { path: string }) => path),
      ...contributes.yamlValidation.map(({ url }: { url: string }) => url),
    ];
    for (const path of paths) assert.ok(existsSync(join(root, path)), path);
  });

  it('declares that an untrusted and a virtual workspace are served', () => {
    assert.deepEqual(manifest.capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
  });

  it('keeps types of VS Code no newer than the oldest VS Code that it runs in', () => {
    assert.equal(`^${manifest.devDependencies['@types/vscode']}`, manifest.engines.vscode);
  });

  it('has an icon that a marketplace takes: PNG, square, at least 128 pixels', () => {
    const png = readFileSync(join(root, manifest.icon));
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    assert.equal(width, height);
    assert.ok(width! >= 128);
    assert.ok(statSync(join(root, manifest.icon)).size < 50_000);
  });

  it('leaves an option of a rule to the preset until somebody chooses', () => {
    const properties = Object.assign(
      {},
      ...manifest.contributes.configuration.map((section: { properties: object }) => section.properties),
    ) as Record<string, { default: unknown; type: string | string[] }>;
    for (const [key, { default: usual, type }] of Object.entries(properties)) {
      if (key.includes('.options.')) {
        assert.equal(usual, null, key);
        assert.ok(type.includes('null'), key);
      } else if (key.endsWith('.severity')) assert.equal(usual, 'default', key);
    }
  });
});

describe('The extension’s sentences', () => {
  const bundle = JSON.parse(read('l10n/bundle.l10n.hi.json')) as Record<string, string>;
  const said = new Set(
    sources('client/src')
      .flatMap((text) => [...text.matchAll(/\bsay\(\s*'([^']+)'/g)])
      .map((m) => m[1]!),
  );

  it('are all in the Hindi bundle, and the bundle holds no others', () => {
    assert.ok(said.size > 10);
    assert.deepEqual(Object.keys(bundle).sort(), [...said].sort());
  });

  it('keep their placeholders in Hindi', () => {
    const holes = (text: string) => [...text.matchAll(/\{\d+\}/g)].map(([hole]) => hole).sort();
    for (const [sentence, text] of Object.entries(bundle)) assert.deepEqual(holes(text), holes(sentence), sentence);
  });

  it('are never written straight into a message', () => {
    for (const text of sources('client/src')) {
      assert.doesNotMatch(text, /show(?:Information|Warning|Error)Message\(\s*['"`]/);
    }
  });
});
