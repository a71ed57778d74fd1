// Reads folders and counts the hits of the thirty patterns.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countHits } from './patterns.mjs';

let hits = 0;
for (const folder of process.argv.slice(2)) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.txt')) hits += countHits(readFileSync(join(folder, name), 'utf8'));
  }
}
console.log(hits);
