/**
 * The part of VS Code's interface for pasting that is used here. It came with VS Code 1.97, after the oldest VS Code that
 * Sampadak runs in, so it is looked for at run time and typed by hand; the types of that oldest VS Code do not know it.
 */
import * as vscode from 'vscode';

/** A kind of paste or drop edit, such as `text.sampadak`. */
export interface EditKind {
  append(...parts: string[]): EditKind;
}

export interface PasteEdit {
  insertText: string;
  title: string;
  kind: EditKind;
  /** Kinds of edits that go before this one. */
  yieldTo?: readonly EditKind[];
}

export interface PasteContext {
  /** 0: somebody pasted; 1: somebody asked for the ways to paste. */
  readonly triggerKind: number;
}

interface PasteProvider {
  provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
    context: PasteContext,
    token: vscode.CancellationToken,
  ): Promise<PasteEdit[] | undefined>;
}

interface DropProvider {
  provideDocumentDropEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    data: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<PasteEdit[] | undefined>;
}

/** What VS Code 1.97 and later bring. */
export interface PasteApi {
  readonly DocumentPasteEdit: new (insertText: string, title: string, kind: EditKind) => PasteEdit;
  readonly DocumentDropEdit: new (insertText: string, title: string, kind: EditKind) => PasteEdit;
  readonly DocumentDropOrPasteEditKind: { readonly Empty: EditKind; readonly Text: EditKind };
  readonly languages: {
    registerDocumentPasteEditProvider(
      selector: vscode.DocumentSelector,
      provider: PasteProvider,
      metadata: { readonly providedPasteEditKinds: readonly EditKind[]; readonly pasteMimeTypes: readonly string[] },
    ): vscode.Disposable;
    registerDocumentDropEditProvider(
      selector: vscode.DocumentSelector,
      provider: DropProvider,
      metadata: { readonly providedDropEditKinds: readonly EditKind[]; readonly dropMimeTypes: readonly string[] },
    ): vscode.Disposable;
  };
}

/** The interface, or undefined in a VS Code that is too old for it. */
export function pasteApi(): PasteApi | undefined {
  const api = vscode as unknown as Partial<PasteApi>;
  const known =
    api.DocumentPasteEdit !== undefined &&
    api.DocumentDropOrPasteEditKind !== undefined &&
    api.languages?.registerDocumentPasteEditProvider !== undefined;
  return known ? (api as PasteApi) : undefined;
}
