import { sizeSchema } from '../../../core/journey/context.ts'
import { daySchema } from '../../../core/journey/day.ts'
import { rectangleSchema } from '../../../core/journey/evidence.ts'
import { idSchema } from '../../../core/journey/identifier.ts'
import { localisedTextSchema } from '../../../core/journey/localised-text.ts'
import { monthSchema } from '../../../core/journey/month.ts'
import { partialDateSchema } from '../../../core/journey/partial-date.ts'
import { countingNumberSchema, positionSchema } from '../../../core/journey/record.ts'
import { lineSchema, nameSchema, noteSchema } from '../../../core/journey/text.ts'
import { timestampSchema } from '../../../core/journey/timestamp.ts'
import { walkedAsSchema } from '../../../core/journey/view.ts'

/** One field of a schema, in the words of FORMAT.md. */
export interface SchemaField {
  /** E.g. `evidence[].selectors[].value`. */
  path: string
  type: string
  nullable: boolean
  optional: boolean
  /** What may stand there, where that is one of a few texts. */
  options: string[]
}

/** What of a valibot schema is looked at. */
interface Schema {
  type: string
  wrapped?: Schema
  item?: Schema
  value?: Schema
  entries?: Record<string, Schema>
  options?: readonly unknown[]
  literal?: string
}

const named = new Map<unknown, string>([
  [idSchema, 'id'],
  [timestampSchema, 'time'],
  [daySchema, 'day'],
  [monthSchema, 'month'],
  [partialDateSchema, 'day, month or year'],
  [countingNumberSchema, 'count'],
  [positionSchema, 'position'],
  [nameSchema, 'name'],
  [lineSchema, 'line'],
  [noteSchema, 'note'],
  [localisedTextSchema, 'localised text'],
  [walkedAsSchema, 'id or nobody'],
  [sizeSchema, 'size'],
  [rectangleSchema, 'rectangle'],
])

const plain: Record<string, string> = {
  string: 'text',
  literal: 'text',
  number: 'number',
  loose_object: 'object',
  object: 'object',
  record: 'object',
  variant: 'object',
  picklist: 'one of',
  // Of texts of several forms.
  union: 'text',
}

/** All fields of an object's schema, those of objects within it too, but for shapes that have a name of their own. */
export function fieldsOf(schema: unknown, before = ''): SchemaField[] {
  const { entries, value, options, type } = schema as Schema
  if (type === 'variant')
    return merged((options as Schema[]).flatMap(option => fieldsOf(option, before)))
  if (type === 'record')
    return fieldAt(`${before}*`, value!, true)
  return Object.entries(entries ?? {}).flatMap(([name, entry]) => fieldAt(before + name, entry, false))
}

function fieldAt(path: string, entry: Schema, optional: boolean): SchemaField[] {
  if (entry.type === 'optional')
    return fieldAt(path, entry.wrapped!, true)
  const nullable = entry.type === 'nullable'
  const schema = nullable ? entry.wrapped! : entry
  const { inner, end } = innermost(schema)
  const below = named.has(inner) ? [] : fieldsOf(inner, `${path}${end}.`)
  return [{ path, type: typeOf(schema), nullable, optional, options: optionsOf(inner) }, ...below]
}

function innermost(schema: Schema, end = ''): { inner: Schema, end: string } {
  return schema.type === 'array' ? innermost(schema.item!, `${end}[]`) : { inner: schema, end }
}

function typeOf(schema: Schema): string {
  if (schema.type === 'array')
    return `list of ${typeOf(schema.item!)}`
  return named.get(schema) ?? plain[schema.type] ?? schema.type
}

function optionsOf({ type, options, literal }: Schema): string[] {
  return type === 'picklist' ? options as string[] : literal === undefined ? [] : [literal]
}

/** The same field of several variants is one, with all that may stand there. */
function merged(fields: SchemaField[]): SchemaField[] {
  return [...Map.groupBy(fields, ({ path }) => path).values()].map((same) => {
    const options = same.flatMap(({ options }) => options)
    return { ...same[0]!, type: options.length > 1 ? 'one of' : same[0]!.type, options }
  })
}
