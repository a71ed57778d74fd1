/** What a run and each of its threads make of the arguments. */
import type { Locale } from '../../rules/types';
import { nodeFileSystem as fs } from '../../workspace/node-file-system';
import { readMaxSize } from '../input';
import type { Arguments } from '../options';
import { type RunSettings, runSettings } from '../settings';
import { type RunSuppressions, runSuppressions } from '../suppressed';
import { UsageError } from '../usage-error';
import type { Cache } from './cache';
import { createLinter, type Fixing, type Linter } from './linter';

/** Where results are kept unless `--cache-location` says otherwise. */
const CACHE_FILE = '.sampadakcache';

export interface SetUp {
  readonly settings: RunSettings;
  readonly suppressions: RunSuppressions | undefined;
  readonly cache: Cache | undefined;
  readonly fixing: Fixing;
  readonly linter: Linter;
}

/**
 * @param tell called once for each thing that is wrong with a list of suppressions.
 * @throws UsageError for arguments that do not go together.
 */
export function setUp(
  args: Arguments,
  surroundings: Locale,
  output: { readonly colour: boolean; readonly outIsTerminal: boolean },
  tell: (path: string, sentence: string) => void = () => {},
): SetUp {
  const fixing = readFixing(args);
  const cache = readCache(args, fixing);
  const settings = runSettings(args, surroundings);
  const suppressions = args.has('no-suppressions') ? undefined : runSuppressions(fs, settings.locale, tell);
  const marked = isMarked(args);
  const linter = createLinter({ settings, suppressions, fixing, cache, marked, maxSize: readMaxSize(args), ...output });
  return { settings, suppressions, cache, fixing, linter };
}

/** @throws UsageError when more than one is asked for. */
export function readFixing(args: Arguments): Fixing {
  const [first, second] = (['fix', 'fix-dry-run', 'diff'] as const).filter((name) => args.has(name));
  if (second !== undefined) throw new UsageError('excluding-options', { a: `--${first}`, b: `--${second}` });
  return first;
}

function readCache(args: Arguments, fixing: Fixing): Cache | undefined {
  const location = args.text('cache-location');
  if (location === undefined && !args.has('cache')) return undefined;
  if (fixing !== undefined) throw new UsageError('excluding-options', { a: '--cache', b: `--${fixing}` });
  const { openCache } = require('./cache') as typeof import('./cache');
  return openCache(fs, fs.resolve(location ?? CACHE_FILE), isMarked(args));
}

/** SARIF alone has a place for what a finding is recognised by. */
function isMarked(args: Arguments): boolean {
  return args.text('format') === 'sarif';
}
