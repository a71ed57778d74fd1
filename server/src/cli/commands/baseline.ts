/** `sampadak baseline`: freezes what is found today, so that only what is new is told; `--prune` lets go of what is gone. */
import { resolve } from 'node:path';
import { lintDraft } from '../../draft';
import type { Locale } from '../../rules/types';
import { addEntries, removeEntries } from '../../suppress/edit';
import { keyOf } from '../../suppress/key';
import type { Suppression } from '../../suppress/list';
import { findDrafts } from '../../workspace/files';
import { nodeFileSystem as fs } from '../../workspace/node-file-system';
import { FileProblem, problemOfRead } from '../../workspace/problems';
import { isDraftText, readDraft } from '../../workspace/read';
import { changeList } from '../../workspace/suppressions';
import { readMaxSize } from '../input';
import { compareDrafts, contextAcross } from '../lint/across';
import type { Arguments } from '../options';
import { findOptions, runSettings } from '../settings';
import { runSuppressions, today } from '../suppressed';
import { EXIT } from '../tally';
import type { Terminal } from '../terminal';
import { type Counted, counted, failureSentence } from '../texts';
import { UsageError } from '../usage-error';
import { printable } from '../width';

const texts = {
  frozen: {
    hi: '{path}: {n} बातें दर्ज की गईं; अब केवल नई बताई जाएंगी।',
    en: '{path}: {n} findings frozen; from now on only new ones are told.',
    one: {
      hi: '{path}: 1 बात दर्ज की गई; अब केवल नई बताई जाएंगी।',
      en: '{path}: 1 finding frozen; from now on only new ones are told.',
    },
  },
  nothing: { hi: 'दर्ज करने को कुछ नहीं।', en: 'There is nothing to freeze.' },
  pruned: {
    hi: '{path}: {n} छूटें हटाई गईं।',
    en: '{path}: {n} suppressions removed.',
    one: { hi: '{path}: 1 छूट हटाई गई।', en: '{path}: 1 suppression removed.' },
  },
  tidy: { hi: 'हटाने को कोई छूट नहीं।', en: 'No suppression is to be removed.' },
} satisfies Record<string, Counted>;

/**
 * Runs the command.
 * @returns 0, or 2 when a file could not be read or a list not written.
 * @throws UsageError for arguments that do not go together.
 */
export function baselineCommand(args: Arguments, terminal: Terminal, surroundings: Locale): number {
  const prune = args.has('prune');
  const until = args.text('until');
  const reason = args.text('reason');
  if (until !== undefined && !/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(until))
    throw new UsageError('bad-date', { option: '--until', value: until });
  for (const name of ['until', 'reason'])
    if (prune && args.has(name)) throw new UsageError('excluding-options', { a: '--prune', b: `--${name}` });
  const run = runSettings(args, surroundings);
  const { locale, problems } = run;
  let code: number = EXIT.clean;
  const fail = (sentence: string) => {
    terminal.err(`sampadak: ${printable(sentence)}\n`);
    code = EXIT.failed;
  };
  for (const { message, hindi } of problems) fail((locale === 'hi' && hindi) || message);
  if (problems.length > 0) return code;

  const suppressions = runSuppressions(fs, locale, (_, sentence) => fail(sentence));
  const added = new Map<string, Suppression[]>();
  const paths = args.operands.length > 0 ? args.operands : ['.'];
  const maxSize = readMaxSize(args);
  const drafts = [...findDrafts(fs, paths, findOptions(args, run))];
  const compared = compareDrafts(drafts, maxSize, (path) => run.of(path).packs);
  for (const found of drafts) {
    try {
      if (found.problem !== undefined) throw found.problem;
      const before = compared.take(found.path);
      const draft = before?.draft ?? readDraft(fs, found.path, maxSize);
      if (!found.named && !isDraftText(found.path, draft.text)) continue;
      const { settings: own, packs } = run.of(found.path);
      const settings = { ...own, today: today() };
      const place = resolve(found.path);
      const across = contextAcross(compared.across(found.path));
      const context = { settings, place, packs, across, copy: before?.copy, ...suppressions.contextOf(found.path) };
      const linted = lintDraft(draft.text, context);
      for (const { ruleId, error } of linted.failures) fail(failureSentence(ruleId, found.path, error, locale));
      // a rule that threw has not said what its suppressions are needed for
      if (linted.failures.length === 0) suppressions.note(found.path, linted);
      if (prune) continue;
      const home = suppressions.homeOf(found.path);
      const file = fs.relative(fs.parent(home), place);
      const more = { ...(reason === undefined ? {} : { reason }), ...(until === undefined ? {} : { until }) };
      // hints are not told unless asked for, and so need no freezing
      const entries = linted.findings
        .filter(({ severity }) => severity !== 'hint')
        .map((finding): Suppression => ({ ...keyOf(linted.copy, finding), file, ...more }));
      if (entries.length > 0) added.set(home, [...(added.get(home) ?? []), ...entries]);
    } catch (error) {
      if (!(error instanceof FileProblem) && !(error instanceof Error && 'syscall' in error)) throw error;
      fail(problemOfRead(error, found.path).sentence(locale));
    }
  }

  for (const { sentence } of run.newConfigProblems(true)) fail(sentence);

  const changes = prune
    ? suppressions.unused().map(({ loaded, indices }) => ({
        path: loaded.path,
        count: indices.length,
        change: (text: string | undefined) =>
          removeEntries(
            text ?? '',
            indices.map((index) => loaded.list.entries[index]!),
          ),
      }))
    : [...added].map(([path, entries]) => ({
        path,
        count: entries.length,
        change: (text: string | undefined) => addEntries(text, entries),
      }));
  for (const { path, count, change } of changes) {
    try {
      changeList(fs, path, change);
      terminal.out(`${counted(texts[prune ? 'pruned' : 'frozen'], count, locale, { path: printable(path) })}\n`);
    } catch (error) {
      fail(problemOfRead(error, path).sentence(locale));
    }
  }
  if (changes.length === 0) terminal.out(`${texts[prune ? 'tidy' : 'nothing'][locale]}\n`);
  return code;
}
