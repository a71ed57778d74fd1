// What every drive needs: a server with the packaged extension, a folder of drafts that may be changed, a window on it.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { findBrowser } from '../../../scripts/vscode/browser.mjs';
import { installServer } from '../../../scripts/vscode/install.mjs';
import { startServer } from '../../../scripts/vscode/server.mjs';
import { openWorkbench, screenshot } from '../../../scripts/vscode/workbench.mjs';

export interface Session {
  readonly page: Page;
  /** The folder that is open, a copy of its own; absolute. */
  readonly folder: string;
  /** The text of a draft as it is on disk now. */
  read(name: string): string;
}

/**
 * Opens a draft in a real VS Code that has the packaged extension installed. Everything is closed after the test, and
 * a picture of how the window was last is left in out/drives.
 *
 * @param context the test this is for
 * @param drafts the folder to open, from the project's root; a copy of it is opened
 * @param file the draft to show, a path under it
 */
export async function openSession(context: TestContext, drafts: string, file: string): Promise<Session> {
  const vsix = process.env.SAMPADAK_TEST_VSIX;
  if (!vsix) throw new Error('SAMPADAK_TEST_VSIX names no package: run `node scripts/test.mjs vscode`.');
  const folder = mkdtempSync(join(tmpdir(), 'sampadak-drafts-'));
  const closing: (() => Promise<void> | void)[] = [() => rmSync(folder, { recursive: true, force: true })];
  context.after(async () => {
    for (const close of closing.reverse()) await close();
  });
  cpSync(drafts, folder, { recursive: true });
  const [install, browser] = await Promise.all([installServer(), findBrowser()]);
  const server = await startServer({ install, vsix });
  closing.push(() => server.stop());
  closing.push(() => keepLogs(server.folder, context.name));
  const { page, close } = await openWorkbench(server, browser, { folder, file });
  closing.push(close);
  closing.push(() => screenshot(page, join('out', 'drives', `${fileNameOf(context.name)}.png`)));
  return { page, folder, read: (name) => readFileSync(join(folder, name), 'utf8') };
}

/** Leaves what the server, its extension hosts and the extension wrote in out/drives/logs: a failure is read there. */
function keepLogs(server: string, test: string): void {
  const to = join('out', 'drives', 'logs', fileNameOf(test));
  rmSync(to, { recursive: true, force: true });
  for (const from of [join(server, 'server.log'), join(server, 'data', 'data', 'logs')]) {
    if (existsSync(from)) cpSync(from, join(to, basename(from)), { recursive: true });
  }
}

function fileNameOf(test: string): string {
  return test.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-');
}
