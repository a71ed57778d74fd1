import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CLEAN, PASTED, sampadak, scratch } from '../support/cli';

/** Copy with a figure nobody answers for, behind letters of two UTF-16 units. */
const ASTRAL = `${CLEAN}\n😀😀 हादसे में 14 मकान गिर गए।\n`;

type Json = Record<string, unknown>;

function keysOf(value: unknown): string[] {
  return Object.keys(value as Json);
}

const PLACE = ['line', 'column', 'endLine', 'endColumn'];

describe('`sampadak lint --format json`', () => {
  test('prints the document of the contract, and related places as places', (context) => {
    const cwd = scratch(context, { 'a.wire': PASTED });
    const { code, out, err } = sampadak(['lint', '--format', 'json', 'a.wire'], { cwd });
    assert.equal(err, '');
    assert.equal(code, 1);
    const document = JSON.parse(out);
    assert.deepEqual(keysOf(document), ['version', 'files', 'summary']);
    assert.match(document.version, /^\d+\.\d+\.\d+/);
    const [file] = document.files;
    assert.deepEqual(keysOf(file), ['filePath', 'findings']);
    assert.equal(file.filePath, 'a.wire');
    for (const finding of file.findings) {
      assert.deepEqual(keysOf(finding), ['ruleId', 'severity', 'message', ...PLACE, 'fix', 'related']);
      assert.match(finding.severity, /^(error|warning|information|hint)$/);
      assert.match(finding.fix, /^(safe|review|none)$/);
      for (const related of finding.related) {
        assert.deepEqual(keysOf(related), ['filePath', ...PLACE, 'message']);
      }
    }
    const repeat = file.findings.find((finding: Json) => finding.ruleId === 'repeated-headline');
    assert.deepEqual(
      PLACE.map((key) => repeat[key]),
      [3, 1, 3, 31],
    );
    assert.deepEqual(
      PLACE.map((key) => repeat.related[0][key]),
      [1, 1, 1, 31],
    );
  });

  test('counts lines from 1 and columns from 1 in UTF-16 units, and ends exclusively', (context) => {
    const cwd = scratch(context, { 'a.wire': ASTRAL });
    const { out } = sampadak(['lint', '--format', 'json', 'a.wire'], { cwd });
    const [finding] = JSON.parse(out).files[0].findings;
    assert.equal(finding.ruleId, 'unattributed-figure');
    const line = ASTRAL.split('\n')[finding.line - 1]!;
    assert.equal(line.slice(finding.column - 1, finding.endColumn - 1), '14');
    assert.equal(finding.endLine, finding.line);
    assert.equal(finding.column, line.indexOf('14') + 1);
  });

  test('holds clean files, hints and a summary', (context) => {
    const carried = `${CLEAN}\nपहले चरण में 12 गांवों तक पानी पहुंचा।\n`;
    const cwd = scratch(context, { 'a.wire': CLEAN, 'b.wire': carried });
    const { code, out } = sampadak(['lint', '--format', 'json'], { cwd });
    const { files, summary } = JSON.parse(out);
    assert.deepEqual(
      files.map(({ filePath, findings }: Json) => [filePath, (findings as Json[]).map(({ severity }) => severity)]),
      [
        ['a.wire', []],
        ['b.wire', ['hint']],
      ],
    );
    assert.equal(code, 0);
    const { files: number, findings, hint, problems } = summary;
    assert.deepEqual({ number, findings, hint, problems }, { number: 2, findings: 1, hint: 1, problems: [] });
  });

  test('stays a valid document when a file cannot be read, and names it in the summary', (context) => {
    const cwd = scratch(context, { 'a.wire': CLEAN });
    const { code, out, err } = sampadak(['lint', '--format', 'json', 'gone.wire', 'a.wire'], { cwd });
    assert.equal(code, 2);
    assert.match(err, /‘gone\.wire’/);
    const { files, summary } = JSON.parse(out);
    assert.deepEqual(
      files.map(({ filePath }: Json) => filePath),
      ['a.wire'],
    );
    assert.deepEqual(
      summary.problems.map(({ filePath }: Json) => filePath),
      ['gone.wire'],
    );
  });

  test('gives messages in the language asked for', (context) => {
    const cwd = scratch(context, { 'a.wire': PASTED });
    const message = (args: string[], env = {}) =>
      JSON.parse(sampadak(['lint', '--format', 'json', 'a.wire', ...args], { cwd, env }).out).files[0].findings[0]
        .message;
    assert.match(message(['--locale', 'hi']), /[\u0900-\u097f]/);
    assert.doesNotMatch(message(['--locale', 'en']).replace(/‘[^’]*’/g, ''), /[\u0900-\u097f]/);
    assert.equal(message([], { LANG: 'hi_IN.UTF-8' }), message(['--locale', 'hi']));
    assert.equal(message([], { LANG: 'hi_IN.UTF-8', LC_ALL: 'en_US.UTF-8' }), message(['--locale', 'en']));
  });
});

describe('`sampadak lint --format jsonl`', () => {
  test('prints the files of the document, one a line', (context) => {
    const cwd = scratch(context, { 'a.wire': PASTED, 'b.wire': CLEAN });
    const { files } = JSON.parse(sampadak(['lint', '--format', 'json'], { cwd }).out);
    const lines = sampadak(['lint', '--format', 'jsonl'], { cwd }).out.trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)),
      files,
    );
  });
});

describe('`sampadak story`', () => {
  const STORY_KEYS = ['blocks', 'dateline', 'figures'];

  test('prints an array with one object a file, as the contract has it', (context) => {
    const cwd = scratch(context, { 'a.wire': CLEAN, 'b.wire': ASTRAL });
    const { code, out, err } = sampadak(['story', 'a.wire', 'b.wire', '--format', 'json'], { cwd });
    assert.equal(err, '');
    assert.equal(code, 0);
    const files = JSON.parse(out);
    assert.deepEqual(
      files.map(({ filePath }: Json) => filePath),
      ['a.wire', 'b.wire'],
    );
    for (const file of files) {
      assert.deepEqual(keysOf(file), ['filePath', 'stories']);
      for (const story of file.stories) {
        assert.deepEqual(keysOf(story), STORY_KEYS);
        for (const block of story.blocks) assert.deepEqual(keysOf(block), ['role', ...PLACE]);
        for (const figure of story.figures) {
          assert.deepEqual(keysOf(figure), ['text', ...PLACE, 'verdict', 'reason', 'source']);
          if (figure.source !== null) assert.deepEqual(keysOf(figure.source), ['text', ...PLACE]);
        }
      }
    }
    const [story] = files[0].stories;
    assert.deepEqual(story.dateline, {
      text: story.dateline.text,
      line: 3,
      column: 1,
      endLine: 3,
      endColumn: story.dateline.text.length + 1,
      places: ['कोटा'],
      date: '9 मई',
      agency: 'भाषा',
    });
    const figure = story.figures.find(({ text }: Json) => String(text).startsWith('40'));
    assert.equal(figure.verdict, 'attributed');
    assert.ok(figure.source.text.includes('विभाग'));
    const [other] = files[1].stories;
    assert.equal(other.figures.at(-1).verdict, 'unattributed');
    assert.equal(other.figures.at(-1).source, null);
  });

  test('says null where there is no dateline', (context) => {
    const cwd = scratch(context, { 'a.txt': 'कोटा की नहर में पानी छोड़ा गया\n' });
    const [file] = JSON.parse(sampadak(['story', 'a.txt', '--format', 'json'], { cwd }).out);
    assert.equal(file.stories[0].dateline, null);
  });

  test('prints the same objects one a line with `jsonl`', (context) => {
    const cwd = scratch(context, { 'a.wire': CLEAN, 'b.wire': ASTRAL });
    const names = ['a.wire', 'b.wire'];
    const lines = sampadak(['story', ...names, '--format', 'jsonl'], { cwd })
      .out.trimEnd()
      .split('\n');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)),
      JSON.parse(sampadak(['story', ...names, '--format', 'json'], { cwd }).out),
    );
  });

  test('shows every figure with its verdict to people', (context) => {
    const cwd = scratch(context, { 'a.wire': ASTRAL });
    const { out } = sampadak(['story', 'a.wire'], { cwd });
    assert.match(out, /headline/);
    assert.match(out, /dateline कोटा, 9 मई \(भाषा\)/);
    assert.match(out, /14 \S* ?unattributed|14.*unattributed/);
  });

  test('refuses a folder, and reads the other files all the same', (context) => {
    const cwd = scratch(context, { 'a.wire': CLEAN, 'folder.wire/b.wire': CLEAN });
    const { code, out, err } = sampadak(['story', 'folder.wire', 'a.wire', '--format', 'json'], { cwd });
    assert.equal(code, 2);
    assert.match(err, /‘folder\.wire’ is a folder where a file is wanted/);
    assert.equal(JSON.parse(out).length, 1);
  });

  test('reads the standard input', () => {
    const { out } = sampadak(['story', '--stdin', '--stdin-filename', 'desk.wire', '--format', 'jsonl'], {
      input: CLEAN,
    });
    assert.equal(JSON.parse(out).filePath, 'desk.wire');
  });
});
