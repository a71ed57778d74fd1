/** `sampadak/findFiles`: the files of a folder for a server that cannot list it, through whatever file system holds it. */
import * as vscode from 'vscode';
import type { FindFilesParams, FindFilesResult } from '../../server/src/lsp/protocol';

/** In each folder by name, so that the order is the same in every run; a folder that cannot be listed is told. */
export async function findFiles({ folder, extensions, skipped, hidden }: FindFilesParams): Promise<FindFilesResult> {
  const files: string[] = [];
  let problem: string | undefined;
  const open = [vscode.Uri.parse(folder, true)];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    let entries: [string, vscode.FileType][];
    try {
      entries = await vscode.workspace.fs.readDirectory(place);
    } catch (error) {
      problem ??= error instanceof Error ? error.message : String(error);
      continue;
    }
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const inside: vscode.Uri[] = [];
    for (const [name, type] of entries) {
      const uri = vscode.Uri.joinPath(place, name);
      if (name.startsWith('.')) {
        if (hidden.includes(name) && (type & vscode.FileType.File) !== 0) files.push(uri.toString());
        continue;
      }
      // a link to a folder may lead into a circle
      if (type === vscode.FileType.Directory) {
        if (!skipped.includes(name)) inside.push(uri);
      } else if ((type & vscode.FileType.File) !== 0 && extensions.some((end) => name.toLowerCase().endsWith(end))) {
        files.push(uri.toString());
      }
    }
    open.push(...inside.reverse());
  }
  return { files, ...(problem !== undefined && { problem }) };
}
