import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LEFT_OUT } from '../../scripts/build/left-out.mjs';
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
