import type { AnswerWord } from '../../../core/journey/source/mapping.ts'
import type { SourceQuestion } from '../../../core/journey/source/question.ts'
import type { AnswerTally } from '../work/answer-tally.ts'
import { scaleValues } from '../../../core/journey/criterion.ts'
import { scoredBoxes } from '../../../core/metrics/boxes.ts'

/** What the best answers to a question are, as it is understood, and how many gave them. */
export interface BestAnswers {
  /** The point at the good end. */
  best: number
  /** The points that count as satisfied, from the least to the greatest. */
  points: number[]
  /** Of those who gave a point, from 0 to 1; null where nobody did. */
  share: number | null
  /** How many gave a point. */
  n: number
}

/** Null for a question that is answered in words alone. */
export function bestAnswers({ scale, polarity, boxes }: SourceQuestion, { points }: AnswerTally): BestAnswers | null {
  if (scale === null)
    return null
  const values = polarity === 'high-is-good' ? scaleValues(scale) : scaleValues(scale).toReversed()
  const counted = values.slice(-scoredBoxes({ scale, boxes }))
  const total = (among: typeof points) => among.reduce((sum, { n }) => sum + n, 0)
  const n = total(points)
  return {
    best: values.at(-1)!,
    points: counted.toSorted((a, b) => a - b),
    share: n > 0 ? total(points.filter(({ value }) => counted.includes(value))) / n : null,
    n,
  }
}

/** The first word of a column that stands for a point; undefined where none does. */
export function wordFor(point: number, words: readonly AnswerWord[]): string | undefined {
  return words.find(({ value, word }) => value === point && word !== String(point))?.word
}
