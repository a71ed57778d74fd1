import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { COMMANDS, PRESETS } from '../../server/src/cli/command-specs';
import { presetIds } from '../../server/src/config/presets';
import { rules } from '../../server/src/rules/index';
import { CLEAN, PASTED, sampadak, scratch } from '../support/cli';
import { root } from '../support/root';

/** Refused arguments: exit code 2, one sentence on the standard error, nothing on the standard output. */
function assertRefused(args: readonly string[], sentence: RegExp): void {
  const { code, out, err } = sampadak(args);
  assert.equal(code, 2, args.join(' '));
  assert.equal(out, '');
  assert.match(err, sentence);
  assert.equal(err.trimEnd().split('\n').length, 1, err);
}

describe('What is asked wrongly', () => {
  test('an unknown option is named, with the one that was meant', () => {
    assertRefused(['lint', '--presett', 'web'], /`sampadak lint` has no option --presett\. Did you mean ‘--preset’\?/);
    assertRefused(['lint', '--fx'], /has no option --fx\. Did you mean ‘--fix’\?/);
    assertRefused(['story', '--preset', 'web', 'a.wire'], /`sampadak story` has no option --preset\./);
    assertRefused(['lint', '-z'], /has no option -z\./);
    assertRefused(['rules', '--quite'], /has no option --quite/);
  });

  test('an unknown command is named, with the one that was meant', () => {
    assertRefused(['lnit'], /There is no command ‘lnit’\. Did you mean ‘lint’\?/);
    assertRefused(['frobnicate'], /There is no command ‘frobnicate’\./);
    assertRefused(['help', 'explian'], /Did you mean ‘explain’\?/);
  });

  test('a path without a command says how to lint it', (context) => {
    const cwd = scratch(context, { 'drafts/a.wire': CLEAN });
    const { code, err } = sampadak(['drafts'], { cwd });
    assert.equal(code, 2);
    assert.match(err, /To lint it: `sampadak lint drafts`/);
  });

  test('no command at all points at the help', () => {
    assertRefused([], /No command was given/);
    assertRefused(['--fix', 'a.wire'], /A command goes before --fix/);
  });

  test('a value that an option does not take is named, with those it takes', () => {
    assertRefused(
      ['lint', '--format', 'jsn'],
      /--format cannot be ‘jsn’\. It takes: stylish, json, jsonl, sarif, github, checkstyle, junit, html\. Did you mean ‘json’\?/,
    );
    assertRefused(
      ['lint', '--preset=weeb'],
      /--preset cannot be ‘weeb’\. It takes: wire, web, .*\. Did you mean ‘web’\?/,
    );
    assertRefused(['lint', '--fail-on', 'warn'], /--fail-on cannot be ‘warn’/);
    assertRefused(['lint', '--locale', 'fr'], /--locale cannot be ‘fr’/);
    assertRefused(['lint', '--fix=yes'], /--fix takes no value/);
  });

  test('a value left out is asked for, and the next option is not taken for it', () => {
    assertRefused(['lint', '--preset'], /--preset wants a value: wire, web, strict/);
    assertRefused(['lint', '--rule', '--fix'], /--rule wants a value/);
    assertRefused(['lint', '--rule='], /--rule wants a value/);
  });

  test('a size that is none is refused', () => {
    for (const size of ['much', '0', '-1', '1PB', '999GB', '1e3']) {
      assertRefused(['lint', `--max-size=${size}`], /--max-size wants a size, not/);
    }
  });

  test('rules, severities and options that do not exist are named', () => {
    assertRefused(['lint', '--rule', 'ad-markr=off'], /There is no rule ‘ad-markr’.*Did you mean ‘ad-marker’\?/);
    assertRefused(['lint', '--rule', 'ad-marker=loud'], /‘loud’ is no severity for ad-marker\. Severities: error, /);
    assertRefused(['lint', '--rule', 'ad-marker.colour=red'], /ad-marker has no option ‘colour’/);
    assertRefused(
      ['lint', '--rule', 'web-furniture.markup=word'],
      /The option ‘markup’ of web-furniture must be one of: /,
    );
    assertRefused(['lint', '--rule', 'ad-marker'], /--rule cannot read ‘ad-marker’/);
    assertRefused(['lint', '--rule', '__proto__=off'], /There is no rule ‘__proto__’/);
    assertRefused(['rules', '--rule', 'ad-markr=off'], /There is no rule/);
    assertRefused(
      ['explain', 'missing-datline'],
      /There is no rule ‘missing-datline’.*Did you mean ‘missing-dateline’\?/,
    );
    assertRefused(['explain'], /Which rule\?/);
  });

  test('options that exclude each other are refused before anything is read', () => {
    assertRefused(['lint', '--fix', '--fix-dry-run'], /--fix and --fix-dry-run exclude each other/);
    assertRefused(['lint', '--fix', '--diff'], /exclude each other/);
    assertRefused(['lint', '--diff', '--format', 'json'], /--diff and --format exclude each other/);
    assertRefused(['lint', '--stdin', 'a.wire'], /With --stdin no paths are given: leave out ‘a\.wire’/);
    assertRefused(['lint', '--stdin-filename', 'a.wire'], /--stdin-filename goes with --stdin only/);
    assertRefused(['lint', '--stdin', '--fix', '--format', 'json'], /exclude each other/);
    assertRefused(['lint', '--stdin', '--since', 'HEAD'], /--stdin and --since exclude each other/);
    assertRefused(['lint', '--stdin', '--cache'], /--stdin and --cache exclude each other/);
    assertRefused(['lint', '--stdin-format', 'jsonl', '--files-from', 'a'], /--stdin-format and --files-from exclude/);
    assertRefused(['story'], /wants at least one file/);
    assertRefused(['rules', 'ad-marker'], /has no use for ‘ad-marker’/);
    assertRefused(['lsp'], /write `sampadak lsp --stdio`/);
  });

  test('an empty name is not this folder', () => {
    for (const command of ['lint', 'baseline', 'story', 'init'])
      assertRefused([command, ''], /was given an empty name\..*write ‘\.’/);
  });

  test('`--locale` before the command is read as behind it', (context) => {
    assertRefused(['--locale', 'xx', 'lint'], /--locale cannot be ‘xx’/);
    assertRefused(['--locale'], /--locale wants a value/);
    const cwd = scratch(context, { 'a.wire': PASTED, 'sampadak.json': '{ "locale": "hi" }' });
    const out = (...args: string[]) => sampadak(args, { cwd }).out;
    assert.equal(out('--locale', 'en', 'story', 'a.wire'), out('story', 'a.wire', '--locale', 'en'));
    assert.equal(out('--locale=en', 'rules'), out('rules', '--locale', 'en'));
    assert.notEqual(out('rules'), out('rules', '--locale', 'en'));
  });

  test('no control character of an argument reaches the terminal', () => {
    const { err } = sampadak(['lint', '--rule', 'a\u001b[31m=off']);
    assert.ok(err.includes('\\x1b[31m') && !err.includes('\u001b'), err);
  });

  test('complaints are in the language of the reader', () => {
    assert.match(
      sampadak(['lint', '--rule', '--locale', 'hi'], { env: { LANG: 'hi_IN' } }).err,
      /मान चाहिए: नियम=गंभीरता या/,
    );
    const { err } = sampadak(['lint', '--presett'], { env: { LANG: 'hi_IN.UTF-8' } });
    assert.match(err, /`sampadak lint` में --presett विकल्प नहीं है। क्या आपका मतलब ‘--preset’ था\?/);
    assert.match(sampadak(['lint', '--rule', 'x=off', '--locale', 'hi']).err, /‘x’ नाम का नियम नहीं है/);
  });
});

describe('Help', () => {
  test('is there for the program and for every command, in both languages', () => {
    for (const locale of ['hi', 'en']) {
      const { code, out } = sampadak(['--locale', locale, '--help']);
      assert.equal(code, 0);
      for (const { name } of COMMANDS) assert.match(out, new RegExp(`^  ${name}`, 'm'));
      for (const { name, options } of COMMANDS) {
        const help = sampadak([name, '--help', '--locale', locale]);
        assert.equal(help.code, 0);
        for (const option of options) assert.ok(help.out.includes(`--${option.name}`), `${name} --${option.name}`);
        assert.equal(/[\u0900-\u097f]/.test(help.out), locale === 'hi');
        assert.equal(sampadak(['help', name, '--locale', locale]).out, help.out);
        assert.equal(sampadak(['--help', '--locale', locale]).out, out);
      }
    }
  });

  test('names in the README every command, and every option of `lint`', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const table = readme.slice(readme.indexOf('## Command line'), readme.indexOf('## Other editors'));
    for (const { name, options } of COMMANDS) {
      assert.match(table, new RegExp(`^\\| \`${name}\\b`, 'm'));
      for (const option of name === 'lint' ? options : [])
        if (option.name !== 'help') assert.ok(table.includes(`\`--${option.name}`), `--${option.name}`);
    }
  });

  test('`--version` prints the version of the package', () => {
    assert.match(sampadak(['--version']).out, /^\d+\.\d+\.\d+\n$/);
  });

  test('the presets it names are the presets there are', () => {
    assert.deepEqual([...PRESETS], presetIds);
  });
});

describe('`sampadak rules` and `sampadak explain`', () => {
  test('list every rule, with the severity under the settings asked for', () => {
    const { out } = sampadak(['rules']);
    assert.deepEqual(
      out
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
      rules.map(({ meta }) => meta.id),
    );
    const listed = (args: string[]) =>
      JSON.parse(sampadak(['rules', '--format', 'json', ...args]).out).rules.find(
        ({ id }: { id: string }) => id === 'agency-signoff',
      ).severity;
    assert.notEqual(listed([]), listed(['--preset', 'web']));
    assert.equal(listed(['--rule', 'agency-signoff=error']), 'error');
  });

  test('explain every rule with what, why, what to do and both examples', () => {
    for (const { meta } of rules) {
      const { code, out } = sampadak(['explain', meta.id, '--locale', 'en']);
      assert.equal(code, 0);
      for (const text of [meta.id, meta.title.en, meta.what.en, meta.why.en, meta.action.en]) {
        assert.ok(out.includes(text), `${meta.id}: ${text}`);
      }
      assert.match(out, /Not so/);
      assert.match(out, /But so/);
    }
  });
});

describe('Settings on the command line', () => {
  test('a rule can be switched off, lowered and raised', (context) => {
    const cwd = scratch(context, { 'a.wire': PASTED });
    const severities = (args: string[]) =>
      JSON.parse(sampadak(['lint', '--format', 'json', ...args], { cwd }).out)
        .files[0].findings.filter(({ ruleId }: { ruleId: string }) => ruleId === 'repeated-headline')
        .map(({ severity }: { severity: string }) => severity);
    assert.deepEqual(severities(['--rule', 'repeated-headline=off']), []);
    assert.deepEqual(severities(['--rule', 'repeated-headline=hint']), ['hint']);
    assert.deepEqual(severities(['--rule', 'repeated-headline=off', '--rule', 'repeated-headline=error']), ['error']);
  });

  test('an option of a rule can be set', (context) => {
    const cwd = scratch(context, { 'a.wire': `${CLEAN}\n**जल संसाधन विभाग** ने यह जानकारी दी।\n` });
    const found = (args: string[]) =>
      JSON.parse(sampadak(['lint', '--format', 'json', ...args], { cwd }).out).summary.findings;
    assert.ok(found([]) > found(['--rule', 'web-furniture.markup=markdown']));
  });
});
