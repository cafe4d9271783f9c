import type { SourceCounts } from './source-counts.ts'
import * as v from 'valibot'
import { daySchema } from '../day.ts'
import { idSchema } from '../identifier.ts'
import { countingNumberSchema, positionSchema } from '../record.ts'
import { shortList } from '../text.ts'
import { questionIdSchema } from './question.ts'

/** How many gave a point of the scale at a place; null stands for answers that are tied to none. */
const cellSchema = v.looseObject({
  place: v.nullable(idSchema),
  value: v.number(),
  n: countingNumberSchema,
})

/** As of `QuestionCounts`, by place alone. */
const questionFiguresSchema = v.looseObject({
  questionId: questionIdSchema,
  journey: positionSchema,
  cells: v.pipe(v.array(cellSchema), v.maxLength(20_000, 'too-many')),
  customers: positionSchema,
  anonymous: positionSchema,
})

/** What leaves of a source's answers where the answers themselves do not: of no group under five customers. */
export const figuresSchema = v.looseObject({
  /** The source that they are of, under whose id people may have guessed; absent in what came before that was told. */
  of: v.optional(idSchema),
  /** The first and the last day of the answers; null where that is not known. */
  from: v.nullable(daySchema),
  to: v.nullable(daySchema),
  /** Whether they are of a source of counts; absent where they are not, and in what came before that was told. */
  isOfCounts: v.optional(v.boolean()),
  states: v.looseObject({ answered: positionSchema, invited: positionSchema, partial: positionSchema }),
  questions: shortList(questionFiguresSchema),
})

export type SourceFigures = v.InferOutput<typeof figuresSchema>

/** What came as figures, in the shape of what is counted of answers that are here. */
export function countsInFigures({ states, questions }: SourceFigures): SourceCounts {
  return {
    states,
    questions: questions.map(({ cells, ...question }) => ({
      ...question,
      cells: cells.map(({ place, value, n }) =>
        ({ by: { place, segment: null, channel: null, market: null, team: null }, value, n })),
    })),
  }
}
