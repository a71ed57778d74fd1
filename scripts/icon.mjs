#!/usr/bin/env node
// Draws media/icon.png from media/icon.svg with a browser. Run by hand after a change of the drawing.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureFont, findBrowser, launch } from './vscode/browser.mjs';

const media = join(dirname(fileURLToPath(import.meta.url)), '..', 'media');
/** Pixels a side; the marketplace wants at least 128. */
const SIZE = 256;

await ensureFont({ log: console.log });
const browser = await launch(await findBrowser({ log: console.log }));
try {
  const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
  const svg = readFileSync(join(media, 'icon.svg'), 'utf8');
  await page.setContent(`<!doctype html><style>body{margin:0}svg{display:block}</style>${svg}`);
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: join(media, 'icon.png'), omitBackground: true });
} finally {
  await browser.close();
}
