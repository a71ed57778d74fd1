/** The lists of suppressions on the disk, as URIs. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { addEntries, removeEntries } from '../suppress/edit';
import { nodeFileSystem as fs } from '../workspace/node-file-system';
import { problemOfRead } from '../workspace/problems';
import { changeList, createSuppressionStore, fileIn } from '../workspace/suppressions';
import { diskPath } from './disk-path';
import type { SuppressionKeeper } from './environment';

/** Drafts that are not on the disk have no list: a suppression that nobody else reads would be lost. */
export function diskSuppressions(): SuppressionKeeper {
  const store = createSuppressionStore(fs);
  /** The draft that was asked about last, which is the one somebody types in: each key asks twice. */
  let last: { readonly uri: string; readonly path: string | undefined } | undefined;
  return {
    of(uri) {
      if (last?.uri !== uri) last = { uri, path: diskPath(uri) };
      const { path } = last;
      const loaded = path === undefined ? undefined : store.of(path);
      if (path === undefined || loaded === undefined) return undefined;
      const { list, suppressions, text, problem } = loaded;
      return {
        uri: pathToFileURL(loaded.path).href,
        file: fileIn(fs, loaded, path),
        text,
        list,
        suppressions,
        ...(problem === undefined ? {} : { problem: (locale) => problem.sentence(locale) }),
      };
    },
    canKeep: (uri) => diskPath(uri) !== undefined,
    add(uri, base, make) {
      const path = diskPath(uri);
      if (path === undefined) return undefined;
      const home = store.homeOf(path, base === undefined ? fs.parent(path) : (diskPath(base) ?? fs.parent(path)));
      const entry = make(fs.relative(fs.parent(home), path));
      return change(home, (text) => addEntries(text, [entry]));
    },
    remove: (list, entries) => change(fileURLToPath(list), (text) => removeEntries(text ?? '', entries)),
    forget: () => store.forget(),
  };

  function change(path: string, edit: (text: string | undefined) => string): ReturnType<SuppressionKeeper['remove']> {
    try {
      changeList(fs, path, edit);
      return undefined;
    } catch (error) {
      const problem = problemOfRead(error, path);
      return (locale) => problem.sentence(locale);
    } finally {
      store.forget();
    }
  }
}
