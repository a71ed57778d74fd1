/** Where the project is. Tests are bundled elsewhere, so their own place says nothing. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's folder: the nearest one above the working folder that holds the test cases. */
export const root: string = (() => {
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'test/cases/README.md'))) return folder;
    if (dirname(folder) === folder)
      throw new Error('Run the tests inside the project: no folder above holds test/cases.');
  }
})();
