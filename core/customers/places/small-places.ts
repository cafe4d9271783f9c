import type { Id } from '../../journey/identifier.ts'
import type { PlaceAnswers, QuestionAnswers } from './place-answers.ts'

/**
 * What may be shared of the answers to a question: without the places of fewer than five customers, and without what
 * is counted over all, where that would tell of them.
 */
export function withoutSmallPlaces(answers: QuestionAnswers): QuestionAnswers {
  const { touchpoints, stages, journey, asked } = answers
  const whole = journey ? [[asked.journeyId, journey] as const] : []
  const all = [...touchpoints, ...stages, ...whole]
  const small = new Set(all.filter(([, { score }]) => !score.mayShareFigure).map(([id]) => id))
  if (small.size === 0)
    return answers
  const kept = (places: ReadonlyMap<Id, PlaceAnswers>) => new Map([...places].filter(([id]) => !small.has(id)))
  return {
    ...answers,
    touchpoints: kept(touchpoints),
    stages: kept(stages),
    journey: journey?.score.mayShareFigure ? journey : null,
    leftOut: small,
    answers: null,
    customers: null,
  }
}
