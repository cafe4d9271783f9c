import type { QuestionAnswers } from '../../core/customers/places/place-answers.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Translate } from '../../core/locales/translate.ts'
import { perceptionsOf } from '../../core/customers/places/perceptions.ts'
import { createCustomerScoreWords } from '../words/customer-score-words.ts'
import { createPerceptionWords } from '../words/perception-words.ts'

/** What is believed of the journey as a whole beside what customers answered. */
export interface HeadlineOfBeliefs {
  /** Empty where there is no figure. */
  text: string
  /** What it stands on, or why there is no figure. */
  basis: string
  /** In its customers' words, with the source that asks it. */
  question: string
}

/**
 * Of the question about which most guessed, those with a figure first; null where nobody guessed about the journey as
 * a whole. Several questions are never put together.
 */
export function headlineOfBeliefs(
  answers: readonly QuestionAnswers[],
  t: Translate,
  language: Language,
): HeadlineOfBeliefs | null {
  const guessed = answers
    .map(({ asked, ...rest }) => ({ asked, perception: perceptionsOf({ asked, ...rest }).journey }))
    .filter(({ perception }) => perception.guesses.length > 0)
  const weightOf = ({ perception: { guesses, difference } }: typeof guessed[number]) =>
    guesses.length + (difference === null ? 0 : 1_000_000)
  const [first] = guessed.toSorted((a, b) => weightOf(b) - weightOf(a))
  if (!first)
    return null
  const { asked, perception } = first
  const words = createPerceptionWords(t, language)
  return {
    text: perception.difference === null ? '' : words.headline(perception),
    basis: words.basis(perception),
    question: createCustomerScoreWords(t, language).name(asked),
  }
}
