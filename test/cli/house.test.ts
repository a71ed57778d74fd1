import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampadak, scratch } from '../support/cli';

const LEAD =
  'नैनी झील की सफाई का काम सोमवार सुबह शुरू हो गया और पहले दिन झील के दक्षिणी किनारे से प्लास्टिक और गाद निकाली गई। नगर पालिका के अधिशासी अधिकारी ने यह जानकारी दी और कहा कि काम पूरे महीने चलेगा।\n';
const BARE = `झील की सफाई शुरू\n\n${LEAD}`;
const DANDA = `झील की सफाई शुरू\n\nनैनीताल, आठ मई (भाषा)। ${LEAD}\nभाषा राजकुमार\n`;

function rulesIn(out: string): string[] {
  const { files } = JSON.parse(out) as { files: { filePath: string; findings: { ruleId: string }[] }[] };
  return files.flatMap(({ filePath, findings }) => findings.map(({ ruleId }) => `${filePath}: ${ruleId}`));
}

describe('--preset auto', () => {
  it('reads each draft by its own house', (context) => {
    const cwd = scratch(context, { 'a.txt': DANDA, 'bbc/b.txt': BARE, 'jagran/c.txt': BARE });
    const { code, out } = sampadak(['lint', '--preset', 'auto', '--format', 'json', '.'], { cwd });
    assert.equal(code, 1);
    assert.deepEqual(rulesIn(out), ['a.txt: dateline-style', 'jagran/c.txt: missing-dateline']);
  });

  it('knows the folder that it is started in, and that of a name given to the standard input', (context) => {
    const cwd = `${scratch(context, { 'bbc/b.txt': BARE })}/bbc`;
    const run = (...more: string[]) =>
      rulesIn(sampadak(['lint', '--preset', 'auto', '--format', 'json', ...more], { cwd, input: BARE }).out);
    assert.deepEqual(run('b.txt'), []);
    assert.deepEqual(run('--stdin', '--stdin-filename', 'b.txt'), []);
    assert.deepEqual(run('--stdin'), ['<stdin>: missing-dateline']);
  });

  it('fixes as the house writes', (context) => {
    const cwd = scratch(context, { 'a.txt': DANDA });
    const { code, out } = sampadak(['lint', '--preset', 'auto', '--stdin', '--fix'], { cwd, input: DANDA });
    assert.equal(code, 0);
    assert.equal(out, DANDA.replace('(भाषा)।', '(भाषा)'));
  });
});
