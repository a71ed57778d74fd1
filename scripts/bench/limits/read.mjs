// The least that any program must do with a folder: read the files; with --decode, make texts of them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const decode = process.argv.includes('--decode');
let size = 0;
for (const folder of process.argv.slice(2).filter((word) => !word.startsWith('--'))) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.txt'))
      size += decode ? readFileSync(join(folder, name), 'utf8').length : readFileSync(join(folder, name)).length;
  }
}
console.log(size);
