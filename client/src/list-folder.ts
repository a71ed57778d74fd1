/** `sampadak/listFolder`: the house packs of a workspace, for a server that has no disk, or not the one they lie on. */
import * as vscode from 'vscode';
import type { ListFolderParams, ListFolderResult } from '../../server/src/lsp/protocol';

export async function listFolder({ uri }: ListFolderParams): Promise<ListFolderResult> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri, true));
    return entries.filter(([, type]) => (type & vscode.FileType.File) !== 0).map(([name]) => name);
  } catch {
    // most folders have none
    return [];
  }
}
