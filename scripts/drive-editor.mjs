#!/usr/bin/env node
// Drives what the editor shows beyond findings, in a real VS Code with the packaged extension, and leaves a picture of each state
// in out/drives/editor: settings of wire copy beside a person's own, the interface in Hindi, the four kinds of themes with their
// contrast, the first steps, the figure sheet saved, hints, folds, selections, the status.
//   node scripts/drive-editor.mjs [--vsix FILE] [--out FOLDER] [PART…]
// Parts: defaults, offer, hindi, theme-vs, theme-vs-dark, theme-hc-light, theme-hc-black, day-en, day-hi, steps, sheet, reading, source, keys, status; all of them when none is named.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { drives } from './drive-editor/parts.mjs';
import { ensureFont, findBrowser } from './vscode/browser.mjs';
import { installServer } from './vscode/install.mjs';
import { startServer } from './vscode/server.mjs';
import { root } from './vscode/shell.mjs';
import { openWorkbench, screenshot } from './vscode/workbench.mjs';

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    vsix: { type: 'string', default: join(root, `${name}-${version}.vsix`) },
    out: { type: 'string', default: join(root, 'out/drives/editor') },
  },
});

const log = console.log;
const [install, browser] = await Promise.all([installServer({ log }), findBrowser({ log })]);
log((await ensureFont({ log })).sentence);

for (const [part, { settings = {}, language, drive }] of Object.entries(drives)) {
  if (positionals.length > 0 && !positionals.includes(part)) continue;
  const folder = mkdtempSync(join(tmpdir(), 'sampadak-editor-'));
  const server = await startServer({ install, vsix: values.vsix, settings });
  try {
    cpSync(join(root, 'test/samples'), folder, { recursive: true });
    writeFileSync(join(folder, 'empty.wire'), '');
    const window = { folder, file: '08-flood.wire', viewport: { width: 1280, height: 900 }, language };
    const { page, close } = await openWorkbench(server, browser, window);
    const picture = (/** @type {string} */ state) => screenshot(page, join(values.out, `${part}-${state}.png`));
    try {
      await drive({ page, folder, picture, log: (line) => log(`${part}: ${line}`) });
      log(`${part}: done`);
    } catch (error) {
      await picture('failed');
      log(`${part}: FAILED ${error instanceof Error ? error.message : error}`);
      process.exitCode = 1;
    } finally {
      await close();
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
