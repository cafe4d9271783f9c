import type { SourceQuestion } from '../../journey/source/question.ts'

/** How the answers to a question become a figure: what a score of one kind says is not compared with another's. */
export type ScoreKind = 'nps' | 'top-boxes' | 'ces' | 'mean'

/** What decides how a question is scored. */
export type ScoredQuestion = Pick<SourceQuestion, 'subject' | 'scale' | 'polarity' | 'boxes'>

/**
 * NPS where one is asked from 0 to 10 how likely one is to recommend, and nowhere else; CES where ease is asked from 1
 * up; else the share of the top boxes where the question has any, and the mean of the scale where it has none.
 */
export function scoreKindOf({ subject, scale, polarity, boxes }: ScoredQuestion): ScoreKind {
  if (subject === 'recommendation' && polarity === 'high-is-good' && isScale(scale, 0, 10))
    return 'nps'
  if (subject === 'ease' && isScale(scale, 1))
    return 'ces'
  return boxes === null ? 'mean' : 'top-boxes'
}

/** Whether a scale goes in steps of one from `min`, to `max` where that is given. */
function isScale(scale: ScoredQuestion['scale'], min: number, max = scale?.max): boolean {
  return scale?.min === min && scale.max === max && scale.step === 1
}
