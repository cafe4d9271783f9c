import * as v from 'valibot'
import { idSchema } from '../identifier.ts'
import { lineSchema, shortList } from '../text.ts'

/** What of an answer a rule looks at. */
export const ruleSubjects = ['address', 'survey', 'question', 'tag', 'queue', 'channel', 'touchpoint'] as const

export type RuleSubject = typeof ruleSubjects[number]

/** Ties answers to a place of a journey. */
const ruleSchema = v.looseObject({
  by: v.picklist(ruleSubjects),
  /**
   * Of addresses a pattern as touchpoints have; of a question its id; of all else a word, whatever its case and width,
   * in which `*` stands for anything.
   */
  pattern: lineSchema,
  /** A touchpoint, a stage, or the journey itself. */
  placeId: idSchema,
})

export type Rule = v.InferOutput<typeof ruleSchema>

/** A journey that a source is about, and which of its answers belong where. */
export const tiedJourneySchema = v.looseObject({
  journeyId: idSchema,
  /** The first that fits wins. */
  rules: shortList(ruleSchema),
})

export type TiedJourney = v.InferOutput<typeof tiedJourneySchema>
