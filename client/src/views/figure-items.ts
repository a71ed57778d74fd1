/** The rows of the figure sheet: a group a verdict, the figures in it in the order of the text. */
import * as vscode from 'vscode';
import type { FigureEntry, FiguresResult, PlainRange, Verdict } from '../../../server/src/lsp/protocol';
import { say } from '../say';

/** What the sheet shows: the figures of one version of one document. */
export interface Sheet {
  readonly uri: vscode.Uri;
  readonly result: FiguresResult;
}

export type Row =
  | { readonly kind: 'group'; readonly verdict: Verdict; readonly sheet: Sheet }
  | { readonly kind: 'figure'; readonly entry: FigureEntry; readonly sheet: Sheet };

/** What a fact-checker has to do stands on top. */
const ORDER: readonly Verdict[] = ['unattributed', 'weak', 'carried', 'attributed', 'own-act', 'exempt'];

/** A shape a verdict, so that no one has to tell them by colour. */
const ICONS: Readonly<Record<Verdict, vscode.ThemeIcon>> = {
  unattributed: new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground')),
  weak: new vscode.ThemeIcon('question', new vscode.ThemeColor('problemsInfoIcon.foreground')),
  carried: new vscode.ThemeIcon('arrow-left'),
  attributed: new vscode.ThemeIcon('check'),
  'own-act': new vscode.ThemeIcon('law'),
  exempt: new vscode.ThemeIcon('circle-slash'),
};

/** Somebody has looked at it and let it stand. */
const ACCEPTED = new vscode.ThemeIcon('pass');

export function groupsOf(sheet: Sheet): Row[] {
  const present = new Set(sheet.result.figures.map(({ verdict }) => verdict));
  return ORDER.filter((verdict) => present.has(verdict)).map((verdict) => ({ kind: 'group', verdict, sheet }));
}

export function figuresOf(row: Row): Row[] {
  if (row.kind === 'figure') return [];
  const { sheet, verdict } = row;
  return sheet.result.figures
    .filter((entry) => entry.verdict === verdict)
    .map((entry) => ({ kind: 'figure', entry, sheet }));
}

export function itemOf(row: Row): vscode.TreeItem {
  if (row.kind === 'group') {
    const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(row.sheet.result.verdicts[row.verdict]);
    item.id = row.verdict;
    item.collapsibleState = row.verdict === 'exempt' ? Collapsed : Expanded;
    item.description = String(figuresOf(row).length);
    item.iconPath = ICONS[row.verdict];
    return item;
  }
  const { entry, sheet } = row;
  const line = say('line {0}', entry.range.start.line + 1);
  const item = new vscode.TreeItem(entry.text);
  item.description = [entry.accepted && say('accepted'), entry.source && `← ${entry.source.text}`, line, entry.sentence]
    .filter(Boolean)
    .join(' · ');
  item.tooltip = [entry.reason, entry.sentence].filter(Boolean).join('\n\n');
  item.iconPath = entry.accepted ? ACCEPTED : ICONS[entry.verdict];
  item.contextValue = entry.source === null ? 'unsourced' : 'sourced';
  item.command = {
    command: 'vscode.open',
    title: say('Go to the figure'),
    arguments: [sheet.uri, { selection: rangeOf(entry.range), preserveFocus: false }],
  };
  const source = entry.source === null ? entry.reason : say('source: {0}', entry.source.text);
  item.accessibilityInformation = {
    label: [entry.text, sheet.result.verdicts[entry.verdict], source, line, entry.sentence].filter(Boolean).join(', '),
    role: 'treeitem',
  };
  return item;
}

export function rangeOf({ start, end }: PlainRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
