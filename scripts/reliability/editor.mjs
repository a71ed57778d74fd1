// The server of a real VS Code, killed under the editor. The test does it; the trial asks for it.
import { join } from 'node:path';
import { root, run } from '../vscode/shell.mjs';

/** Tests of the suite that is run. */
const TESTS = 2;

/**
 * @param {import('./trials.mjs').TrialOptions} _options
 * @returns {Promise<import('./trials.mjs').Row[]>}
 */
export async function editor(_options) {
  const { stdout, stderr } = await run(
    process.execPath,
    [join(root, 'scripts/test.mjs'), 'vscode', 'suite/server-killed'],
    {
      cwd: root,
    },
  );
  const last = stdout.trimEnd().split('\n').at(-1) ?? '';
  const [, passed = '0', failed = '1'] = /^(\d+) passed, (\d+) failed/.exec(last) ?? [];
  const ok = Number(passed) === TESTS && Number(failed) === 0;
  return [
    {
      tried:
        'Server of a real VS Code killed while a draft is edited: the editor’s client starts it again, at once and then later each time, and the findings follow the text; at the fifth end within three minutes the person is asked, and the button starts it',
      times: ok ? '5 kills in a session' : 'not shown',
      lost: ok ? 'nothing' : 'the findings',
      ok,
      note: ok ? '' : (stderr.trim().split('\n').at(-1) ?? last),
    },
  ];
}
