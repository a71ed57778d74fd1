/** Whether `.sampadakignore` says of a draft that somebody has opened that it is not to be linted, where the server has no disk. */
import type { ReadConfig } from '../workspace/config';
import type { ConfigText } from '../workspace/config-load';
import { OWN_IGNORE_FILE } from '../workspace/ignore-files';
import { notIgnored } from './client-ignores';

export interface UriIgnores {
  /** At once where the files of the draft's folders are known. */
  isIgnored(uri: string): boolean | Promise<boolean>;
  /** Forgets what was read. */
  forget(): void;
}

/** @param read answers what a file holds; one that cannot be read ignores nothing, as on the disk. */
export function createUriIgnores(read: ReadConfig): UriIgnores {
  let known = new Map<string, ReturnType<ReadConfig>>();

  function at(file: string): ReturnType<ReadConfig> {
    if (known.has(file)) return known.get(file);
    const answer = read(file);
    known.set(file, answer);
    const mine = known;
    if (answer instanceof Promise) answer.then((text) => mine.set(file, text));
    return answer;
  }

  function decide(uri: string, files: readonly string[], answers: readonly ConfigText[]): boolean {
    const texts = new Map<string, string>();
    answers.forEach((answer, index) => {
      if (answer !== undefined && 'text' in answer) texts.set(files[index]!, answer.text);
    });
    return notIgnored([uri], texts).length === 0;
  }

  return {
    isIgnored(uri) {
      const files = foldersOf(uri).map((folder) => `${folder}/${OWN_IGNORE_FILE}`);
      const answers = files.map(at);
      if (answers.some((answer) => answer instanceof Promise))
        return Promise.all(answers).then((texts) => decide(uri, files, texts));
      return decide(uri, files, answers as ConfigText[]);
    },
    forget() {
      known = new Map();
    },
  };
}

/** The folders of a URI, from its own up to the top of its authority, each without a slash at its end. */
function foldersOf(uri: string): string[] {
  const top = /^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?/i.exec(uri)?.[0].length ?? 0;
  const folders: string[] = [];
  for (let end = uri.lastIndexOf('/'); end >= top; end = uri.lastIndexOf('/', end - 1)) folders.push(uri.slice(0, end));
  return folders;
}
