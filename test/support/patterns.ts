/** Every regular expression of the product: literals read from the sources, and those that are made at run time. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import { transformSync } from 'esbuild';
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
