import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { root } from '../support/root';

interface Entry {
  readonly name: string;
  /** Bytes, unpacked. */
  readonly size: number;
}

/** The directory at the end of a ZIP file (APPNOTE 4.3.12): what is in it, whoever wrote it. */
function entriesOf(zip: Buffer): Entry[] {
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const entry = { name: zip.toString('utf8', at + 46, at + 46 + name), size: zip.readUInt32LE(at + 24) };
    at += 46 + name + extra + comment;
    return entry;
  });
}

describe('The package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sampadak-vsix-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'sampadak.vsix');
  execFileSync(process.execPath, [join(root, 'scripts/package.mjs'), '--out', file], { stdio: 'pipe' });
  const zip = readFileSync(file);
  const entries = entriesOf(zip);

  test('holds what runs and what is read, and nothing else', () => {
    const known =
      /^(?:\[Content_Types\]\.xml|extension\.vsixmanifest|extension\/(?:LICENSE\.txt|changelog\.md|readme\.md|package(?:\.nls(?:\.hi)?)?\.json|docs\/schema\/(?:config|pack)\.schema\.json|l10n\/bundle\.l10n\.hi\.json|dist\/(?:core|core-late|extension|html|packs|server|server-main|session|session-late|web\/extension|web\/server)\.js|media\/(?:icon)\.png|media\/walkthrough-[a-z]+\.webp|media\/sample\.wire|syntaxes\/wirecopy\.(?:code-snippets|language-configuration\.json|tmLanguage\.json)))$/;
    assert.deepEqual(
      entries.map(({ name }) => name).filter((name) => !known.test(name)),
      [],
    );
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    for (const path of [manifest.main, manifest.browser, manifest.icon]) {
      const name = `extension/${path.replace(/^\.\//, '')}`;
      assert.ok(
        entries.some((entry) => entry.name === name),
        `${name} is missing.`,
      );
    }
  });

  test('is small enough for a slow line, and what an editor loads for an old computer', () => {
    assert.ok(zip.length <= 600_000, `The package has ${zip.length} bytes.`);
    for (const { name, size } of entries) {
      if (!name.endsWith('.js')) continue;
      const limit = name.endsWith('/extension.js') ? 400_000 : 500_000;
      assert.ok(size <= limit, `${name} has ${size} bytes, more than ${limit}.`);
    }
  });
});
