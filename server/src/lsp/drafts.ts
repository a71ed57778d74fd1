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
import { diskPath } from './disk-path';
import type { ConfigFiles, DraftStore } from './environment';

/** Folders and files that are not on the disk are passed over: another store has them. */
export const diskDrafts: DraftStore = {
  *find(folders) {
    // read anew in every run: what was changed on the disk and nobody told is seen
    const configs = createDiskConfigs(nodeFileSystem);
    for (const folder of folders) {
      const base = diskPath(folder);
      if (base === undefined) continue;
      for (const { path, problem } of findDrafts(nodeFileSystem, [base], { base, configs })) {
        const uri = uriOf(path);
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
  pathOf: diskPath,
  uriOf,
  isIgnored: (path) => whyLeftOut(nodeFileSystem, path, { names: [OWN_IGNORE_FILE] }) !== undefined,
};

/** The URI of a path as VS Code writes it, so that a draft has one name whether it is open or not. */
function uriOf(path: string): string {
  const { href } = pathToFileURL(path);
  const rest = href.slice('file:///'.length);
  return `file:///${rest.replace(/[!$&'()*+,:;=@]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)}`;
}
