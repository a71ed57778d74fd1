import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NO_DATELINE } from './copy';
import { connect } from './harness';

describe('the preset auto', () => {
  it('reads each draft by its own house and says in the status which', async (context) => {
    const client = await connect(context, { settings: { preset: 'auto' } });
    const found = async (uri: string, text: string) => {
      await client.open(uri, text);
      const rules = (await client.diagnose(uri)).map(({ code }) => code);
      return [client.statuses.at(-1)?.preset, ...rules];
    };
    assert.deepEqual(await found('file:///drafts/a.wire', NO_DATELINE), ['auto: wire', 'missing-dateline']);
    assert.deepEqual(await found('file:///drafts/bbc/b.wire', NO_DATELINE), ['auto: bbc']);
    const danda =
      'झील की सफाई शुरू\n\nनैनीताल, आठ मई (भाषा)। नैनी झील की सफाई का काम शुरू हो गया। नगर पालिका ने यह जानकारी दी।\n\nभाषा राजकुमार\n';
    assert.deepEqual(await found('file:///drafts/c.wire', danda), ['auto: bhasha', 'dateline-style']);
  });
});
