/** Drafts that the server cannot reach itself, on a virtual file system or from a worker: found and read by the client. */
import type { Connection } from 'vscode-languageserver';
import type { Locale } from '../rules/types';
import { IGNORE_FILE_LIMIT, IGNORE_FILES } from '../workspace/ignore-files';
import { COPY_EXTENSIONS, DEFAULT_MAX_SIZE, isDraftText, SHARED_EXTENSIONS } from '../workspace/read';
import { isIgnoreFile, notIgnored } from './client-ignores';
import type { DraftStore } from './environment';
import {
  FIND_FILES,
  type FindFilesParams,
  type FindFilesResult,
  READ_FILE,
  type ReadFileParams,
  type ReadFileResult,
} from './protocol';
import { texts } from './texts';

/** Hidden files and folders and these are passed over, as on the disk. */
const SKIPPED_FOLDERS = ['node_modules'];

/**
 * @param own the drafts that the server reaches itself, where it does.
 */
export function withClientDrafts(connection: Connection, own: DraftStore | undefined): DraftStore {
  const isOwn = (uri: string) => own !== undefined && uri.startsWith('file:');
  const because = (problem: string) => ({ problem: () => problem });
  const ask = (uri: string, limit: number) =>
    connection
      .sendRequest<ReadFileResult>(READ_FILE, { uri, limit } satisfies ReadFileParams)
      .catch((error): ReadFileResult => ({ problem: String(error) }));
  return {
    async *find(folders) {
      for (const folder of folders) {
        if (isOwn(folder)) {
          yield* own!.find([folder]);
          continue;
        }
        const params: FindFilesParams = {
          folder,
          extensions: [...COPY_EXTENSIONS, ...SHARED_EXTENSIONS],
          skipped: SKIPPED_FOLDERS,
          hidden: IGNORE_FILES,
        };
        const answer = await connection
          .sendRequest<FindFilesResult | null>(FIND_FILES, params)
          .catch((error): FindFilesResult => ({ files: [], problem: String(error) }));
        // a client that reads files for the server and cannot find them
        if (answer === null) yield { uri: folder, problem: (locale: Locale) => texts.noDrafts[locale] };
        else if (answer.problem !== undefined) yield { uri: folder, ...because(answer.problem) };
        const files = answer?.files ?? [];
        const said = new Map<string, string>();
        for (const uri of files.filter(isIgnoreFile)) {
          // one that cannot be read ignores nothing, as on the disk
          const file = await ask(uri, IGNORE_FILE_LIMIT);
          if (file !== null && 'text' in file) said.set(uri, file.text);
        }
        const drafts = files.filter((uri) => !isIgnoreFile(uri));
        for (const uri of notIgnored(drafts, said)) yield { uri };
      }
    },
    async read(uri) {
      if (isOwn(uri)) return own!.read(uri);
      const answer = await ask(uri, DEFAULT_MAX_SIZE);
      if (answer === null) return { problem: (locale: Locale) => texts.fileGone[locale] };
      return 'text' in answer ? answer : because(answer.problem);
    },
    isDraft: isDraftText,
  };
}
