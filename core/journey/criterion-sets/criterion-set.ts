import type { Criterion } from '../criterion.ts'
import type { Id } from '../identifier.ts'
import type { LocalisedText } from '../localised-text.ts'

/** Questions that belong together, ready to be asked; their ids are fixed, so that two teams' ratings line up. */
export interface CriterionSet {
  key: string
  name: LocalisedText
  criteria: {
    id: Id
    name: LocalisedText
    question: LocalisedText
    /** What 1, 3 and 5 mean. */
    words: [LocalisedText, LocalisedText, LocalisedText]
  }[]
}

/** All of a criterion but the version it has in a store. */
export type WholeCriterion = Pick<
  Criterion,
  'id' | 'builtIn' | 'name' | 'question' | 'scale' | 'polarity' | 'anchors'
>

const wordedValues = [1, 3, 5] as const

/** The criteria of a set: from 1 to 5, high is good. */
export function criteriaOf({ criteria }: CriterionSet): WholeCriterion[] {
  return criteria.map(({ id, name, question, words }) => ({
    id,
    builtIn: null,
    name,
    question,
    scale: { min: 1, max: 5, step: 1 },
    polarity: 'high-is-good',
    anchors: wordedValues.map((value, index) => ({ value, text: words[index]! })),
  }))
}
