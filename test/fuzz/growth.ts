/** How time grows with the length of the copy: of each rule alone, and of the whole way. In CPU time, so only for trials. */
import { resolveSettings } from '../../server/src/config/settings';
import { lintDraft } from '../../server/src/draft';
import { lint } from '../../server/src/lint';
import { compilePacks } from '../../server/src/packs/set';
import { rules } from '../../server/src/rules/index';
import type { LintSettings, Rule } from '../../server/src/rules/types';
import { parse } from '../../server/src/story/parse';
import { keysOf } from '../../server/src/twins/keys';
import { createTwinIndex } from '../../server/src/twins/twin-index';
import { MONSTERS } from './documents';

/** Times of one thing on copy of one, two, four and eight times the length. */
export interface Growth {
  readonly name: string;
  /** Milliseconds of CPU, the best of some rounds. */
  readonly times: readonly number[];
  /**
   * The time for the longest copy, in parts of what it would be if the time grew as the copy does: seen from the shortest
   * or from the next, whichever is less, since the shortest takes too little time to be sure of. 1 is linear; quadratic
   * would be 4.
   */
  readonly factor: number;
}

const STEPS = [1, 2, 4, 8] as const;

/** UTF-16 code units of the shortest copy. */
const UNITS = 16_000;

/** Milliseconds that a measurement takes at least: what is quicker is done again and again. */
const LEAST_MS = 10;

/** A factor above this is measured again: the other programs of the machine are in it too. */
export const MOST_FACTOR = 2;

/** Rules, by id, on their own bad examples: as stories one after the other, and as one story without an end. */
export function* growthOfRules(): Generator<Growth> {
  for (const rule of rules) {
    const units = rule.meta.examples.map(({ bad }) => bad.trim());
    const shapes = {
      'many stories': (length: number) =>
        repeatTo(
          units.map((unit) => `${unit}\n\n`),
          length,
        ),
      'one story': (length: number) =>
        repeatTo(
          units.flatMap((unit) => paragraphs(unit)),
          length,
        ),
      'one paragraph': (length: number) =>
        repeatTo(
          units.map((unit) => `${unit.replaceAll(/\s+/g, ' ')} `),
          length,
        ),
    };
    for (const [shape, make] of Object.entries(shapes)) {
      const readied = STEPS.map((step) => ready(rule, make(UNITS * step)));
      yield growth(`${rule.meta.id}, ${shape}`, readied);
    }
  }
}

/** The whole way, reading and every rule, on each monster: an eighth of it, a quarter, a half and all. */
export function* growthOfMonsters(): Generator<Growth> {
  const { settings } = resolveSettings([{ from: 'growth', preset: 'strict' }]);
  for (const [name, make] of Object.entries(MONSTERS)) {
    const texts = STEPS.map((step) => make(step / 8));
    yield growth(
      name,
      texts.map((text) => () => lintDraft(text, { settings })),
    );
  }
}

/** A rule alone on copy that has been read: it has gone over it before. */
function ready(rule: Rule, text: string): () => void {
  const [example] = rule.meta.examples;
  const { settings } = resolveSettings([
    { from: 'growth', ...(example?.preset !== undefined && { preset: example.preset }) },
  ]);
  const own = settings.rules[rule.meta.id]!;
  const on: LintSettings = {
    ...settings,
    ...(example?.pack !== undefined && { packs: compilePacks([example.pack]) }),
    rules: { ...settings.rules, [rule.meta.id]: { ...own, severity: own.severity === 'off' ? 'hint' : own.severity } },
  };
  const copy = parse(text, on.packs?.reading);
  const index = createTwinIndex();
  const keys = keysOf(copy);
  index.put('draft', keys);
  const indexed = index.draft('draft', keys);
  // what the rule asks of the copy is read now
  lint(copy, on, [rule], indexed);
  return () => {
    const { failures } = lint(copy, on, [rule], indexed);
    if (failures[0] !== undefined) throw failures[0].error;
  };
}

function growth(name: string, work: readonly (() => void)[]): Growth {
  let best: Growth | undefined;
  for (let tries = 0; tries < 3; tries++) {
    const times = work.map((act) => Math.min(cpuMs(act), cpuMs(act), cpuMs(act)));
    const [first, second, , last] = times as [number, number, number, number];
    const factor = Math.min(last / (8 * first), last / (4 * second));
    if (best === undefined || factor < best.factor) best = { name, times, factor };
    if (best.factor <= MOST_FACTOR) break;
  }
  return best!;
}

/** Milliseconds of CPU that one run takes. */
function cpuMs(act: () => void): number {
  const begin = process.cpuUsage();
  for (let runs = 1; ; runs++) {
    act();
    const { user, system } = process.cpuUsage(begin);
    const spent = (user + system) / 1_000;
    if (spent >= LEAST_MS) return spent / runs;
  }
}

function paragraphs(unit: string): string[] {
  const parts = unit.split(/\n+/);
  // without the headline and the dateline of each example there is no other story
  return (parts.length > 2 ? parts.slice(2) : parts).map((part) => `${part}\n\n`);
}

function repeatTo(parts: readonly string[], length: number): string {
  const whole = parts.join('');
  return whole.repeat(Math.ceil(length / whole.length)).slice(0, length);
}
