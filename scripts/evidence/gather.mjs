// Runs a rule on copy as it is and on the same copy with one fault put in, and counts.

/** @typedef {{ start: number, end: number }} Span Offsets in UTF-16 units. */
/** @typedef {Span & { text: string }} Variant Copy with the place that was changed in it. */
/** @typedef {import('../eval/rates.mjs').Draft} Draft */

/**
 * @typedef {object} Reading
 * @property {string} text The draft, with what the rule must know filled in.
 * @property {number} opportunities Places of `text` where the rule might speak and is expected not to.
 * @property {readonly Span[]} own Faults that `text` has itself, proved without the rule.
 * @property {readonly Variant[]} sound Changed copy that is as right as it was.
 * @property {readonly Variant[]} faults Changed copy that is wrong at its span.
 */

/**
 * @typedef {object} Probe
 * @property {string} rule
 * @property {(draft: Draft, copy: Copy) => Partial<Reading>} read `text` is the draft's unless it is given.
 */

/**
 * As much of a parsed text as probes look at.
 *
 * @typedef {object} Copy
 * @property {readonly { headline?: Span, lead?: Span, dateline?: Span, blocks: readonly (Span & { role: string })[] }[]} stories
 */

/**
 * @typedef {object} Engine
 * @property {(text: string) => Copy} parse
 * @property {(copy: Copy, settings: object) => { findings: readonly (Span & { ruleId: string })[] }} lint
 * @property {(layers: object[]) => { settings: object }} resolveSettings
 */

/** @typedef {{ opportunities: number, alarms: number, own: number, ownFound: number, injected: number, found: number }} Evidence */
/** @typedef {{ rule: string, place: string, text: string }} Alarm */

/**
 * @param {Engine} engine
 * @param {readonly Draft[]} drafts
 * @param {readonly Probe[]} probes
 * @returns {{ rules: Record<string, Evidence>, alarms: Alarm[] }}
 */
export function gather(engine, drafts, probes) {
  const layer = { from: 'evidence', rules: Object.fromEntries(probes.map(({ rule }) => [rule, 'warning'])) };
  const { settings } = engine.resolveSettings([layer]);
  /** @type {(rule: string, text: string) => readonly Span[]} */
  const run = (rule, text) =>
    engine.lint(engine.parse(text), settings).findings.filter((finding) => finding.ruleId === rule);
  /** @type {Record<string, Evidence>} */
  const rules = {};
  /** @type {Alarm[]} */
  const alarms = [];
  for (const { rule, read } of probes) {
    const sum = (rules[rule] = { opportunities: 0, alarms: 0, own: 0, ownFound: 0, injected: 0, found: 0 });
    for (const draft of drafts) {
      const {
        text = draft.text,
        opportunities = 0,
        own = [],
        sound = [],
        faults = [],
      } = read(draft, engine.parse(draft.text));
      const findings = run(rule, text);
      sum.opportunities += opportunities + sound.length;
      sum.own += own.length;
      sum.ownFound += own.filter((span) => findings.some((finding) => overlap(finding, span))).length;
      const false_ = findings.filter((finding) => !own.some((span) => overlap(finding, span)));
      for (const { start, end } of false_) alarms.push(alarm(rule, draft, text, start, end));
      sum.alarms += false_.length;
      for (const variant of sound) {
        const hit = run(rule, variant.text).find((finding) => overlap(finding, variant));
        if (hit === undefined) continue;
        sum.alarms++;
        alarms.push(alarm(rule, draft, variant.text, hit.start, hit.end));
      }
      sum.injected += faults.length;
      sum.found += faults.filter((fault) => run(rule, fault.text).some((finding) => overlap(finding, fault))).length;
    }
  }
  return { rules, alarms };
}

/**
 * @param {Span} a
 * @param {Span} b
 */
function overlap(a, b) {
  return a.start < b.end && b.start < a.end;
}

/** @type {(rule: string, draft: Draft, text: string, start: number, end: number) => Alarm} */
function alarm(rule, { name }, text, start, end) {
  const line = text.slice(0, start).split('\n').length;
  const quoted = `${text.slice(Math.max(0, start - 60), start)}[[${text.slice(start, end)}]]${text.slice(end, end + 60)}`;
  return { rule, place: `${name}:${line}`, text: quoted.replace(/\s+/gu, ' ') };
}

/** @param {Record<string, Evidence>} rules */
export function table(rules) {
  const rows = Object.entries(rules).map(
    ([rule, { opportunities, alarms, own, ownFound, injected, found }]) =>
      `${rule}: ${opportunities} opportunities, ${alarms} alarms; ${ownFound} of ${own} faults of the copy’s own; ${found} of ${injected} faults put in`,
  );
  return rows.join('\n');
}
