/** The figure sheet: every figure of the draft with its verdict, source and place, kept live while somebody types. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FIGURES, type FiguresParams, type FiguresResult, type StatusParams } from '../../../server/src/lsp/protocol';
import { mayBeDraft } from '../documents';
import { say } from '../say';
import { figuresOf, groupsOf, itemOf, type Row, rangeOf, type Sheet } from './figure-items';
import { type Columns, figureTable } from './figure-table';

export interface FigureSheet extends vscode.Disposable {
  /** The server has linted a document. */
  update(params: StatusParams): void;
  show(): Promise<void>;
  /** Puts the sheet on the clipboard, as a spreadsheet takes it; gives the number of figures. */
  copy(): Promise<number>;
  /** Asks for a place and writes the sheet there; gives the place. */
  save(to?: vscode.Uri): Promise<vscode.Uri | undefined>;
  /** Goes to the words that name the source of a row, or of the figure at the caret. */
  goToSource(row?: Row): Promise<void>;
}

const ID = 'sampadak.figures';

/** @param client the client of now: it changes when the server is restarted. */
export function createFigureSheet(client: () => BaseLanguageClient): FigureSheet {
  const changed = new vscode.EventEmitter<void>();
  let sheet: Sheet | undefined;
  let draft: vscode.TextDocument | undefined;
  const view = vscode.window.createTreeView<Row>(ID, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: itemOf,
      // only groups are ever shown on purpose, and they stand at the top
      getParent: () => undefined,
      getChildren: (row) => (row !== undefined ? figuresOf(row) : sheet === undefined ? [] : groupsOf(sheet)),
    },
  });

  /** The sheet of the draft as it is now; undefined where there is none. */
  async function ask(): Promise<Sheet | undefined> {
    const document = draft;
    const own = client();
    if (document === undefined || document.isClosed || !own.isRunning()) return undefined;
    const uri = own.code2ProtocolConverter.asUri(document.uri);
    const result = await own.sendRequest<FiguresResult | null>(FIGURES, { uri } satisfies FiguresParams);
    return result === null ? undefined : { uri: document.uri, result };
  }

  /** @param shown true where the view is known to come: it is told a moment after its command. */
  async function refresh(shown = view.visible): Promise<void> {
    if (!shown) return;
    const document = draft;
    const next = await ask().catch(() => undefined);
    // an answer for what has changed or gone meanwhile: the next one is on its way
    if (document !== draft || (next !== undefined && next.result.version !== document?.version)) return;
    sheet = next;
    const open =
      next?.result.figures.filter(({ verdict, accepted }) => verdict === 'unattributed' && !accepted).length ?? 0;
    view.badge = open === 0 ? undefined : { value: open, tooltip: say('Figures without a source: {0}', open) };
    view.description = document === undefined ? '' : vscode.workspace.asRelativePath(document.uri);
    view.message = next?.result.figures.length === 0 ? say('This draft has no figures.') : '';
    changed.fire();
  }

  function look(): void {
    const document = vscode.window.activeTextEditor?.document;
    // an output or a settings page in front leaves the sheet as it is
    if (document !== undefined && mayBeDraft(document)) draft = document;
    else if (draft?.isClosed) draft = undefined;
    void refresh();
  }

  /** Shows the sheet and puts the keyboard on its first row: a view that is still empty does not take it. */
  async function show(): Promise<void> {
    await vscode.commands.executeCommand(`${ID}.focus`);
    await refresh(true);
    const [first] = sheet === undefined ? [] : groupsOf(sheet);
    if (first !== undefined) await view.reveal(first, { focus: true, select: false });
  }

  /** The sheet for what is to be copied or saved, or a word on why there is none. */
  async function wanted(): Promise<Sheet | undefined> {
    look();
    const found = await ask();
    if (found === undefined) vscode.window.showInformationMessage(say('Open a draft first.'));
    return found;
  }

  async function save(to?: vscode.Uri): Promise<vscode.Uri | undefined> {
    const found = await wanted();
    if (found === undefined) return undefined;
    const { uri } = found;
    const place =
      uri.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, '..');
    const target =
      to ??
      (await vscode.window.showSaveDialog({
        ...(place !== undefined && { defaultUri: vscode.Uri.joinPath(place, 'figures.csv') }),
        filters: { CSV: ['csv'], Markdown: ['md'] },
        title: say('Export figure sheet'),
      }));
    if (target === undefined) return undefined;
    const format = target.path.endsWith('.md') ? 'markdown' : 'csv';
    const text = figureTable(found.result, columns(), format);
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
    vscode.window.showInformationMessage(say('{0} figures saved.', found.result.figures.length));
    return target;
  }

  async function goToSource(row?: Row): Promise<void> {
    if (row?.kind !== 'figure') {
      await vscode.commands.executeCommand('editor.action.revealDefinition');
      return;
    }
    const { entry, sheet: of } = row;
    if (entry.source === null) return;
    await vscode.window.showTextDocument(of.uri, { selection: rangeOf(entry.source.range) });
  }

  const subscriptions = [
    view,
    changed,
    view.onDidChangeVisibility(look),
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.workspace.onDidCloseTextDocument(look),
  ];
  look();
  return {
    update(params) {
      const uri = vscode.Uri.parse(params.uri).toString();
      if (draft === undefined) look();
      else if (draft.uri.toString() === uri) void refresh();
    },
    show,
    async copy() {
      const found = await wanted();
      if (found === undefined) return 0;
      const count = found.result.figures.length;
      await vscode.env.clipboard.writeText(figureTable(found.result, columns(), 'tsv'));
      vscode.window.showInformationMessage(say('{0} figures copied.', count));
      return count;
    },
    save,
    goToSource,
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function columns(): Columns {
  return {
    figure: say('Figure'),
    verdict: say('Verdict'),
    source: say('Source'),
    line: say('Line'),
    reason: say('Reason'),
    sentence: say('Sentence'),
  };
}
