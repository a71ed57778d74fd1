import * as vscode from 'vscode';
import { placeOf, sampadak, waitForFindings } from '../support/drafts';

/** A worker has no `node:assert`. */
function same(actual: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${a} is not ${b}.`);
}

const SOUND = `सोन नदी पर पुराने पुल की मरम्मत पूरी

डेहरी, 12 नवंबर (भाषा) सोन नदी पर बने पुराने पुल की मरम्मत बुधवार को पूरी हो गई। पुल निर्माण निगम के अधिकारियों ने यह जानकारी दी।
`;
const PASTED = `${SOUND}
Advertisement

पुल से रोज 6,000 वाहन गुजरते हैं।
`;

/** The folder of the window: in memory, on no disk. */
const folder = () => vscode.workspace.workspaceFolders![0]!.uri;

async function write(name: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder(), name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

describe('In a browser, without a disk and without a server behind it', () => {
  before(async () => {
    // the drafts here are one story, and mean nothing by it
    const rules = vscode.workspace.getConfiguration('sampadak.rules');
    for (const rule of ['duplicate-story', 'duplicate-headline']) {
      await rules.update(`${rule}.severity`, 'off', vscode.ConfigurationTarget.Global);
    }
  });

  it('marks a draft', async () => {
    same(vscode.env.appHost, 'web');
    same(vscode.env.remoteName, undefined);
    same(folder().scheme, 'tmp');
    const uri = await write('pul.wire', PASTED);
    await vscode.window.showTextDocument(uri);
    const findings = await waitForFindings(uri, (all) => all.length > 0);
    same(findings.map(placeOf), ['5 ad-marker', '7 unattributed-figure']);
    same(sampadak().isActive, true);
  });

  it('makes every safe fix with one command', async () => {
    const uri = vscode.Uri.joinPath(folder(), 'pul.wire');
    const { document } = await vscode.window.showTextDocument(uri);
    same(await vscode.commands.executeCommand('sampadak.fixAll'), 1);
    same(document.getText(), PASTED.replace('Advertisement\n\n', ''));
    await document.save();
  });

  it('lints the whole folder, and nothing that is no draft', async () => {
    await write('सोमवार/pul-2.wire', PASTED);
    await write('सोमवार/sound.txt', SOUND);
    await write('सोमवार/note.txt', 'Lunch at one.');
    await write('node_modules/read.txt', PASTED);
    await write('.hidden/read.wire', PASTED);
    await write('.sampadakignore', 'purana/\n');
    await write('purana/read.wire', PASTED);
    const broken = vscode.Uri.joinPath(folder(), 'broken.wire');
    await vscode.workspace.fs.writeFile(broken, Uint8Array.of(0x41, 0xff, 0xfe, 0x42));
    const summary = await vscode.commands.executeCommand<{
      files: number;
      filesWithFindings: number;
      unreadable: { uri: string }[];
    }>('sampadak.lintWorkspace');
    same([summary.files, summary.filesWithFindings], [3, 2]);
    same(
      summary.unreadable.map(({ uri }) => uri),
      [broken.toString()],
    );
    const unopened = vscode.Uri.joinPath(folder(), 'सोमवार', 'pul-2.wire');
    const findings = await waitForFindings(unopened, (all) => all.length > 0);
    same(findings.map(placeOf), ['5 ad-marker', '7 unattributed-figure']);
  });

  it('leaves a draft that is opened alone where .sampadakignore says so, and takes it when that changes', async () => {
    const left = vscode.Uri.joinPath(folder(), 'purana', 'read.wire');
    await vscode.window.showTextDocument(left);
    // the one beside it has its findings while this one has none, once the server has heard of the file that was written above
    const beside = vscode.Uri.joinPath(folder(), 'सोमवार', 'pul-2.wire');
    await vscode.window.showTextDocument(beside, { viewColumn: vscode.ViewColumn.Beside });
    await waitForFindings(beside, (all) => all.length === 2);
    await waitForFindings(left, (all) => all.length === 0);
    await write('.sampadakignore', '');
    const findings = await waitForFindings(left, (all) => all.length > 0);
    same(findings.map(placeOf), ['5 ad-marker', '7 unattributed-figure']);
  });

  it('copies the figure sheet', async () => {
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder(), 'pul.wire'));
    same(await vscode.commands.executeCommand('sampadak.copyFigures'), 2);
  });
});
