import * as v from 'valibot'
import { daySchema } from './day.ts'
import { idSchema } from './identifier.ts'
import { describeRecordType } from './record-type.ts'
import { countingNumberSchema, recordFields } from './record.ts'
import { questionIdSchema } from './source/question.ts'
import { lineSchema, nameSchema } from './text.ts'

/** Who guesses what customers answer: those who lead, or those who work with them. */
export const beliefRoles = ['leader', 'staff'] as const

export type BeliefRole = typeof beliefRoles[number]

/** What somebody of the company believes that customers would answer, or do: a share of them, in percent. */
const beliefSchema = v.looseObject({
  ...recordFields,
  auditId: idSchema,
  /** Where in the journey; null for the journey as a whole. */
  touchpointId: v.nullable(idSchema),
  /** The question of customers that it is about; null where it is about something else. */
  question: v.nullable(v.looseObject({ sourceId: idSchema, questionId: questionIdSchema })),
  /** The figure that it is about, in words, such as how many use the app; absent where it is about a question. */
  reading: v.optional(v.nullable(v.looseObject({ name: nameSchema }))),
  /** As it was asked, such as "What share of our customers answer 4 or 5 here?". */
  asked: lineSchema,
  /** Percent of customers, 0 to 100. */
  share: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
  role: v.picklist(beliefRoles),
  /** Which one of that role, from 1: whoever guesses is numbered, and named only by choice. */
  number: countingNumberSchema,
  /**
   * Whoever guessed, where several browsers number them each by itself: a random id that names no auditor. Absent where
   * role and number tell one from the other.
   */
  believer: v.optional(idSchema),
  name: v.nullable(nameSchema),
  day: daySchema,
})

export type Belief = v.InferOutput<typeof beliefSchema>

/** Beliefs as records: a touchpoint or a source that is gone takes none with it. */
export const beliefType = describeRecordType({
  name: 'belief',
  plural: 'beliefs',
  schema: beliefSchema,
  since: 9,
  parent: { type: 'audit', field: 'auditId' },
  indexes: [],
  references: {
    audit: ({ auditId }) => [auditId],
  },
  mentions: {
    touchpoint: ({ touchpointId }) => [touchpointId],
  },
  role: 'finding',
  fixed: ['auditId'],
  leaves: {
    auditId: true,
    touchpointId: true,
    question: true,
    reading: true,
    asked: true,
    share: true,
    role: true,
    number: true,
    believer: true,
    name: true,
    day: true,
  },
})
