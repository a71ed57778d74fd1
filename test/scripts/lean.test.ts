import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LEFT_OUT, withFirstExample } from '../../scripts/build/left-out.mjs';
import { able, connect } from '../lsp/harness';

test('what the build leaves out of the client, the server does not announce', async (context) => {
  const { initialized } = await connect(context, { capabilities: able });
  const { workspace, ...providers } = initialized.capabilities;
  const announced = [...Object.keys(providers), ...Object.keys(workspace ?? {}).map((key) => `workspace.${key}`)];
  assert.ok(announced.includes('hoverProvider'));
  const absent = Object.values(LEFT_OUT).flat();
  assert.deepEqual(
    announced.filter((capability) => absent.includes(capability)),
    [],
  );
});

test('of a rule’s examples the build keeps the first', () => {
  const pair = (text: string) => `      {\n        bad: '${text}',\n        good: 'x',\n      },\n`;
  const list = (examples: string) => `    examples: [\n${examples}    ],\n  },\n`;
  const short = "      { bad: 'लघु', good: 'x' },\n";
  assert.equal(withFirstExample(list(pair('एक') + short + pair('तीन'))), list(pair('एक')));
  assert.equal(withFirstExample(list(short + pair('दो'))), list(short));
  assert.equal(withFirstExample(list(pair('एक'))), list(pair('एक')));
});
