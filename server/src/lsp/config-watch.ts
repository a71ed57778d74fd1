/** Asking the client to tell when files of settings change on the disk. */
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesRegistrationOptions,
} from 'vscode-languageserver';
import { CONFIG_NAME } from '../config/file';
import { OWN_IGNORE_FILE } from '../workspace/ignore-files';
import type { FoundConfig } from './configs';
import { log } from './tell';

export interface ConfigWatch {
  /** Watches for the files that are settings by their name. */
  start(): void;
  /** Watches for what a configuration extends. */
  add(found: FoundConfig, relativePatterns: boolean): void;
}

export function watchConfigs(connection: Connection): ConfigWatch {
  const watched = new Set<string>();

  function register(watchers: DidChangeWatchedFilesRegistrationOptions['watchers']): void {
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch((error) => log(connection, `Changes of files of settings will not be seen: ${error}`));
  }

  return {
    start: () => register([CONFIG_NAME, OWN_IGNORE_FILE].map((name) => ({ globPattern: `**/${name}` }))),
    add({ config, uriOf }, relativePatterns) {
      const fresh = config.files.map(uriOf).filter((uri) => !uri.endsWith(`/${CONFIG_NAME}`) && !watched.has(uri));
      for (const uri of fresh) watched.add(uri);
      if (fresh.length === 0) return;
      register(
        fresh.map((uri) => {
          const at = uri.lastIndexOf('/');
          const [baseUri, name] = [uri.slice(0, at), literal(decodeURIComponent(uri.slice(at + 1)))];
          return { globPattern: relativePatterns ? { baseUri, pattern: name } : `**/${name}` };
        }),
      );
    },
  };
}

/** A name as a glob that takes this name only. */
function literal(name: string): string {
  return name.replace(/[*?[\]{}]/g, '[$&]');
}
