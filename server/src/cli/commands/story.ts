/** `sampadak story`: how copy is read. */
import type { Locale } from '../../rules/types';
import { parse } from '../../story/parse';
import { nodeFileSystem as fs } from '../../workspace/node-file-system';
import { FileProblem } from '../../workspace/problems';
import { type Draft, readDraft } from '../../workspace/read';
import type { FormatName } from '../command-specs';
import { storyFormatter } from '../formats/story';
import { inputName, readInputDraft, readMaxSize, wantsInput } from '../input';
import type { Arguments } from '../options';
import { reportStories } from '../report';
import { runSettings } from '../settings';
import { EXIT } from '../tally';
import type { Terminal } from '../terminal';
import { UsageError } from '../usage-error';
import { printable } from '../width';

/**
 * Runs the command.
 * @returns 0, or 2 when a file could not be read.
 * @throws UsageError for arguments that do not go together, and when no file is named.
 */
export function storyCommand(args: Arguments, terminal: Terminal, surroundings: Locale): number {
  const fromInput = wantsInput(args);
  const maxSize = readMaxSize(args);
  if (!fromInput && args.operands.length === 0) throw new UsageError('no-files', { command: 'story' });
  const formatter = storyFormatter((args.text('format') ?? 'stylish') as FormatName, terminal.colour);
  let code: number = EXIT.clean;
  const run = runSettings(args, surroundings);
  const { locale } = run;
  const fail = (sentence: string) => {
    terminal.err(`sampadak: ${printable(sentence)}\n`);
    code = EXIT.failed;
  };
  const read = (path: string, load: () => Draft) => {
    try {
      const draft = load();
      const { packs } = run.of(path);
      for (const { sentence } of run.newConfigProblems()) fail(sentence);
      terminal.out(formatter.file(reportStories(parse(draft.text, packs?.reading), path)));
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      fail(error.sentence(locale));
    }
  };
  terminal.out(formatter.begin());
  if (fromInput) {
    const path = inputName(args);
    read(path, () => readInputDraft(terminal, path, maxSize));
  } else {
    for (const path of new Set(args.operands)) read(path, () => readDraft(fs, path, maxSize));
  }
  terminal.out(formatter.end());
  return code;
}
