import type { Id } from '../../journey/identifier.ts'
import type { Perception } from '../scores/perception.ts'
import type { PlaceAnswers, QuestionAnswers } from './place-answers.ts'
import { perceptionOf } from '../scores/perception.ts'

/** What is believed of a question beside what customers answered, at each touchpoint where there is either. */
export interface Perceptions {
  touchpoints: ReadonlyMap<Id, Perception>
  journey: Perception
}

/** Sets what is believed beside what customers answered; what so few gave that it may point at one has no figure. */
export function perceptionsOf({ asked, guesses, touchpoints, journey }: QuestionAnswers): Perceptions {
  const at = (id: Id, answers: PlaceAnswers | null | undefined): Perception => {
    const perception = perceptionOf(asked.question, guesses.get(id) ?? [], answers?.distribution.points ?? [])
    return perception.difference !== null && !answers?.score.mayShareFigure
      ? { guesses: perception.guesses, median: perception.median, n: perception.n, difference: null, reason: 'too-few' }
      : perception
  }
  const ids = new Set([...touchpoints.keys(), ...guesses.keys()])
  ids.delete(asked.journeyId)
  return {
    touchpoints: new Map([...ids].map(id => [id, at(id, touchpoints.get(id))])),
    journey: at(asked.journeyId, journey),
  }
}
