/** The language status item: how many findings, and under which preset. */
import * as vscode from 'vscode';
import type { StatusParams } from '../../server/src/lsp/protocol';
import { draftSchemes, draftSelector } from './documents';
import { followDrafts, ofDraftInFront } from './per-draft';
import { say } from './say';

export interface Status extends vscode.Disposable {
  /** The server has linted a document. */
  update(params: StatusParams): void;
  /** The last result for a document. */
  of(uri: vscode.Uri): StatusParams | undefined;
  /** The server is starting, or has stopped. */
  server(state: 'starting' | 'running' | 'stopped'): void;
}

/** @param presetTitle the name of a preset in the editor's language. */
export function createStatus(presetTitle: (id: string) => string): Status {
  const item = vscode.languages.createLanguageStatusItem('sampadak.status', draftSelector(draftSchemes()));
  const known = new Map<string, StatusParams>();
  let state: 'starting' | 'running' | 'stopped' = 'starting';
  item.name = 'Sampadak';

  function show(): void {
    item.busy = state === 'starting';
    item.severity = vscode.LanguageStatusSeverity.Information;
    item.command = { command: 'sampadak.choosePreset', title: say('Choose preset') };
    const params = ofDraftInFront(known);
    if (state === 'stopped') {
      item.severity = vscode.LanguageStatusSeverity.Error;
      item.text = say('Sampadak has stopped');
      item.detail = '';
      item.command = { command: 'sampadak.restartServer', title: say('Restart') };
    } else if (params === undefined) {
      item.text = 'Sampadak';
      item.detail = '';
    } else if (!params.linted) {
      item.text = say('Not Hindi copy');
      item.detail = say('Not linted');
      item.command = { command: 'workbench.action.editor.changeLanguageMode', title: say('Take for wire copy') };
    } else if (params.metrics?.words === 0) {
      item.text = say('Empty draft');
      item.detail = say('Write or paste a story; it is checked as you go.');
      item.command = { command: 'sampadak.openSample', title: say('Open the sample story') };
    } else {
      const { error, warning, information, hint } = params.counts;
      const total = error + warning + information + hint;
      item.text = total === 0 ? say('Clean') : total === 1 ? say('1 finding') : say('{0} findings', total);
      const preset = say('Preset: {0}', presetTitle(params.preset));
      item.detail = params.safe === 0 ? preset : `${preset} · ${say('{0} can be fixed safely', params.safe)}`;
      if (params.failedRules.length > 0) {
        item.severity = vscode.LanguageStatusSeverity.Warning;
        item.detail = say('Rules left out because they failed: {0}', params.failedRules.join(', '));
      } else if (error > 0) item.severity = vscode.LanguageStatusSeverity.Warning;
    }
    item.accessibilityInformation = { label: ['Sampadak', item.text, item.detail].filter(Boolean).join(', ') };
  }

  show();
  const following = followDrafts(item, known, show);
  return {
    update(params) {
      // the server may spell a URI in another way than the editor
      known.set(vscode.Uri.parse(params.uri).toString(), params);
      show();
    },
    of: (uri) => known.get(uri.toString()),
    server(next) {
      state = next;
      if (next !== 'running') known.clear();
      show();
    },
    dispose: () => following.dispose(),
  };
}
