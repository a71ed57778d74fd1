/** The drafts on the disk, as URIs. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findDrafts } from '../workspace/files';
import { nodeFileSystem } from '../workspace/node-file-system';
import { FileProblem } from '../workspace/problems';
import { isDraftText, readDraft } from '../workspace/read';
import type { DraftStore } from './environment';

/** Folders and files that are not on the disk are passed over: another store has them. */
export const diskDrafts: DraftStore = {
  *find(folders) {
    for (const folder of folders) {
      if (!isOnDisk(folder)) continue;
      const base = fileURLToPath(folder);
      for (const { path, problem } of findDrafts(nodeFileSystem, [base], { base })) {
        const uri = pathToFileURL(path).href;
        yield problem === undefined ? { uri } : { uri, problem: (locale) => problem.sentence(locale) };
      }
    }
  },
  read(uri) {
    try {
      return { text: readDraft(nodeFileSystem, fileURLToPath(uri)).text };
    } catch (error) {
      return { problem: (locale) => (error instanceof FileProblem ? error.sentence(locale) : String(error)) };
    }
  },
  isDraft: (uri, text) => isDraftText(uri, text),
};

function isOnDisk(uri: string): boolean {
  return uri.startsWith('file:');
}
