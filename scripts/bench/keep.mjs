// docs/speed.json holds what the last kept run of each section gave, docs/speed.md is made from it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '../vscode/shell.mjs';
import { speedPage } from './page.mjs';

const jsonFile = join(root, 'docs', 'speed.json');
const page = join(root, 'docs', 'speed.md');

/**
 * Puts results in the place of those before, and writes the page anew.
 *
 * @param {Record<string, import('./sections.mjs').Row[]>} fresh Rows, by section.
 * @param {{ rounds: number, copy: string | undefined }} options
 */
export function keepSpeed(fresh, { rounds, copy }) {
  /** @type {Record<string, import('./page.mjs').Result>} */
  const results = existsSync(jsonFile) ? JSON.parse(readFileSync(jsonFile, 'utf8')) : {};
  const machine = {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    cores: availableParallelism(),
    memory: Math.round(totalmem() / 2 ** 30),
  };
  for (const [section, rows] of Object.entries(fresh)) {
    // the peers read composed copy whatever was asked for, and sizes read none
    const kind = copy === undefined || section === 'peers' || section === 'sizes' ? 'composed' : 'real';
    results[kind === 'real' ? `${section}, real copy` : section] = { ...machine, rounds, copy: kind, rows };
  }
  writeFileSync(jsonFile, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(page, speedPage(results));
}
