import * as v from 'valibot'
import { daySchema } from '../day.ts'
import { idSchema } from '../identifier.ts'
import { describeRecordType } from '../record-type.ts'
import { countingNumberSchema, positionSchema, recordFields } from '../record.ts'
import { lineSchema, nameSchema, shortList } from '../text.ts'
import { timestampSchema } from '../timestamp.ts'
import { figuresSchema } from './figures.ts'
import { mappingSchema } from './mapping.ts'
import { measureSchema } from './measure.ts'
import { sourceQuestionSchema } from './question.ts'
import { tiedJourneySchema } from './rule.ts'
import { sourceKinds } from './source-kind.ts'

/** What is known of a source's answers; the Parquet file with its rows is kept apart, under the id that stands here. */
const answersSchema = v.looseObject({
  /** Of the file, which never changes: other answers are another file, under an id of its own. */
  id: idSchema,
  bytes: countingNumberSchema,
  /** Of the bytes, in lower-case hexadecimal. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'sha256')),
  /** Submissions, and whoever was asked and did not answer. */
  rows: positionSchema,
  /** The first and the last day of them; null where there are none. */
  from: v.nullable(daySchema),
  to: v.nullable(daySchema),
  /** The name of the file that they came in last; empty where they were typed. */
  fileName: lineSchema,
  importedAt: timestampSchema,
})

export type SourceAnswers = v.InferOutput<typeof answersSchema>

/** One stream of customers' answers, such as a survey or the ticket export: what it asks, how it is read and tied. */
const sourceSchema = v.looseObject({
  ...recordFields,
  name: nameSchema,
  kind: v.picklist(sourceKinds),
  /** The journeys that it is about. A place's index here is that of its column in the answers. */
  journeys: shortList(tiedJourneySchema),
  /** How its files are read; null where answers are typed by hand. */
  mapping: v.nullable(mappingSchema),
  questions: shortList(sourceQuestionSchema),
  measures: shortList(measureSchema),
  /** Null where it has none, or none came with it. */
  answers: v.nullable(answersSchema),
  /** What came in their place, where somebody shared figures alone. */
  figures: v.optional(figuresSchema),
})

export type Source = v.InferOutput<typeof sourceSchema>

/**
 * Sources as records. They belong to the company, not to a journey: which they are about, they say themselves, and
 * what a rule names may be gone.
 */
export const sourceType = describeRecordType({
  name: 'source',
  plural: 'sources',
  schema: sourceSchema,
  since: 8,
  parent: null,
  indexes: [],
  references: {},
  mentions: {
    criterion: ({ questions }) => questions.map(({ criterionId }) => criterionId),
  },
  role: 'frame',
  fixed: [],
  leaves: {
    name: true,
    kind: true,
    journeys: true,
    mapping: true,
    questions: true,
    measures: true,
    answers: true,
    figures: true,
  },
})
