/** `sampadak/readFile`: files of settings for a server that has no disk, or not the one they lie on. */
import * as vscode from 'vscode';
import type { ReadFileParams, ReadFileResult } from '../../server/src/lsp/protocol';

export async function readFile({ uri, limit }: ReadFileParams): Promise<ReadFileResult> {
  const place = vscode.Uri.parse(uri, true);
  try {
    const { size, type } = await vscode.workspace.fs.stat(place);
    if ((type & vscode.FileType.File) === 0) return null;
    if (size > limit) return { problem: `${size} > ${limit} bytes` };
    const bytes = await vscode.workspace.fs.readFile(place);
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    // a file that is not there is the usual case: folders without settings of their own
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
