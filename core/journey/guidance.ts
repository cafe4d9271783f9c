import type { Id } from './identifier.ts'
import type { LocalisedText } from './localised-text.ts'
import * as v from 'valibot'
import { idSchema } from './identifier.ts'
import { localisedTextSchema } from './localised-text.ts'
import { shortList } from './text.ts'

const adviceSchema = v.looseObject({
  criterionId: idSchema,
  /** The value on the criterion's scale. */
  value: v.pipe(v.number(), v.minValue(-1e6), v.maxValue(1e6)),
  text: localisedTextSchema,
})

/** When to give a value of a criterion, in a team's words; it changes nothing in the criterion. */
export type Advice = v.InferOutput<typeof adviceSchema>

const oneForEachValue = (guidance: Advice[]): boolean =>
  new Set(guidance.map(({ criterionId, value }) => `${criterionId} ${value}`)).size === guidance.length

/** What a journey adds to the values of criteria. */
export const guidanceSchema = v.pipe(shortList(adviceSchema), v.check(oneForEachValue, 'value-twice'))

/**
 * What journeys say of a criterion's values, by value. Where several say something of the same one, as where audits
 * are joined, the first counts.
 * @param journeys those of an audit's records, the audit's own first
 */
export function guidanceOn(
  criterionId: Id,
  journeys: readonly { guidance?: Advice[] | undefined }[],
): Map<number, LocalisedText> {
  const all = journeys.flatMap(({ guidance }) => guidance ?? []).filter(advice => advice.criterionId === criterionId)
  return new Map(all.toReversed().map(({ value, text }) => [value, text]))
}
