/** The JSON Schema of packs, for editors that complete YAML by one. */
import type { Localized } from '../../rules/types';
import { LONGEST_PATTERN } from '../pattern';
import { HEAD, type KeySpec, LIMITS, SECTIONS } from './sections';

type Schema = Readonly<Record<string, unknown>>;

const both = ({ hi, en }: Localized): string => `${en} · ${hi}`;

const KINDS: Readonly<Record<KeySpec['kind'], Schema>> = {
  id: { type: 'string', pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$', maxLength: LIMITS.name },
  pattern: { type: 'string', minLength: 1, maxLength: LONGEST_PATTERN },
  spelling: { type: 'string', minLength: 1, maxLength: LONGEST_PATTERN },
  word: { type: 'string', pattern: '^\\S+$', maxLength: LIMITS.name },
  name: { type: 'string', minLength: 1, maxLength: LIMITS.name },
  localized: { $ref: '#/definitions/localized' },
  spellings: listOf({ type: 'string', minLength: 1, maxLength: LONGEST_PATTERN }),
  names: listOf({ type: 'string', minLength: 1, maxLength: LIMITS.name }),
  examples: {
    anyOf: [
      { type: 'string', minLength: 1 },
      { ...exampleList(), maxItems: LIMITS.examples },
    ],
  },
};

function exampleList(): Schema {
  return { type: 'array', minItems: 1, items: { type: 'string', minLength: 1, maxLength: LIMITS.example } };
}

function listOf(items: Schema): Schema {
  return { anyOf: [items, { type: 'array', minItems: 1, items }] };
}

function objectOf(keys: readonly KeySpec[], more: Schema = {}): Schema {
  return {
    type: 'object',
    additionalProperties: false,
    required: keys.filter(({ required }) => required).map(({ name }) => name),
    properties: {
      ...Object.fromEntries(keys.map(({ name, kind, what }) => [name, { description: both(what), ...KINDS[kind] }])),
      ...more,
    },
  };
}

export function packSchema(): Schema {
  const sections = Object.fromEntries(
    SECTIONS.map(({ name, what, keys }) => [
      name,
      { description: both(what), type: 'array', maxItems: LIMITS.entries, items: objectOf(keys) },
    ]),
  );
  const sentence = { type: 'string', minLength: 1, maxLength: LIMITS.sentence };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A house pack of Sampadak',
    ...objectOf(HEAD, sections),
    definitions: {
      localized: {
        anyOf: [
          sentence,
          {
            type: 'object',
            additionalProperties: false,
            required: ['hi', 'en'],
            properties: { hi: sentence, en: sentence },
          },
        ],
      },
    },
  };
}
