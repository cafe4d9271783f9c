import * as v from 'valibot'
import { polaritySchema, scaleSchema } from '../criterion.ts'
import { idSchema } from '../identifier.ts'
import { lineSchema } from '../text.ts'

/** What a question is about, as far as that decides how its answers are counted and what they are compared with. */
export const subjects = ['satisfaction', 'ease', 'recommendation', 'other'] as const

export type Subject = typeof subjects[number]

/** Within its source; columns of answers are called after it. */
export const questionIdSchema = v.pipe(v.string(), v.regex(/^q[1-9]\d{0,2}$/))

/** A question that customers of one source answer. */
export const sourceQuestionSchema = v.looseObject({
  id: questionIdSchema,
  /** As customers read it, else as the file calls its column. */
  wording: lineSchema,
  subject: v.picklist(subjects),
  /** Null where it is answered in words alone. */
  scale: v.nullable(scaleSchema),
  polarity: polaritySchema,
  /** How many points at the good end count as satisfied; null where that is not asked of it. */
  boxes: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
  /** The criterion by which auditors rate the same; null where they do not, so that the two are not compared. */
  criterionId: v.nullable(idSchema),
  /** Whether its answer is what the rest leads to, as how likely one is to recommend. */
  isOutcome: v.boolean(),
})

export type SourceQuestion = v.InferOutput<typeof sourceQuestionSchema>
