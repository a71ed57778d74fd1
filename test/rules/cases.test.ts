/** Runs the marked copy of test/cases: findings, fixes, verdicts of figures, datelines. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { resolveSettings } from '../../server/src/config/settings';
import { lintDraft } from '../../server/src/draft';
import { fixAll } from '../../server/src/fix/fixpoint';
import { findRule } from '../../server/src/rules/index';
import type { LintSettings } from '../../server/src/rules/types';
import type { Figure, Verdict } from '../../server/src/story/model';
import { parse } from '../../server/src/story/parse';
import { type CaseFile, type MarkedCase, readCaseFile, showMarks, splitCases } from '../support/marked-copy';
import { root } from '../support/root';

const folder = join(root, 'test/cases');

for (const group of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  describe(`marked copy: ${group.name}`, () => {
    const names = readdirSync(join(folder, group.name)).filter(
      (name) => name.endsWith('.txt') && !name.endsWith('.fixed.txt'),
    );
    for (const name of names) {
      const path = join(folder, group.name, name);
      const file = readCaseFile(readFileSync(path, 'utf8'), `${group.name}/${name}`);
      const fixed = path.replace(/\.txt$/, '.fixed.txt');
      describe(`${name}: ${file.title}`, () => {
        for (const [index, one] of file.cases.entries()) {
          test(one.title === '' ? 'reads as marked' : `${one.title} reads as marked`, () =>
            check(group.name, file, one),
          );
          if (existsSync(fixed)) {
            const wanted = splitCases(readFileSync(fixed, 'utf8'))[index]?.text;
            test('is fixed as its sibling shows, once and for all', () => checkFixed(file, one, wanted));
          }
        }
      });
    }
  });
}

function check(group: string, file: CaseFile, one: MarkedCase): void {
  if (group === 'figures') checkFigures(one);
  else if (group === 'dateline') checkDateline(one);
  else checkFindings(file.rules ?? [group], file, one);
}

function settingsOf(file: CaseFile): LintSettings {
  const { settings, problems } = resolveSettings([{ from: 'case', preset: file.preset }]);
  assert.deepEqual(problems, []);
  return settings;
}

function checkFindings(rules: readonly string[], file: CaseFile, one: MarkedCase): void {
  for (const id of rules) assert.ok(findRule(id) !== undefined, `There is no rule ‘${id}’.`);
  const { findings, failures } = lintDraft(one.text, { settings: settingsOf(file) });
  assert.deepEqual(failures, []);
  const wanted = one.marks.flatMap(({ start, end, labels }) => labels.map((label) => ({ start, end, ...label })));
  for (const { name } of wanted) assert.ok(rules.includes(name), `‘${name}’ is marked and not under test.`);
  const found = findings.filter(({ ruleId }) => rules.includes(ruleId));
  assert.equal(
    showMarks(
      one.text,
      found.map((finding) => {
        // what the marks say no more of is not compared: how far a missing dateline's finding reaches, the severity
        const mark = wanted.find((candidate) => candidate.name === finding.ruleId && isMarked(candidate, finding));
        const severity = mark === undefined || mark.detail !== undefined ? `:${finding.severity}` : '';
        return {
          start: mark?.start ?? finding.start,
          end: mark?.end ?? finding.end,
          label: `${finding.ruleId}${severity}`,
        };
      }),
    ),
    showMarks(
      one.text,
      wanted.map(({ start, end, name, detail }) => ({
        start,
        end,
        label: detail === undefined ? name : `${name}:${detail}`,
      })),
    ),
  );
}

/** A missing dateline is marked by the first words of the lead; a malformed one as a whole, whatever is wrong in it. */
function isMarked(
  mark: { name: string; start: number; end: number },
  finding: { start: number; end: number },
): boolean {
  if (mark.name === 'missing-dateline') return finding.start === mark.start;
  if (mark.name === 'malformed-dateline') return finding.start >= mark.start && finding.end <= mark.end + 1;
  return finding.start === mark.start && finding.end === mark.end;
}

function checkFixed(file: CaseFile, one: MarkedCase, wanted: string | undefined): void {
  assert.ok(wanted !== undefined, 'the .fixed.txt sibling has fewer cases');
  const settings = settingsOf(file);
  const find = (text: string) => lintDraft(text, { settings }).findings;
  const once = fixAll(one.text, find).text;
  assert.equal(once.trimEnd(), wanted);
  assert.equal(fixAll(once, find).text, once);
}

const VERDICTS: Readonly<Record<string, Verdict>> = {
  A: 'attributed',
  C: 'carried',
  W: 'weak',
  S: 'own-act',
  F: 'unattributed',
  X: 'exempt',
};

/** Every marked figure has its verdict, and no figure but the exempt is left unmarked. */
function checkFigures(one: MarkedCase): void {
  const figures = parse(one.text).stories.flatMap((story) => [...story.figures]);
  const wanted = one.marks.map(({ start, end, labels }) => ({
    start,
    end,
    letter: labels[0]!.name,
    reason: labels[0]!.detail,
  }));
  const shown = figures.flatMap((figure) => {
    const mark = wanted.find(({ start, end }) => figure.start < end && figure.end > start);
    if (figure.verdict === 'exempt' && (mark === undefined || mark.letter === 'X')) {
      // an exempt number may be read as a part of something longer, a date say
      const reason = mark?.reason === undefined ? '' : `:${figure.reason}`;
      return mark === undefined ? [] : [{ start: mark.start, end: mark.end, label: `X${reason}` }];
    }
    return [{ start: figure.start, end: figure.end, label: letterOf(figure) }];
  });
  const silent = wanted.filter(
    ({ start, end, letter, reason }) =>
      letter === 'X' && reason === undefined && !figures.some((figure) => figure.start < end && figure.end > start),
  );
  assert.equal(
    showMarks(one.text, [...unique(shown), ...silent.map(({ start, end }) => ({ start, end, label: 'X' }))]),
    showMarks(
      one.text,
      wanted.map(({ start, end, letter, reason }) => ({
        start,
        end,
        label: reason === undefined ? letter : `${letter}:${reason}`,
      })),
    ),
  );
}

function letterOf({ verdict, reason }: Figure): string {
  const letter = Object.keys(VERDICTS).find((key) => VERDICTS[key] === verdict)!;
  return letter === 'X' ? `X:${reason}` : letter;
}

function unique<T extends { start: number; end: number; label: string }>(marks: readonly T[]): T[] {
  return marks.filter(
    (mark, i) =>
      !marks
        .slice(0, i)
        .some((other) => other.start === mark.start && other.end === mark.end && other.label === mark.label),
  );
}

/** The dateline is what is marked, with the faults that are named; without a mark there is none. */
function checkDateline(one: MarkedCase): void {
  const datelines = parse(one.text).stories.flatMap(({ dateline }) => (dateline === undefined ? [] : [dateline]));
  assert.equal(
    showMarks(
      one.text,
      datelines.map(({ start, end, faults }) => ({
        start,
        end,
        label: faults.length === 0 ? 'dateline' : faults.map(({ code }) => `malformed-dateline:${code}`).join(' '),
      })),
    ),
    showMarks(
      one.text,
      one.marks.map(({ start, end, labels }) => ({
        start,
        end,
        label: labels.map(({ name, detail }) => (detail === undefined ? name : `${name}:${detail}`)).join(' '),
      })),
    ),
  );
}
