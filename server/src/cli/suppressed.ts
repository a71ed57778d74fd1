/** Suppressions in a run of the command line: which hold for a draft, which were needed, and what is wrong with them. */
import { resolve } from 'node:path';
import type { DraftContext } from '../draft';
import type { LintSettings, Locale } from '../rules/types';
import type { FileSystem } from '../workspace/file-system';
import { codeOf } from '../workspace/problems';
import { createSuppressionStore, fileIn, type LoadedList, listSentences } from '../workspace/suppressions';
import { folderPart } from './settings';
import { type Counted, counted } from './texts';

const texts = {
  unused: {
    hi: '{path}: {n} छूटें अब किसी बात को नहीं रोकतीं। `sampadak baseline --prune` उन्हें हटाता है।',
    en: '{path}: {n} suppressions hold nothing back any more. `sampadak baseline --prune` removes them.',
    one: {
      hi: '{path}: 1 छूट अब किसी बात को नहीं रोकती। `sampadak baseline --prune` उसे हटाता है।',
      en: '{path}: 1 suppression holds nothing back any more. `sampadak baseline --prune` removes it.',
    },
  },
} satisfies Record<string, Counted>;

/** What a run knows of suppressions. */
export interface RunSuppressions {
  /** What `lintDraft` needs for a draft; nothing where no list holds for it. */
  contextOf(path: string): Pick<DraftContext, 'suppressions' | 'file'>;
  /** Notes which suppressions a draft needed. */
  note(path: string, linted: { readonly suppressed: readonly { readonly entry: number }[] }): void;
  /** Where a new suppression for a draft would be written. */
  homeOf(path: string): string;
  /** Entries that no draft of the run needed, by list, though the run came to their drafts or these are gone. */
  unused(): readonly { readonly loaded: LoadedList; readonly indices: readonly number[] }[];
}

/**
 * @param tell called once for each thing that is wrong with a list.
 */
export function runSuppressions(
  fs: FileSystem,
  locale: Locale,
  tell: (path: string, sentence: string) => void,
): RunSuppressions {
  const store = createSuppressionStore(fs);
  const lists = new Map<
    string,
    { readonly loaded: LoadedList; readonly used: Set<number>; readonly linted: Set<string> }
  >();
  const base = fs.resolve('.');

  const byFolder = new Map<string, LoadedList | undefined>();

  function listOf(path: string): LoadedList | undefined {
    const folder = folderPart(path);
    if (byFolder.has(folder)) return byFolder.get(folder);
    const loaded = store.of(resolve(path));
    if (loaded !== undefined && !lists.has(loaded.path)) {
      lists.set(loaded.path, { loaded, used: new Set(), linted: new Set() });
      for (const sentence of listSentences(loaded, locale)) tell(loaded.path, sentence);
    }
    byFolder.set(folder, loaded);
    return loaded;
  }

  return {
    contextOf(path) {
      const loaded = listOf(path);
      return loaded === undefined ? {} : { suppressions: loaded.suppressions, file: fileIn(fs, loaded, resolve(path)) };
    },
    note(path, { suppressed }) {
      const loaded = listOf(path);
      if (loaded === undefined) return;
      const own = lists.get(loaded.path)!;
      own.linted.add(fileIn(fs, loaded, resolve(path)));
      for (const { entry } of suppressed) own.used.add(entry);
    },
    homeOf: (path) => store.homeOf(resolve(path), base),
    unused() {
      return [...lists.values()].flatMap(({ loaded, used, linted }) => {
        const indices = loaded.list.entries.flatMap(({ file }, index) => {
          const seen = file !== undefined && (linted.has(file) || isGone(fs, fs.join(loaded.folder, file)));
          return seen && !used.has(index) ? [index] : [];
        });
        return indices.length === 0 ? [] : [{ loaded, indices }];
      });
    },
  };
}

/** The sentences about entries that are no longer needed. */
export function unusedSentences(suppressions: RunSuppressions, locale: Locale): string[] {
  return suppressions
    .unused()
    .map(({ loaded, indices }) => counted(texts.unused, indices.length, locale, { path: loaded.path }));
}

/** Today at the desk, by the clock of this machine. */
export function today(): NonNullable<LintSettings['today']> {
  const now = new Date();
  return { day: now.getDate(), month: now.getMonth() + 1, year: now.getFullYear() };
}

/** True where nothing stands at a path. One that cannot be looked at may still be there. */
function isGone(fs: FileSystem, path: string): boolean {
  try {
    fs.stat(path);
    return false;
  } catch (error) {
    return codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';
  }
}
