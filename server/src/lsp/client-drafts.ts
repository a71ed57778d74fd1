/** Drafts that the server cannot reach itself, on a virtual file system or from a worker: found and read by the client. */
import type { Connection } from 'vscode-languageserver';
import type { Locale } from '../rules/types';
import { COPY_EXTENSIONS, DEFAULT_MAX_SIZE, isDraftText, SHARED_EXTENSIONS } from '../workspace/read';
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

/** Hidden files and folders and these are passed over, as on the disk. Ignore files are not read there. */
const SKIPPED_FOLDERS = ['node_modules'];

/**
 * @param own the drafts that the server reaches itself, where it does.
 */
export function withClientDrafts(connection: Connection, own: DraftStore | undefined): DraftStore {
  const isOwn = (uri: string) => own !== undefined && uri.startsWith('file:');
  const because = (problem: string) => ({ problem: () => problem });
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
        };
        const answer = await connection
          .sendRequest<FindFilesResult | null>(FIND_FILES, params)
          .catch((error): FindFilesResult => ({ files: [], problem: String(error) }));
        // a client that reads files for the server and cannot find them
        if (answer === null) yield { uri: folder, problem: (locale: Locale) => texts.noDrafts[locale] };
        else if (answer.problem !== undefined) yield { uri: folder, ...because(answer.problem) };
        for (const uri of answer?.files ?? []) yield { uri };
      }
    },
    async read(uri) {
      if (isOwn(uri)) return own!.read(uri);
      const params: ReadFileParams = { uri, limit: DEFAULT_MAX_SIZE };
      const answer = await connection
        .sendRequest<ReadFileResult>(READ_FILE, params)
        .catch((error): ReadFileResult => ({ problem: String(error) }));
      if (answer === null) return { problem: (locale: Locale) => texts.fileGone[locale] };
      return 'text' in answer ? answer : because(answer.problem);
    },
    isDraft: isDraftText,
  };
}
