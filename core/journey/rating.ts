import * as v from 'valibot'
import { idSchema } from './identifier.ts'

/** Why there is no number: four reasons, all kept, none of them a number. */
export const missingReasons = ['not-rated', 'not-applicable', 'could-not-reach', 'skipped'] as const

export type MissingReason = typeof missingReasons[number]

/** One criterion's answer: a value, or null with the reason. */
export const ratingSchema = v.pipe(
  v.looseObject({
    criterionId: idSchema,
    value: v.nullable(v.pipe(v.number(), v.finite())),
    missing: v.nullable(v.picklist(missingReasons)),
  }),
  v.check(rating => (rating.value === null) !== (rating.missing === null), 'value-or-reason'),
)

export type Rating = v.InferOutput<typeof ratingSchema>

/** A rating that is a number. */
export function rated(criterionId: string, value: number): Rating {
  return { criterionId, value, missing: null }
}

/** A rating that is no number, and why. */
export function notRated(criterionId: string, reason: MissingReason): Rating {
  return { criterionId, value: null, missing: reason }
}
