import type * as v from 'valibot'
import type { AnyRecordType } from './record-type.ts'
import { auditType } from './audit.ts'
import { auditorType } from './auditor.ts'
import { beliefType } from './belief.ts'
import { criterionType } from './criterion.ts'
import { journeyType } from './journey.ts'
import { momentType } from './moment.ts'
import { observationType } from './observation.ts'
import { personaType } from './persona.ts'
import { pictureType } from './picture.ts'
import { planType } from './plan.ts'
import { referredFirst } from './referred-first.ts'
import { sourceType } from './source/source.ts'
import { stageType } from './stage.ts'
import { themeType } from './theme.ts'
import { touchpointType } from './touchpoint.ts'
import { verbatimType } from './verbatim.ts'
import { viewType } from './view.ts'

/** Every type of record. To add one: a file of its own that describes it, its line here, its texts and FORMAT.md. */
const described = [
  pictureType,
  auditorType,
  criterionType,
  personaType,
  journeyType,
  stageType,
  touchpointType,
  planType,
  auditType,
  observationType,
  momentType,
  viewType,
  verbatimType,
  sourceType,
  beliefType,
  themeType,
] as const satisfies readonly AnyRecordType[]

type Described = typeof described[number]

export type RecordType = Described['name']

type DescriptionOf<Type extends RecordType> = Extract<Described, { name: Type }>

/** The record of each type. */
export type RecordOf = { [type in RecordType]: v.InferOutput<DescriptionOf<type>['schema']> }

/** What lists of each type are called. */
export type PluralOf = { [type in RecordType]: DescriptionOf<type>['plural'] }

/** The description of each type. */
export const recordDescriptions = Object.fromEntries(described.map(description => [description.name, description])) as {
  readonly [type in RecordType]: DescriptionOf<type>
}

/** All record types, those referred to before those that refer to them. */
export const recordTypes: readonly RecordType[] = referredFirst(described).map(({ name }) => name)

type NamedBy<Type extends RecordType>
  = keyof DescriptionOf<Type>['references'] | keyof DescriptionOf<Type>['mentions']

/** The compiler refuses a description that names a type which none describes. */
type OneOf<Type extends RecordType> = Type

/** The types that some description names. */
export type NamedType = OneOf<{ [type in RecordType]: NamedBy<type> }[RecordType]>
