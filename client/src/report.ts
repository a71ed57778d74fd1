/** The summary of a workspace run as a document that is read, not written: Markdown, shown as a page. */
import * as vscode from 'vscode';
import type { LintWorkspaceResult } from '../../server/src/lsp/protocol';
import { say } from './say';

const SCHEME = 'sampadak-report';

export interface Report extends vscode.Disposable {
  /** Shows a result; the page of the one before is replaced. */
  show(result: LintWorkspaceResult, headline: string): Promise<void>;
}

export function createReport(): Report {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const uri = vscode.Uri.from({ scheme: SCHEME, path: 'Sampadak.md' });
  let text = '';
  const provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: () => text,
  });
  return {
    async show(result, headline) {
      text = markdown(result, headline);
      changed.fire(uri);
      try {
        await vscode.commands.executeCommand('markdown.showPreview', uri);
      } catch {
        // an editor without Markdown’s preview shows the text, which reads as well
        await vscode.window.showTextDocument(uri, { preview: true });
      }
    },
    dispose() {
      provider.dispose();
      changed.dispose();
    },
  };
}

function markdown(result: LintWorkspaceResult, headline: string): string {
  const { files, filesWithFindings, counts, byRule, cut, unreadable } = result;
  const parts = [
    `# ${say('Sampadak: lint of the workspace')}`,
    headline,
    table(
      [say('Severity'), say('Findings')],
      [
        [say('Error'), counts.error],
        [say('Warning'), counts.warning],
        [say('Note'), counts.information],
        [say('Hint'), counts.hint],
      ],
    ),
    say('{0} of {1} drafts have findings.', filesWithFindings, files),
  ];
  const rules = Object.entries(byRule).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  if (rules.length > 0) parts.push(`## ${say('By rule')}`, table([say('Rule'), say('Findings')], rules));
  if (cut > 0) parts.push(say('{0} findings are not shown.', cut));
  if (unreadable.length > 0) {
    parts.push(
      `## ${say('Not read')}`,
      unreadable.map(({ message }) => `- ${message.replace(/[<>[\]`*_]/g, '\\$&')}`).join('\n'),
    );
  }
  return `${parts.join('\n\n')}\n`;
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), '| --- | ---: |', ...rows.map(line)].join('\n');
}
