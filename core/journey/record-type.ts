import type * as v from 'valibot'
import type { Id } from './identifier.ts'
import type { AnyRecord, recordFields } from './record.ts'

/** A schema of objects with the fields that every record has, and fields of their own. */
export type RecordSchema = v.GenericSchema<unknown, AnyRecord> & { readonly entries: Record<string, unknown> }

/** The fields that only one type of record has. */
type OwnField<Schema extends RecordSchema> = Exclude<keyof Schema['entries'] & string, keyof typeof recordFields>

/** By the type of other records, which of them a record names; null and undefined name nobody. */
type Naming<Schema extends RecordSchema, Types extends string>
  = { readonly [type in Types]: (record: v.InferOutput<Schema>) => readonly (Id | null | undefined)[] }

/** All that there is to say of one type of record; schema, store, file, merge and view follow from it. */
export interface RecordTypeDescription<
  Name extends string,
  Plural extends string,
  Schema extends RecordSchema,
  References extends string,
  Mentions extends string,
> {
  /** What its table and its list in a file are called. */
  name: Name
  /** What a list of them is called. */
  plural: Plural
  schema: Schema
  /** The version of the store that it came with. */
  since: number
  /** The record that it belongs to, by the field that names it: whoever reads that one reads this one too. */
  parent: { type: NoInfer<References>, field: OwnField<Schema> } | null
  /** Fields that the store finds it by, beside its id and its parent. */
  indexes: readonly OwnField<Schema>[]
  /** What it cannot do without. */
  references: Naming<Schema, References>
  /** What it names and what should travel with it, though it stands without. */
  mentions: Naming<Schema, Mentions>
  /**
   * What somebody observed, concluded or kept of it, the person who did, or the frame that they did it in. Only
   * findings are deleted by files; frames and persons may be shared by several audits.
   */
  role: 'finding' | 'person' | 'frame'
  /**
   * Fields that stay what they are once the record is known: what a rating means, and what a record belongs to. A
   * file's version in which one is another is set aside.
   */
  fixed: readonly OwnField<Schema>[]
  /** Whether each field leaves the machine with a Kairos file: a new one does only when somebody has decided so. */
  leaves: { readonly [field in OwnField<Schema>]: boolean }
}

/** By the type of other records, which of them a record of whatever type names. */
export type AnyNaming = Readonly<Record<string, (record: never) => readonly (Id | null | undefined)[]>>

/** A description of whatever type. */
export interface AnyRecordType {
  name: string
  plural: string
  schema: RecordSchema
  since: number
  parent: { type: string, field: string } | null
  indexes: readonly string[]
  references: AnyNaming
  mentions: AnyNaming
  role: 'finding' | 'person' | 'frame'
  fixed: readonly string[]
  leaves: Readonly<Record<string, boolean>>
}

/** Describes a type of record; the compiler holds the description against its schema. */
export function describeRecordType<
  const Name extends string,
  const Plural extends string,
  Schema extends RecordSchema,
  const References extends string = never,
  const Mentions extends string = never,
>(
  description: RecordTypeDescription<Name, Plural, Schema, References, Mentions>,
): RecordTypeDescription<Name, Plural, Schema, References, Mentions> {
  return description
}
