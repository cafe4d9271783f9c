import * as v from 'valibot'
import { polaritySchema, scaleSchema } from './criterion.ts'
import { idSchema } from './identifier.ts'
import { questionIdSchema } from './source/question.ts'
import { lineSchema } from './text.ts'

/**
 * A question that customers answer, with all that it takes to ask what share of them answer at its good end: it goes
 * where the source of their answers does not.
 */
export const askedBoxesSchema = v.looseObject({
  sourceId: idSchema,
  questionId: questionIdSchema,
  wording: lineSchema,
  scale: scaleSchema,
  polarity: polaritySchema,
  /** How many points at the good end count as satisfied. */
  boxes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
})

export type AskedBoxes = v.InferOutput<typeof askedBoxesSchema>
