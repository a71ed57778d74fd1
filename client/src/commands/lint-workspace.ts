/** *Lint workspace*: every draft of the open folders, into the Problems panel. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LINT_WORKSPACE, type LintWorkspaceParams, type LintWorkspaceResult } from '../../../server/src/lsp/protocol';
import { countsInWords } from '../counts';
import type { Report } from '../report';
import { say } from '../say';

/** The summary; undefined where no folder is open. */
export async function lintWorkspace(
  client: BaseLanguageClient,
  output: vscode.LogOutputChannel,
  page: Report,
): Promise<LintWorkspaceResult | undefined> {
  const folders = vscode.workspace.workspaceFolders?.map(({ uri }) => client.code2ProtocolConverter.asUri(uri));
  if (folders === undefined || folders.length === 0) {
    const open = say('Open Folder');
    vscode.window.showInformationMessage(say('Open a folder of drafts first.'), open).then((chosen) => {
      if (chosen === open) vscode.commands.executeCommand('vscode.openFolder');
    });
    return undefined;
  }
  const result = await client.sendRequest<LintWorkspaceResult>(LINT_WORKSPACE, {
    folders,
  } satisfies LintWorkspaceParams);
  report(result, output);
  // the summary stays until the person has read it; whoever called the command need not wait for that
  announce(result, page);
  return result;
}

function headline({ files, counts, cancelled }: LintWorkspaceResult): string {
  const drafts = files === 1 ? say('1 draft linted') : say('{0} drafts linted', files);
  const list = countsInWords(counts);
  return cancelled ? say('Cancelled. {0}: {1}.', drafts, list) : say('{0}: {1}.', drafts, list);
}

function announce(result: LintWorkspaceResult, page: Report): void {
  const problems = say('Show Problems');
  const summary = say('Show Summary');
  const notes = [headline(result)];
  if (result.unreadable.length > 0) notes.push(say('{0} files could not be read.', result.unreadable.length));
  if (result.cut > 0) notes.push(say('{0} findings are not shown.', result.cut));
  const show = result.unreadable.length > 0 ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  show(notes.join(' '), problems, summary).then((chosen) => {
    if (chosen === problems) vscode.commands.executeCommand('workbench.actions.view.problems');
    if (chosen === summary) page.show(result, headline(result));
  });
}

/** The whole summary, rule by rule, into the output channel. */
function report(result: LintWorkspaceResult, output: vscode.LogOutputChannel): void {
  output.info(headline(result));
  const byCount = Object.entries(result.byRule).sort(([, a], [, b]) => b - a);
  for (const [rule, count] of byCount) output.info(`  ${String(count).padStart(6)}  ${rule}`);
  for (const { message } of result.unreadable) output.warn(message);
  if (result.cut > 0) output.info(say('{0} findings are not shown.', result.cut));
}
