import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSection } from '../../server/src/lsp/settings';
import { NO_DATELINE, PASTED } from './copy';
import { able, connect, plainClient } from './harness';

const URI = 'file:///desk/pul.wire';

describe('Settings', () => {
  it('are asked for the document, once', async (context) => {
    const client = await connect(context);
    await client.open(URI, PASTED);
    await client.diagnose(URI);
    await client.change(URI, [{ text: NO_DATELINE }]);
    await client.diagnose(URI);
    assert.equal(client.asked.filter((method) => method === 'workspace/configuration').length, 1);
  });

  it('take effect at once when they change, without a new start', async (context) => {
    const client = await connect(context);
    await client.open(URI, NO_DATELINE);
    assert.equal((await client.diagnose(URI)).length, 1);
    await client.reconfigure({ preset: 'web' });
    assert.deepEqual(await client.diagnose(URI), []);
    assert.ok(client.asked.includes('workspace/diagnostic/refresh'), 'the client is told to ask again');
    assert.equal(client.statuses.at(-1)?.preset, 'web');
    await client.reconfigure({ rules: { 'missing-dateline': { severity: 'error' } } });
    assert.equal((await client.diagnose(URI))[0]?.severity, 1);
  });

  it('come by another way from a client that cannot be asked', async (context) => {
    const client = await connect(context, {
      capabilities: plainClient,
      initializationOptions: { sampadak: { preset: 'web' } },
    });
    await client.open(URI, NO_DATELINE);
    assert.deepEqual((await client.publication(URI)).diagnostics, []);
    await client.rpc.sendNotification('workspace/didChangeConfiguration', {
      settings: { sampadak: { preset: 'wire' } },
    });
    await client.publication(URI, (diagnostics) => diagnostics.length === 1);
    await client.rpc.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.publication(URI, (diagnostics) => diagnostics.length === 1);
  });

  it('that mean nothing are named once, with the way out, and the rest holds', async (context) => {
    const client = await connect(context, { settings: { preset: 'strct', rules: { 'missing-datline': 'off' } } });
    await client.open(URI, NO_DATELINE);
    assert.equal((await client.diagnose(URI)).length, 1);
    assert.equal(client.said.length, 2);
    assert.match(client.said.join('\n'), /‘strct’.*‘strict’/);
    assert.match(client.said.join('\n'), /‘missing-datline’.*‘missing-dateline’/);
    await client.open('file:///desk/other.wire', NO_DATELINE);
    await client.diagnose('file:///desk/other.wire');
    await client.reconfigure({ preset: 'strct', rules: { 'missing-datline': 'off' } });
    await client.diagnose(URI);
    assert.equal(client.said.length, 2);
  });

  it('hold their defaults when the client fails to answer', async (context) => {
    const client = await connect(context, { capabilities: able });
    client.rpc.onRequest('workspace/configuration', () => {
      throw new Error('no settings today');
    });
    await client.open(URI, NO_DATELINE);
    assert.equal((await client.diagnose(URI)).length, 1);
  });
});

describe('The section of the settings', () => {
  const problems = (section: unknown) => readSection(section, 'en').problems.map(({ key }) => key);

  it('may be absent, null or empty', () => {
    for (const section of [undefined, null, {}]) assert.deepEqual(problems(section), []);
  });

  it('takes null and “default” for not chosen, as an editor fills in what nobody chose', () => {
    const section = {
      preset: 'web',
      locale: null,
      trace: { server: 'off' },
      rules: { 'missing-dateline': { severity: 'default' }, 'repeated-paragraph': { options: { pullQuotes: null } } },
    };
    const { settings, problems: found } = readSection(section, 'en');
    assert.deepEqual(found, []);
    assert.equal(settings.lint.rules['missing-dateline']?.severity, 'off', 'the preset decides');
  });

  it('takes a bare severity for a rule', () => {
    const { settings } = readSection({ rules: { 'english-line': 'error' } }, 'en');
    assert.equal(settings.lint.rules['english-line']?.severity, 'error');
  });

  it('names every value of the wrong kind', () => {
    assert.deepEqual(problems('loud'), ['sampadak']);
    assert.deepEqual(problems([]), ['sampadak']);
    assert.deepEqual(problems({ preset: 5 }), ['preset']);
    assert.deepEqual(problems({ locale: 'fr' }), ['locale']);
    assert.deepEqual(problems({ plainText: true }), ['plainText']);
    assert.deepEqual(problems({ rules: [] }), ['rules']);
    assert.deepEqual(problems({ colour: 'red' }), ['colour']);
    assert.deepEqual(problems({ rules: { 'english-line': 'loud' } }), ['rules.english-line']);
    assert.deepEqual(problems({ rules: { 'english-line': 7 } }), ['rules.english-line']);
  });

  it('names a key of a rule that is neither severity nor options', () => {
    assert.deepEqual(problems({ rules: { 'english-line': { sevrity: 'off' } } }), ['rules.english-line.sevrity']);
    assert.deepEqual(problems({ rules: { 'english-line': { options: 'x' } } }), ['rules.english-line.options']);
  });

  it('does not fall for keys of the prototype', () => {
    assert.deepEqual(problems(JSON.parse('{"rules":{"__proto__":"off","constructor":"off"}}')).length, 2);
    assert.equal(({} as Record<string, unknown>).off, undefined);
  });
});
