// The JSON schemas: of the settings of editors other than VS Code, and of `sampadak.json`.

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
      preset: presetSchema(presets),
      locale: {
        description: text(
          'Language of the messages; auto follows the editor.',
          'संदेशों की भाषा; auto एडिटर से तय करता है।',
        ),
        enum: ['auto', 'hi', 'en'],
        default: 'auto',
      },
      workspace: {
        description: 'lint: which drafts are linted without being asked for, the open ones or all of the workspace.',
        type: 'object',
        additionalProperties: false,
        properties: { lint: { enum: ['open', 'all'], default: 'open' } },
      },
      plainText: {
        description: text(
          'Whether documents of other languages than wirecopy are linted; auto: when mostly Devanagari.',
          'wirecopy के अलावा दूसरी भाषाओं की फाइलें जांचें या नहीं; auto: जब ज्यादातर देवनागरी हो।',
        ),
        enum: ['auto', 'always', 'never'],
        default: 'auto',
      },
      inlayHints: {
        type: 'object',
        additionalProperties: false,
        properties: {
          sources: {
            description: text(
              'Shows the source behind a figure that rests on one nearby.',
              'जो आंकड़ा पास के स्रोत पर टिका है, उसके आगे वह स्रोत दिखाता है।',
            ),
            type: 'boolean',
            default: false,
          },
        },
      },
      rules: rulesSchema(rules),
    },
    definitions: {
      severity: { enum: ['default', 'error', 'warning', 'information', 'hint', 'off'] },
    },
  };
}

/**
 * Describes `sampadak.json`. Unknown keys are not refused: server and command line name them with what was meant, and an
 * editor that has both would say it twice.
 * @param {Engine} engine
 */
export function configSchema({ presets, rules }) {
  const globs = { type: 'array', items: { type: 'string', minLength: 1, maxLength: 300 } };
  const choices = { preset: { $ref: '#/definitions/preset' }, rules: { $ref: '#/definitions/rules' } };
  const names = presets.map(({ id, description }) => ({ const: id, description: both(description) }));
  const extended = {
    anyOf: [{ oneOf: names }, { type: 'string', pattern: '[\\\\/]|\\.jsonc?$' }],
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'sampadak.json',
    description: text(
      'Settings of a folder of drafts and of all folders below it, unless they hold a sampadak.json of their own.',
      'ड्राफ्ट के इस फोल्डर और भीतर के फोल्डरों की सेटिंग; जिस फोल्डर में अपनी sampadak.json हो, वहां वही चलती है।',
    ),
    type: 'object',
    allowTrailingCommas: true,
    properties: {
      $schema: { type: 'string' },
      extends: {
        description: text(
          'Presets and files (./house.json) to start from, in order; later ones have the last word. Globs in them are seen from this folder.',
          'किन प्रीसेट और फाइलों (./house.json) से शुरू करें; बाद वाली की बात रहती है। उनके पैटर्न इसी फोल्डर से देखे जाते हैं।',
        ),
        anyOf: [extended, { type: 'array', items: extended }],
      },
      ...choices,
      locale: {
        description: text(
          'Language of messages; auto follows editor or terminal.',
          'संदेशों की भाषा; auto एडिटर या टर्मिनल से तय करता है।',
        ),
        enum: ['auto', 'hi', 'en'],
      },
      include: {
        description: text(
          'Globs of files to lint instead of *.wire, *.copy, *.khabar, *.txt and *.md.',
          '*.wire, *.copy, *.khabar, *.txt, *.md की जगह जांची जाने वाली फाइलों के पैटर्न।',
        ),
        ...globs,
      },
      exclude: {
        description: text('Globs of files and folders to leave out.', 'छोड़ी जाने वाली फाइलों और फोल्डरों के पैटर्न।'),
        ...globs,
      },
      furniture: {
        description: text(
          'Lines that are no copy in any draft of this workspace.',
          'वे पंक्तियां जो यहां किसी ड्राफ्ट में कॉपी नहीं होतीं।',
        ),
        type: 'array',
        items: {
          anyOf: [
            { type: 'string', minLength: 1 },
            {
              type: 'object',
              required: ['text'],
              properties: { text: { type: 'string', minLength: 1 } },
            },
          ],
        },
      },
      packs: {
        description: text(
          'House packs: paths of files, and ids of built-in ones (bhasha, jagran, prabhat).',
          'संस्थान के पैक: फाइलों के रास्ते, और साथ आने वालों के नाम (bhasha, jagran, prabhat)।',
        ),
        type: 'array',
        items: { type: 'string', minLength: 1 },
      },
      overrides: {
        description: text(
          'Settings for some of the drafts; later ones have the last word.',
          'कुछ ड्राफ्ट की अलग सेटिंग; बाद वाली की बात रहती है।',
        ),
        type: 'array',
        items: {
          type: 'object',
          required: ['files'],
          properties: {
            files: {
              description: text('Globs of the drafts, seen from this folder.', 'ड्राफ्ट के पैटर्न, इसी फोल्डर से।'),
              ...globs,
            },
            ...choices,
          },
        },
      },
    },
    definitions: {
      preset: presetSchema(presets),
      rules: rulesSchema(rules, true),
      severity: { enum: ['error', 'warning', 'information', 'hint', 'off'] },
    },
  };
}

/** @param {Engine['presets']} presets */
function presetSchema(presets) {
  return {
    description: text('What the copy is for.', 'कॉपी किस काम की है।'),
    default: presets[0]?.id,
    oneOf: presets.map(({ id, description }) => ({ const: id, description: both(description) })),
  };
}

/**
 * @param {Engine['rules']} rules
 * @param {boolean} [open] Whether other keys are let pass.
 */
function rulesSchema(rules, open = false) {
  const closed = open ? {} : { additionalProperties: false };
  return {
    description: text(
      'Severity and options of single rules, over those of the preset.',
      'कुछ नियमों की अपनी गंभीरता और विकल्प, प्रीसेट के ऊपर।',
    ),
    type: 'object',
    ...closed,
    properties: Object.fromEntries(
      rules.map(({ meta }) => [
        meta.id,
        {
          description: both(meta.what),
          anyOf: [
            { $ref: '#/definitions/severity' },
            {
              type: 'object',
              ...closed,
              properties: {
                severity: { $ref: '#/definitions/severity' },
                ...(Object.keys(meta.options).length > 0 && {
                  options: {
                    type: 'object',
                    ...closed,
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

/**
 * @param {string} en
 * @param {string} hi
 */
function text(en, hi) {
  return both({ en, hi });
}
