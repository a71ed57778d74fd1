import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { rules } from '../../server/src/rules/index';
import type { StoryRule } from '../../server/src/rules/types';
import { CLEAN, PASTED } from './copy';
import { connect } from './harness';

/** Lets a rule fail until the test ends. */
function breakRule(context: TestContext, id: string): void {
  const rule = rules.find(({ meta }) => meta.id === id) as StoryRule;
  context.mock.method(rule, 'check', () => {
    throw new Error('a fault in the rule');
  });
}

describe('A rule that fails', () => {
  it('is left out for the document, told once, and the other rules go on', async (context) => {
    breakRule(context, 'ad-marker');
    const client = await connect(context);
    const uri = 'file:///desk/pul.wire';
    await client.open(uri, PASTED);
    const found = (await client.diagnose(uri)).map(({ code }) => code);
    assert.ok(found.includes('repeated-headline') && !found.includes('ad-marker'));
    await client.change(uri, [{ text: CLEAN }]);
    await client.diagnose(uri);
    await client.open('file:///desk/other.wire', PASTED);
    await client.diagnose('file:///desk/other.wire');
    assert.deepEqual(client.said, [
      'The rule ad-marker failed on this draft and was left out for it: Error: a fault in the rule',
    ]);
    assert.deepEqual(client.statuses.at(-1)?.failedRules, ['ad-marker']);
  });

  it('does not keep the safe fixes of the others from being made', async (context) => {
    breakRule(context, 'ad-marker');
    const client = await connect(context);
    const uri = 'file:///desk/pul.wire';
    await client.open(uri, PASTED);
    const { made } = await client.rpc.sendRequest<{ made: Record<string, number> }>('sampadak/fixAll', { uri });
    assert.deepEqual(made, { 'repeated-headline': 2, 'web-furniture': 1 });
  });
});

describe('Documents that hurt', () => {
  for (const [what, text] of [
    ['an empty document', ''],
    ['white space alone', ' \n\t\n\u00a0\n'],
    ['lone surrogates', `\ud800${PASTED}\udc00`],
    ['NUL in the copy', PASTED.replace('पुल', 'पु\0ल')],
    ['a line of 200,000 letters', 'क'.repeat(200_000)],
    ['100,000 line breaks', '\n'.repeat(100_000)],
    ['lone carriage returns', PASTED.replaceAll('\n', '\r')],
    ['signs without letters', 'ािीुूेैोौं्'.repeat(1000)],
  ] as const) {
    it(`${what}: every request is answered`, async (context) => {
      const client = await connect(context);
      const uri = 'file:///desk/hurts.wire';
      await client.open(uri, text);
      const diagnostics = await client.diagnose(uri);
      const whole = { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } };
      for (const action of (await client.actions(uri, whole)).slice(0, 5)) await client.resolve(action);
      await client.symbols(uri);
      await client.hover(uri, { line: 0, character: 0 });
      await client.rpc.sendRequest('sampadak/fixAll', { uri });
      for (const { range } of diagnostics) {
        const { start, end } = range;
        assert.ok(start.line < end.line || (start.line === end.line && start.character <= end.character));
      }
    });
  }
});
