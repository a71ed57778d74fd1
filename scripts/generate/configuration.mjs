// `contributes.configuration` of the manifest, and its strings.
import { severityNames } from './words.mjs';

/** @typedef {import('./types').Engine} Engine */
/** @typedef {import('./types').Locale} Locale */
/** @typedef {import('./types').RuleOption} RuleOption */

const SEVERITIES = /** @type {const} */ (['error', 'warning', 'information', 'hint', 'off']);

/**
 * The settings: what concerns all of Sampadak, then two for every rule. Strings are keys of `package.nls*.json`.
 * @param {Engine} engine
 */
export function configuration({ presetIds, rules }) {
  return [
    {
      title: '%configuration.title%',
      order: 1,
      properties: {
        'sampadak.preset': {
          type: 'string',
          enum: presetIds,
          enumItemLabels: presetIds.map((id) => `%preset.${id}.title%`),
          enumDescriptions: presetIds.map((id) => `%preset.${id}.description%`),
          default: presetIds[0],
          scope: 'resource',
          order: 1,
          description: '%configuration.preset%',
        },
        'sampadak.locale': {
          type: 'string',
          enum: ['auto', 'hi', 'en'],
          enumItemLabels: ['%configuration.locale.auto%', 'हिंदी', 'English'],
          default: 'auto',
          scope: 'window',
          order: 2,
          description: '%configuration.locale%',
        },
        'sampadak.plainText': {
          type: 'string',
          enum: ['auto', 'always', 'never'],
          enumItemLabels: [
            '%configuration.plainText.auto%',
            '%configuration.plainText.always%',
            '%configuration.plainText.never%',
          ],
          default: 'auto',
          scope: 'resource',
          order: 3,
          description: '%configuration.plainText%',
        },
        'sampadak.paste.clean': {
          type: 'string',
          enum: ['off', 'offer', 'always'],
          enumItemLabels: [
            '%configuration.paste.clean.off%',
            '%configuration.paste.clean.offer%',
            '%configuration.paste.clean.always%',
          ],
          default: 'offer',
          scope: 'resource',
          order: 4,
          description: '%configuration.paste.clean%',
        },
        'sampadak.inlayHints.sources': {
          type: 'boolean',
          default: false,
          scope: 'resource',
          order: 5,
          description: '%configuration.inlayHints.sources%',
        },
        'sampadak.workspace.lint': {
          type: 'string',
          enum: ['open', 'all'],
          enumItemLabels: ['%configuration.workspace.lint.open%', '%configuration.workspace.lint.all%'],
          default: 'open',
          scope: 'window',
          order: 6,
          description: '%configuration.workspace.lint%',
        },
        'sampadak.trace.server': {
          type: 'string',
          enum: ['off', 'messages', 'verbose'],
          default: 'off',
          scope: 'window',
          order: 9,
          description: '%configuration.trace%',
        },
      },
    },
    {
      title: '%configuration.rules%',
      order: 2,
      properties: Object.fromEntries(
        rules.flatMap(({ meta }, index) => [
          [
            `sampadak.rules.${meta.id}.severity`,
            {
              type: 'string',
              enum: ['default', ...SEVERITIES],
              enumItemLabels: ['default', ...SEVERITIES].map((severity) => `%severity.${severity}%`),
              default: 'default',
              scope: 'resource',
              order: 10 * index,
              description: `%rules.${meta.id}.severity%`,
            },
          ],
          ...Object.entries(meta.options).map(([name, option], place) => [
            `sampadak.rules.${meta.id}.options.${name}`,
            {
              ...optionSchema(option),
              scope: 'resource',
              order: 10 * index + place + 1,
              description: `%rules.${meta.id}.options.${name}%`,
            },
          ]),
        ]),
      ),
    },
  ];
}

/**
 * An option in the manifest. Its default is `null`, "as the preset says": VS Code hands out defaults like choices, and
 * the rule's own default sent as a choice would weigh more than the preset.
 * @param {RuleOption} option
 */
function optionSchema(option) {
  const values = option.type === 'boolean' ? [true, false] : option.enum;
  return {
    type: [option.type, 'null'],
    ...(values && {
      enum: [null, ...values],
      enumItemLabels: [
        '%severity.default%',
        ...values.map((value) => (typeof value === 'boolean' ? `%option.${value}%` : String(value))),
      ],
    }),
    ...(option.items && { items: option.items }),
    ...(option.minimum !== undefined && { minimum: option.minimum }),
    ...(option.maximum !== undefined && { maximum: option.maximum }),
    default: null,
  };
}

/**
 * The strings of presets and rules in one language.
 * @param {Engine} engine
 * @param {Locale} locale
 * @returns {Record<string, string>}
 */
export function configurationStrings({ presets, rules }, locale) {
  /** @type {Record<string, string>} */
  const strings = {};
  for (const { id, title, description } of presets) {
    strings[`preset.${id}.title`] = title[locale];
    strings[`preset.${id}.description`] = description[locale];
  }
  for (const { meta } of rules) {
    const usual = severityNames[meta.defaultSeverity][locale];
    strings[`rules.${meta.id}.severity`] =
      locale === 'hi'
        ? `${meta.title.hi}। ${meta.what.hi} (आम तौर पर: ${usual})`
        : `${meta.title.en}. ${meta.what.en} (Usually: ${usual})`;
    for (const [name, option] of Object.entries(meta.options)) {
      strings[`rules.${meta.id}.options.${name}`] = `${meta.title[locale]}: ${option.description[locale]}`;
    }
  }
  return strings;
}
