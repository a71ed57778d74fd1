// The page of a rule.
import { heading as precisionHeading } from './precision.mjs';
import { fixNames, escapeMarkdown as md, severityNames } from './words.mjs';

/** @typedef {import('./types').Engine} Engine */
/** @typedef {import('./types').Locale} Locale */
/** @typedef {import('./types').RuleMeta} RuleMeta */

const words = {
  what: { en: 'What it finds', hi: 'क्या पकड़ता है' },
  why: { en: 'Why', hi: 'क्यों' },
  action: { en: 'What to do', hi: 'क्या करें' },
  messages: { en: 'Messages', hi: 'संदेश' },
  message: { en: 'Message', hi: 'संदेश' },
  severity: { en: 'Severity', hi: 'स्तर' },
  fix: { en: 'Fix', hi: 'सुधार' },
  since: { en: 'Since', hi: 'संस्करण' },
  presets: { en: 'Presets', hi: 'प्रीसेट' },
  preset: { en: 'Preset', hi: 'प्रीसेट' },
  bad: { en: 'Not so', hi: 'ऐसे नहीं' },
  good: { en: 'But so', hi: 'ऐसे' },
  beside: { en: 'Another draft of the folder', hi: 'फोल्डर का दूसरा ड्राफ्ट' },
  underPreset: { en: 'With the preset', hi: 'इस प्रीसेट में' },
  withPack: { en: 'With a pack that says:', hi: 'ऐसे पैक के साथ:' },
  options: { en: 'Options', hi: 'विकल्प' },
  option: { en: 'Option', hi: 'विकल्प' },
  values: { en: 'Values', hi: 'मान' },
  default: { en: 'Default', hi: 'आम तौर पर' },
  meaning: { en: 'Meaning', hi: 'अर्थ' },
  other: { en: 'हिंदी में', hi: 'In English' },
  all: { en: 'All rules', hi: 'सभी नियम' },
};

/**
 * A page in one language. Both languages have the same headings in the same order.
 * @param {Engine} engine
 * @param {RuleMeta} meta
 * @param {Locale} locale
 * @param {string} precision What was measured of the rule, as a sentence.
 */
export function rulePage({ presets }, meta, locale, precision) {
  /** @param {{ readonly hi: string, readonly en: string }} text */
  const say = (text) => text[locale];
  const other = locale === 'en' ? `hi/${meta.id}.md` : `../${meta.id}.md`;
  const parts = [
    `# ${md(say(meta.title))} · \`${meta.id}\``,
    `[${say(words.other)}](${other}) · [${say(words.all)}](README.md)`,
    [
      `- ${say(words.severity)}: ${say(severityNames[meta.defaultSeverity])}`,
      `- ${say(words.fix)}: ${say(fixNames[meta.fix])}`,
      `- ${say(words.since)}: ${meta.since}`,
    ].join('\n'),
    `## ${say(words.what)}\n\n${md(say(meta.what))}`,
    `## ${say(words.why)}\n\n${md(say(meta.why))}`,
    `## ${say(words.action)}\n\n${md(say(meta.action))}`,
    `## ${say(words.messages)}\n\n${table(
      [say(words.severity), say(words.message)],
      Object.values(meta.messages).map((message) => [say(severityNames[message.severity]), md(say(message))]),
    )}`,
  ];
  for (const { bad, good, preset, pack, others } of meta.examples) {
    const under =
      pack !== undefined
        ? `${say(words.withPack)}\n\n${bannedOf(pack, locale)}\n\n`
        : preset === undefined
          ? ''
          : `${say(words.underPreset)} \`${preset}\`:\n\n`;
    // of many like each other, the first shows what is meant
    const beside = others === undefined ? '' : `\n\n${say(words.beside)}:\n\n${fenced(others[0] ?? '')}`;
    parts.push(`## ${say(words.bad)}\n\n${under}${fenced(bad)}${beside}`, `## ${say(words.good)}\n\n${fenced(good)}`);
  }
  const options = Object.entries(meta.options);
  if (options.length > 0) {
    const rows = options.map(([name, option]) => [
      `\`${name}\``,
      valuesOf(option),
      `\`${JSON.stringify(option.default)}\``,
      md(say(option.description)),
    ]);
    const head = [words.option, words.values, words.default, words.meaning].map(say);
    parts.push(`## ${say(words.options)}\n\n${table(head, rows)}`);
  }
  const changed = presets.filter(({ rules }) => Object.hasOwn(rules, meta.id));
  if (changed.length > 0) {
    const rows = changed.map(({ id, rules }) => [`\`${id}\``, choiceInWords(rules[meta.id])]);
    parts.push(`## ${say(words.presets)}\n\n${table([say(words.preset), say(words.severity)], rows)}`);
  }
  parts.push(`## ${say(precisionHeading)}\n\n${md(precision)}`);
  return `${parts.join('\n\n')}\n`;
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
export function table(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/**
 * What a pack of an example bans, as its file says it.
 * @param {import('../../server/src/packs/types').PackData} pack
 * @param {Locale} locale
 */
function bannedOf({ banned }, locale) {
  const lines = banned.flatMap(({ phrase, say, why }) => [
    `  - phrase: "${phrase}"`,
    ...(say === undefined ? [] : [`    say: "${say}"`]),
    `    why: ${why[locale]}`,
  ]);
  return `\`\`\`yaml\nbanned:\n${lines.join('\n')}\n\`\`\``;
}

/** @param {string} copy */
function fenced(copy) {
  return `\`\`\`text\n${copy}\n\`\`\``;
}

/** @param {import('./types').RuleOption} option */
function valuesOf(option) {
  if (option.enum) return option.enum.map((value) => `\`${value}\``).join(', ');
  if (option.type === 'boolean') return '`true`, `false`';
  if (option.type === 'array') return `\`${option.items?.type ?? 'string'}[]\``;
  const { minimum, maximum } = option;
  return minimum === undefined && maximum === undefined
    ? `\`${option.type}\``
    : `\`${option.type}\` ${minimum ?? ''}–${maximum ?? ''}`;
}

/**
 * What a preset lays down for a rule.
 *
 * @param {string | { severity?: string, options?: Record<string, unknown> }} choice
 */
function choiceInWords(choice) {
  if (typeof choice === 'string') return `\`${choice}\``;
  const { severity, options = {} } = choice;
  const set = Object.entries(options).map(
    ([name, value]) => `\`${name}\`: \`${md(typeof value === 'string' ? value : JSON.stringify(value))}\``,
  );
  return [...(severity === undefined ? [] : [`\`${severity}\``]), ...set].join(', ');
}
