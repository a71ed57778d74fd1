import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { figureTable } from '../../client/src/views/figure-table';
import type { FigureEntry, FiguresResult } from '../../server/src/lsp/protocol';

const COLUMNS = {
  figure: 'आंकड़ा',
  verdict: 'निर्णय',
  source: 'स्रोत',
  line: 'पंक्ति',
  reason: 'कारण',
  sentence: 'वाक्य',
};
const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 2 } };

function sheet(...figures: Partial<FigureEntry>[]): FiguresResult {
  const verdicts = {
    attributed: 'स्रोत है',
    carried: 'टिका है',
    weak: 'बेनाम',
    'own-act': 'अपना काम',
    unattributed: 'स्रोत नहीं',
    exempt: 'जरूरत नहीं',
  };
  const usual: FigureEntry = {
    text: '25',
    range,
    verdict: 'unattributed',
    reason: 'r',
    accepted: false,
    source: null,
    sentence: 's',
  };
  return { version: 1, verdicts, figures: figures.map((own) => ({ ...usual, ...own })) };
}

describe('The figure sheet as text', () => {
  test('is a table for a spreadsheet, one row a figure', () => {
    const result = sheet({}, { text: '40', verdict: 'attributed', source: { text: 'पुलिस', range } });
    assert.equal(
      figureTable(result, COLUMNS, 'tsv'),
      'आंकड़ा\tनिर्णय\tस्रोत\tपंक्ति\tकारण\tवाक्य\n25\tस्रोत नहीं\t\t5\tr\ts\n40\tस्रोत है\tपुलिस\t5\tr\ts',
    );
  });

  test('is CSV by the standard: a mark of its encoding, CRLF, marks inside a cell doubled', () => {
    const text = figureTable(sheet({ sentence: 'उन्होंने कहा, "25 लोग"' }), COLUMNS, 'csv');
    assert.ok(text.startsWith('\ufeffआंकड़ा,'));
    assert.ok(text.endsWith('25,स्रोत नहीं,,5,r,"उन्होंने कहा, ""25 लोग"""\r\n'), text);
  });

  test('is Markdown in which the copy cannot break the table', () => {
    const text = figureTable(sheet({ sentence: 'a | b\nc' }), COLUMNS, 'markdown');
    assert.equal(text.split('\n')[2], '| 25 | स्रोत नहीं |  | 5 | r | a \\| b c |');
  });

  test('never hands a spreadsheet a formula, and leaves a negative number a number', () => {
    const cells = [
      '=HYPERLINK("x")',
      '@now',
      '+cmd',
      '-cmd',
      '-2+3+cmd|x',
      '-5',
      '-५',
      '-1,250.5',
      '-3%',
      '+5 फीसदी',
    ].map((text) => {
      const row = figureTable(sheet({ text }), COLUMNS, 'tsv').split('\n')[1]!;
      return row.split('\t')[0];
    });
    assert.deepEqual(cells, [
      `'=HYPERLINK("x")`,
      "'@now",
      "'+cmd",
      "'-cmd",
      "'-2+3+cmd|x",
      '-5',
      '-५',
      '-1,250.5',
      '-3%',
      '+5 फीसदी',
    ]);
  });
});
