/** Every regular expression of the product: literals read from the sources, and those that are made at run time. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import { transformSync } from 'esbuild';
import { check } from 'recheck';
import { root } from './root';

export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** Files that hold it, or what makes it. */
  readonly from: string;
}

/** The regular expressions written in a folder's TypeScript. */
export function literalPatterns(folder: string): Pattern[] {
  const found: Pattern[] = [];
  for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.ts')) continue;
    const { code } = transformSync(readFileSync(join(root, folder, name), 'utf8'), { loader: 'ts', charset: 'utf8' });
    full(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
      const { regex } = node as { regex?: { pattern: string; flags: string } };
      if (regex !== undefined) found.push({ source: regex.pattern, flags: regex.flags, from: `${folder}/${name}` });
    });
  }
  return found;
}

/**
 * The regular expressions that `load` makes with `new RegExp`, and those it gives back.
 * @param load loads modules anew; what was loaded before has made its expressions already.
 */
export function madePatterns(load: () => readonly RegExp[]): Pattern[] {
  const found: Pattern[] = [];
  const note = ({ source, flags }: RegExp) => found.push({ source, flags, from: 'made at run time' });
  const RealRegExp = globalThis.RegExp;
  globalThis.RegExp = new Proxy(RealRegExp, {
    construct(target, args, newTarget) {
      const made = Reflect.construct(target, args, newTarget) as RegExp;
      note(made);
      return made;
    },
  });
  try {
    load().forEach(note);
  } finally {
    globalThis.RegExp = RealRegExp;
  }
  return found;
}

/** Every regular expression of the product, each once. @param engine path of the built engine. */
export function everyPattern(engine: string): readonly Pattern[] {
  const made = madePatterns(() => {
    delete require.cache[engine];
    return (require(engine) as { furnitureExpressions(): readonly RegExp[] }).furnitureExpressions();
  });
  const all = new Map<string, Pattern>();
  for (const pattern of [...literalPatterns('server/src'), ...literalPatterns('client/src'), ...made]) {
    const name = nameOf(pattern);
    if (!all.has(name)) all.set(name, pattern);
  }
  return [...all.values()];
}

/** A short name for an expression. */
export function nameOf({ source, flags }: Pattern): string {
  return createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 16);
}

/**
 * Expressions that are not linear on any text, and why they cannot do harm.
 * The key is a part of the source that tells the expression from all others.
 */
const BOUNDED_INPUT: Readonly<Record<string, string>> = {
  '^[^।.\\d()]{2,40} ?\\(': 'tried on lines of at most 90 units',
  '\\S(?: ?\\t| {2,})\\s*\\S': 'tried on lines of at most 90 units',
  '\\s*[/,|]\\s*|\\s+और\\s+': 'tried on the places of a dateline, at most 140 units',
  ' ?\\(.*\\)$': 'tried on the places of a dateline, at most 140 units',
};

/** Longest time for one proof, in milliseconds. */
const PATIENCE = 60_000;

/** How an expression was proved linear; begins with `not ` where it was not. */
export async function prove({ source, flags }: Pattern): Promise<string> {
  if (!hasUnboundedRepetition(source)) return 'bounded repetition';
  for (const [part, why] of Object.entries(BOUNDED_INPUT)) if (source.startsWith(part)) return why;
  const diagnostics = await check(source, flags, { timeout: PATIENCE });
  if (diagnostics.status === 'safe') return 'linear';
  if (diagnostics.status === 'vulnerable') return `not linear: ${diagnostics.complexity.summary}`;
  return 'not decided in time';
}

/**
 * True where something may repeat without end: `*`, `+` or `{n,}`. An expression without them tries at most a fixed number
 * of units from each place, however long the text is.
 */
function hasUnboundedRepetition(source: string): boolean {
  const bare = source.replace(/\\./g, '').replace(/\[\^?\]?[^\]]*\]/g, '');
  return /[*+]|\{\d+,\}/.test(bare);
}
