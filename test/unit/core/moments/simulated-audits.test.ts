import type { RatingRow } from '../../support/journey-view.ts'
import { describe, expect, it } from 'vitest'
import { findCandidates } from '../../../../core/moments/candidates.ts'
import { scoreJourney } from '../../../../core/scores/journey-scores.ts'
import { normalQuantile } from '../../../../core/statistics/normal.ts'
import { seededRandom } from '../../../../core/statistics/seeded-random.ts'
import { journeyView, satisfaction } from '../../support/journey-view.ts'

const touchpoints = 60

/** A scale so fine and long that nothing is rounded and nothing cut off: what is simulated is the model itself. */
const criterion = { ...satisfaction, scale: { min: -1024, max: 1024, step: 2 ** -20 } }

interface Plan {
  auditors: number
  /** Spread of the touchpoints' true scores, and of the auditors' strictness; that of a single rating is 1. */
  truth: number
  strictness: number
}

/** Ratings of a complete audit, and what the auditors together would give each touchpoint if nothing were by chance. */
function simulate(
  { auditors, truth, strictness }: Plan,
  random: () => number,
): { ratings: RatingRow[], expected: number[] } {
  const draw = (spread: number) => spread * normalQuantile(Math.max(random(), 1e-12))
  const trueScores = Array.from({ length: touchpoints }, () => draw(truth))
  const strict = Array.from({ length: auditors }, () => draw(strictness))
  const rated = (score: number) => Math.round((score + draw(1)) * 2 ** 20) / 2 ** 20
  const ratings = trueScores.flatMap((score, index) =>
    strict.map((offset, auditor): RatingRow => [`a${auditor}`, index + 1, rated(score + offset)]))
  const offset = strict.reduce((sum, value) => sum + value, 0) / auditors
  return { ratings, expected: trueScores.map(score => score + offset) }
}

describe('2,000 simulated audits of 60 touchpoints', () => {
  it('have touchpoint intervals that cover the truth in 93 to 97 % (3 auditors)', () => {
    const random = seededRandom(20_261_121)
    let covered = 0
    for (let audit = 0; audit < 2000; audit++) {
      const { ratings, expected } = simulate({ auditors: 3, truth: 0.6, strictness: 0.5 }, random)
      const scores = scoreJourney(journeyView({ touchpoints, ratings, criterion }), criterion)
      covered += expected.filter((value, index) => {
        const { interval } = scores.touchpoints.get(`t${index + 1}`)!
        return interval !== null && interval.low <= value && value <= interval.high
      }).length
    }
    const share = covered / (2000 * touchpoints)
    expect(share).toBeGreaterThanOrEqual(0.93)
    expect(share).toBeLessThanOrEqual(0.97)
  }, 60_000)

  it.each([3, 5])('have a clear lowest in at most 6 % where all touchpoints are equal (%d auditors)', (auditors) => {
    const random = seededRandom(20_261_121)
    let fired = 0
    for (let audit = 0; audit < 2000; audit++) {
      const { ratings } = simulate({ auditors, truth: 0, strictness: 0.5 }, random)
      // The scale is so long that nothing on it would matter: what is looked at is chance alone.
      const view = journeyView({ touchpoints, ratings, criterion, smallestDifference: 1e-9 })
      const { candidates } = findCandidates(view, criterion)
      const reasons = candidates.flatMap(({ reasons }) => reasons)
      fired += Number(reasons.some(reason => reason.rule === 'lowest' && reason.certainty === 'clear'))
    }
    expect(fired / 2000).toBeLessThanOrEqual(0.06)
    expect(fired).toBeGreaterThan(0)
  }, 60_000)
})
