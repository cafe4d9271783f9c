import type { SourceQuestion } from '../../../core/journey/source/question.ts'
import type { Rule } from '../../../core/journey/source/rule.ts'
import type { JourneyPlaces } from './journey-places.ts'
import { nameKey } from '../../../core/journey/same-name.ts'

/**
 * Rules that may tie answers to a journey: what a column of touchpoints says by the touchpoint of that name, and all
 * else to the journey as a whole, question by question.
 * @param named what that column says, each once
 */
export function proposeRules(
  named: readonly string[],
  questions: readonly Pick<SourceQuestion, 'id'>[],
  { journeyId, touchpoints }: JourneyPlaces,
): Rule[] {
  const idOf = new Map(touchpoints.flatMap(({ id, names }) => names.map(name => [nameKey(name), id] as const)))
  const byName = named.flatMap((word): Rule[] => {
    const placeId = word.includes('*') ? undefined : idOf.get(nameKey(word))
    return placeId === undefined ? [] : [{ by: 'touchpoint', pattern: word, placeId }]
  })
  return [...byName, ...wholeJourney(questions, journeyId)]
}

/** Rules that tie what nothing else ties to the journey itself. */
export function wholeJourney(questions: readonly Pick<SourceQuestion, 'id'>[], journeyId: string): Rule[] {
  return questions.map(({ id }) => ({ by: 'question', pattern: id, placeId: journeyId }))
}
