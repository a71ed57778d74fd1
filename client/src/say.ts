/** What the extension says, in the language of the setting `sampadak.locale`, or of the editor where it is `auto`. */
import * as vscode from 'vscode';

/** English → Hindi; the bundle that `vscode.l10n` reads in a Hindi editor. Loaded only for Hindi in another editor. */
let hindi: Readonly<Record<string, string>> = {};
let locale: 'auto' | 'hi' | 'en' = 'auto';

/** Reads the setting; call it at the start and when the settings have changed. */
export async function readLocale(extensionUri: vscode.Uri): Promise<void> {
  const chosen = vscode.workspace.getConfiguration('sampadak').get<string>('locale');
  if (chosen === 'hi' && Object.keys(hindi).length === 0) {
    const file = vscode.Uri.joinPath(extensionUri, 'l10n', 'bundle.l10n.hi.json');
    hindi = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
  }
  locale = chosen === 'hi' || chosen === 'en' ? chosen : 'auto';
}

/** A sentence with `{0}`, `{1}` … filled in. The English sentence is the key; a test holds the bundle against the calls. */
export function say(message: string, ...args: (string | number)[]): string {
  if (locale === 'auto') return vscode.l10n.t(message, ...args);
  const text = locale === 'hi' ? (hindi[message] ?? message) : message;
  return text.replace(/\{(\d+)\}/g, (whole, index: string) => String(args[Number(index)] ?? whole));
}
