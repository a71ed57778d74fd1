// The JSON schema of the settings, for editors other than VS Code.

/** @typedef {import('./types').Engine} Engine */
/** @typedef {import('./types').RuleOption} RuleOption */

/**
 * Describes the section `sampadak` of an editor's settings.
 * @param {Engine} engine
 */
export function settingsSchema({ presets, rules }) {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of Sampadak',
    type: 'object',
    additionalProperties: false,
    properties: {
      preset: {
        description: 'What the copy is for.',
        default: presets[0]?.id,
        oneOf: presets.map(({ id, description }) => ({ const: id, description: both(description) })),
      },
      locale: {
        description: 'Language of the messages; auto follows the editor.',
        enum: ['auto', 'hi', 'en'],
        default: 'auto',
      },
      plainText: {
        description: 'Whether documents of other languages than wirecopy are linted; auto: when mostly Devanagari.',
        enum: ['auto', 'always', 'never'],
        default: 'auto',
      },
      rules: {
        description: 'Severity and options of single rules, over those of the preset.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          rules.map(({ meta }) => [
            meta.id,
            {
              description: `${meta.what.en} · ${meta.what.hi}`,
              anyOf: [
                { $ref: '#/definitions/severity' },
                {
                  type: 'object',
                  additionalProperties: false,
                  properties: {
                    severity: { $ref: '#/definitions/severity' },
                    ...(Object.keys(meta.options).length > 0 && {
                      options: {
                        type: 'object',
                        additionalProperties: false,
                        properties: Object.fromEntries(
                          Object.entries(meta.options).map(([name, option]) => [name, optionSchema(option)]),
                        ),
                      },
                    }),
                  },
                },
              ],
            },
          ]),
        ),
      },
    },
    definitions: {
      severity: { enum: ['default', 'error', 'warning', 'information', 'hint', 'off'] },
    },
  };
}

/** @param {RuleOption} option */
function optionSchema({ description, ...schema }) {
  return { ...schema, description: both(description) };
}

/** @param {{ readonly hi: string, readonly en: string }} text */
function both({ hi, en }) {
  return `${en} · ${hi}`;
}
