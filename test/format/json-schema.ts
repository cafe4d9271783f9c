import type { ConversionConfig, JsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { sizeSchema } from '../../core/journey/context.ts'
import { daySchema } from '../../core/journey/day.ts'
import { rectangleSchema } from '../../core/journey/evidence.ts'
import { idSchema } from '../../core/journey/identifier.ts'
import { languages, localisedTextSchema } from '../../core/journey/localised-text.ts'
import { monthSchema } from '../../core/journey/month.ts'
import { partialDateSchema } from '../../core/journey/partial-date.ts'
import { countingNumberSchema, positionSchema } from '../../core/journey/record.ts'
import { recordDescriptions, recordTypes } from '../../core/journey/records.ts'
import { lineSchema, nameSchema, noteSchema } from '../../core/journey/text.ts'
import { timestampSchema } from '../../core/journey/timestamp.ts'
import { tombstoneSchema } from '../../core/journey/tombstone.ts'
import {
  formatVersion,
  manifestPath,
  manifestSchema,
  pictureFileFields,
  recordsPath,
  tombstonesPath,
} from '../../core/package/format.ts'

const recordSchemas = Object.fromEntries(recordTypes.map(type => [type, recordDescriptions[type].schema]))

/** Every schema that has a name in the file's JSON Schema: records as they stand in a file, and what they share. */
export const definitions: Record<string, GenericSchema> = {
  // Not `id`: older validators take that for a keyword.
  recordId: idSchema,
  time: timestampSchema,
  day: daySchema,
  month: monthSchema,
  partialDate: partialDateSchema,
  count: countingNumberSchema,
  position: positionSchema,
  name: nameSchema,
  line: lineSchema,
  note: noteSchema,
  localisedText: localisedTextSchema,
  size: sizeSchema,
  rectangle: rectangleSchema,
  manifest: manifestSchema,
  ...recordSchemas,
  picture: v.looseObject({ ...recordDescriptions.picture.schema.entries, ...pictureFileFields }),
  tombstone: tombstoneSchema,
}

const isNull = { type: 'null' } as const

/** What valibot checks in code, by the check's message; null where JSON Schema cannot say it and FORMAT.md does. */
const checks: Record<string, JsonSchema | null> = {
  'twice': { uniqueItems: true },
  'blank': {
    anyOf: languages.map(language => ({ required: [language], properties: { [language]: { pattern: '\\S' } } })),
  },
  'value-or-reason': { oneOf: ['value', 'missing'].map(name => ({ properties: { [name]: isNull } })) },
  'address': { pattern: '^(https?|file):' },
  'timestamp': null,
  'day': null,
  'partial-date': null,
  'more-than-all': null,
  'no-words': { pattern: '\\S' },
  'scale': null,
  'anchors': null,
  'rated-twice': null,
  'value-twice': null,
  'no-letters': null,
}

const overrideAction: ConversionConfig['overrideAction'] = ({ valibotAction, jsonSchema }) => {
  if (valibotAction.type === 'trim')
    return { ...jsonSchema, pattern: '\\S' }
  // All numbers of JSON are finite; what a text loses when it is read is no reason to refuse it.
  if (valibotAction.type === 'finite' || valibotAction.type === 'transform')
    return jsonSchema
  if (valibotAction.type !== 'check')
    return null
  const extra = checks[String('message' in valibotAction ? valibotAction.message : '')]
  if (extra === undefined)
    throw new Error('Say in json-schema.ts what a new check means')
  return { ...jsonSchema, ...extra }
}

const listOf = (name: string): JsonSchema => ({ type: 'array', items: { $ref: `#/$defs/${name}` } })

/** The JSON Schema of a Kairos file, as an object of the JSON files in the archive by their paths. */
export function jsonSchema(): JsonSchema {
  const { $schema, $defs } = toJsonSchema(v.unknown(), { target: 'draft-07', definitions, overrideAction })
  return {
    $schema,
    title: `Kairos file, version ${formatVersion}`,
    description:
      'The JSON files in the archive, by their paths. FORMAT.md says what they mean, and what no schema can say.',
    type: 'object',
    properties: {
      [manifestPath]: { $ref: '#/$defs/manifest' },
      ...Object.fromEntries(recordTypes.map(type => [recordsPath(type), listOf(type)])),
      [tombstonesPath]: listOf('tombstone'),
    },
    required: [manifestPath],
    $defs,
  }
}

/** The schema as it is kept beside FORMAT.md. */
export function jsonSchemaText(): string {
  return `${JSON.stringify(jsonSchema(), null, 2)}\n`
}
