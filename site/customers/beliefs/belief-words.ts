import type { ScaledQuestion } from '../../../core/customers/places/asked-question.ts'
import type { Perception } from '../../../core/customers/scores/perception.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { Language } from '../../../core/journey/localised-text.ts'
import type { SourceKind } from '../../../core/journey/source/source-kind.ts'
import type { Translate } from '../../../core/locales/translate.ts'
import type { GuesserWords } from './guesser-words.ts'
import { isTask } from '../../../core/customers/by-hand/question-forms.ts'
import { isAsAnswered } from '../../../core/customers/scores/perception.ts'
import { boxPoints } from '../../../core/locales/box-points.ts'
import { endsInPoints, inPoints } from '../../words/signed-words.ts'
import { createGuesserWords } from './guesser-words.ts'

/** How it is said what is believed beside what customers answered. */
export interface BeliefWords extends GuesserWords {
  /** How a question's boxes are asked about a place; null for the journey as a whole. */
  asked: (touchpointId: Id | null) => string
  /** "Median 72% of 5 guesses". */
  believed: (perception: Perception) => string
  /** "35% (26% to 45%), 100 answers", or how many there are. */
  answered: (perception: Perception) => string
  /** "37 percentage points better than customers (27 to 46)", or why nobody can tell. */
  gap: (perception: Perception) => string
}

/**
 * @param t looks texts up in `language`
 * @param sourceKind of the source that asks it: a usability test has tasks, which are done or not
 */
export function createBeliefWords(
  question: ScaledQuestion,
  t: Translate,
  language: Language,
  sourceKind: SourceKind,
): BeliefWords {
  const isDone = sourceKind === 'usability-test' && isTask(question)
  const words = createGuesserWords(t, language)
  const { boxes } = question
  const points = boxes === null ? '' : boxPoints({ ...question, boxes }, language)
  return {
    ...words,
    asked: id => isDone ? t('customers.belief.task') : t(`beliefs.asked.${id === null ? 'whole' : 'here'}`, { points }),
    believed: ({ guesses, median }) => words.median(median, guesses.length),
    answered: (perception) => {
      const { n } = perception
      const answers = t('customers.count.answers', { n: n.toLocaleString(language) }, n)
      if (perception.difference === null)
        return answers
      const { share, shareInterval: { low, high } } = perception
      const interval = t('customers.figure.interval', { low: words.percent(low), high: words.percent(high) })
      return t('customers.belief.answered', { share: words.percent(share), interval, answers })
    },
    gap: perception => gapWords(perception, t, language),
  }
}

function gapWords(perception: Perception, t: Translate, language: Language): string {
  if (perception.difference === null)
    return t(`customers.belief.none.${perception.reason}`)
  const { difference, interval } = perception
  if (isAsAnswered(perception))
    return t('customers.belief.level')
  const said = {
    n: inPoints(difference, language),
    interval: t('customers.figure.interval', { ...endsInPoints(interval, language) }),
  }
  return t(`customers.belief.${difference > 0 ? 'better' : 'worse'}`, said)
}
