/** The drafts on the disk, as URIs. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createDiskConfigs, readConfigFromDisk } from '../workspace/config';
import { findDrafts } from '../workspace/files';
import { OWN_IGNORE_FILE } from '../workspace/ignore-files';
import { whyLeftOut } from '../workspace/left-out';
import { nodeFileSystem } from '../workspace/node-file-system';
import { namesIn } from '../workspace/packs';
import { FileProblem } from '../workspace/problems';
import { isDraftText, readDraft } from '../workspace/read';
import type { ConfigFiles, DraftStore } from './environment';

/** Folders and files that are not on the disk are passed over: another store has them. */
export const diskDrafts: DraftStore = {
  *find(folders) {
    // read anew in every run: what was changed on the disk and nobody told is seen
    const configs = createDiskConfigs(nodeFileSystem);
    for (const folder of folders) {
      if (!isOnDisk(folder)) continue;
      const base = fileURLToPath(folder);
      for (const { path, problem } of findDrafts(nodeFileSystem, [base], { base, configs })) {
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

/** Files of settings on the disk. */
export const diskConfigFiles: ConfigFiles = {
  places: nodeFileSystem,
  read: (path) => readConfigFromDisk(nodeFileSystem, path),
  list: (folder) => namesIn(nodeFileSystem, folder),
  pathOf: (uri) => (isOnDisk(uri) ? fileURLToPath(uri) : undefined),
  uriOf: (path) => pathToFileURL(path).href,
  isIgnored: (path) => whyLeftOut(nodeFileSystem, path, { names: [OWN_IGNORE_FILE] }) !== undefined,
};

function isOnDisk(uri: string): boolean {
  return uri.startsWith('file:');
}
