/** `sampadak packs`: which house packs there are, and whether their examples come out. */
import { localize } from '../../localize';
import { housePacks } from '../../packs/house-packs';
import { createPackLoader } from '../../packs/load';
import type { PackData, PackProblem, ReadPack } from '../../packs/types';
import type { Locale } from '../../rules/types';
import { findLines, placeAt } from '../../text/lines';
import { readConfigFromDisk } from '../../workspace/config';
import { nodeFileSystem as fs } from '../../workspace/node-file-system';
import { isPackFile, PACKS_FOLDER } from '../../workspace/packs';
import { FileProblem, problemOfRead } from '../../workspace/problems';
import type { Arguments } from '../options';
import { loadPackReader } from '../pack-reader';
import { fillText, packTexts } from '../pack-texts';
import { painter } from '../paint';
import { type RunSettings, runSettings, shortPath } from '../settings';
import { EXIT } from '../tally';
import type { Terminal } from '../terminal';
import { UsageError } from '../usage-error';
import { printable } from '../width';

/**
 * Runs the command.
 * @returns 0; 1 when a pack is refused; 2 when a file cannot be read.
 * @throws UsageError unless `test` or `list` is asked for.
 */
export function packsCommand(args: Arguments, terminal: Terminal, surroundings: Locale): number {
  const [what, ...paths] = args.operands;
  const run = runSettings(args, surroundings);
  if (what === 'list' && paths[0] !== undefined) {
    throw new UsageError('unwanted-operand', { command: 'packs list', value: paths[0] });
  }
  if (what !== 'list' && what !== 'test') throw new UsageError('no-packs-command', { value: what ?? '' });
  const code = what === 'list' ? list(run, terminal) : test(run, paths, terminal);
  // packs that a file of settings names are not looked at where the file cannot be read
  const wrong = run.newConfigProblems().filter(({ path }) => !isPackFile(path));
  for (const { sentence } of wrong) terminal.err(`sampadak: ${printable(sentence)}\n`);
  return wrong.length > 0 ? EXIT.failed : code;
}

function list({ packsOf, locale }: RunSettings, terminal: Terminal): number {
  const { packs, problems } = packsOf(fs.resolve('.'));
  const paint = painter(terminal.colour);
  const line = (pack: PackData, where: string) =>
    terminal.out(
      `${paint.bold(pack.id)}  ${printable(localize(pack.title, locale))} · ${fillText(packTexts.entries, { count: countOf(pack) }, locale)}${paint.dim(` · ${where}`)}\n`,
    );
  for (const { pack, path } of packs)
    line(pack, path === undefined ? localize(packTexts.builtIn, locale) : printable(shortPath(path)));
  for (const pack of housePacks.filter(({ id }) => packs.every((other) => other.pack.id !== id))) {
    line(pack, fillText(packTexts.ofPreset, { preset: pack.id }, locale));
  }
  for (const path of new Set(problems.map((problem) => problem.path))) {
    terminal.err(`sampadak: ${fillText(packTexts.refused, { path: printable(shortPath(path)) }, locale)}\n`);
  }
  return problems.length > 0 ? EXIT.findings : EXIT.clean;
}

function countOf({ spellings, banned, furniture, agencies, places, designators }: PackData): number {
  return [spellings, banned, furniture, agencies, places, designators].reduce((sum, { length }) => sum + length, 0);
}

/** Tests the packs at paths; without paths those that hold for this folder. */
function test({ packsOf, locale }: RunSettings, paths: readonly string[], terminal: Terminal): number {
  const paint = painter(terminal.colour);
  const load = createPackLoader(loadPackReader);
  let code: number = EXIT.clean;
  const count = { packs: 0, examples: 0, failed: 0 };
  const fail = (sentence: string) => {
    terminal.err(`sampadak: ${printable(sentence)}\n`);
    code = EXIT.failed;
  };
  const show = (path: string, text: string, read: ReadPack, problems: readonly PackProblem[]) => {
    count.packs++;
    count.examples += read.examples.length;
    terminal.out(`${paint.underline(printable(shortPath(path)))}\n`);
    if (problems.length === 0) {
      const title = printable(localize(read.pack!.title, locale));
      terminal.out(
        `  ${paint.green('✓')} ${title} · ${fillText(packTexts.examples, { count: read.examples.length }, locale)}\n`,
      );
      return;
    }
    count.failed++;
    if (code === EXIT.clean) code = EXIT.findings;
    const lines = findLines(text);
    for (const { start, end, text: sentence } of problems) {
      const { line, column } = placeAt(lines, start);
      const example = read.examples.find((one) => one.start === start && one.end === end);
      const quoted = example === undefined ? '' : ` ${paint.dim(`‘${printable(example.text)}’`)}`;
      terminal.out(`  ${paint.red('✗')} ${line + 1}:${column + 1}  ${localize(sentence, locale)}${quoted}\n`);
    }
  };
  if (paths.length === 0) {
    const { problems, texts } = packsOf(fs.resolve('.'));
    for (const [path, text] of texts) {
      show(
        path,
        text,
        load(text),
        problems.filter((problem) => problem.path === path),
      );
    }
    for (const { path, text } of problems.filter((problem) => !texts.has(problem.path))) {
      fail(`${shortPath(path)}: ${localize(text, locale)}`);
    }
  }
  for (const path of paths.flatMap((named) => filesAt(named, (problem) => fail(problem.sentence(locale))))) {
    const found = readConfigFromDisk(fs, path);
    if (found === undefined) fail(new FileProblem('missing', path).sentence(locale));
    else if ('problem' in found) fail(localize(found.problem, locale));
    else {
      const read = load(found.text);
      show(path, found.text, read, read.problems);
    }
  }
  terminal.out(`${fillText(packTexts.total, count, locale)}\n`);
  return code;
}

/** A file itself; of a folder the packs in it, or in its folder `packs`. */
function filesAt(named: string, tell: (problem: FileProblem) => void): string[] {
  const path = fs.resolve(named);
  try {
    if (fs.stat(path).kind !== 'folder') return [path];
    const names = (folder: string) =>
      fs
        .listFolder(folder)
        .map(({ name }) => name)
        .filter(isPackFile)
        .sort()
        .map((name) => fs.join(folder, name));
    const own = names(path);
    return own.length > 0 ? own : names(fs.join(path, PACKS_FOLDER));
  } catch (error) {
    tell(problemOfRead(error, named));
    return [];
  }
}
