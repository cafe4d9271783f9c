import type { Candidate, LevelReason } from '../../../../core/moments/candidate.ts'
import type { RatingRow } from '../../support/journey-view.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCandidates } from '../../../../core/moments/candidates.ts'
import { smallestOnScale } from '../../../../core/moments/smallest-difference.ts'
import { scoreJourney } from '../../../../core/scores/journey-scores.ts'
import { clip } from '../../../../core/statistics/interval.ts'
import { studentQuantile } from '../../../../core/statistics/student.ts'
import { journeyView, satisfaction } from '../../support/journey-view.ts'

const touchpoints = 18
const names = ['Ann', 'Ben', 'Cai', 'Dee']

/** One auditor at one touchpoint: away, or how far off the touchpoint's level; and whether it is flagged. */
const anyVisit = fc.record({
  off: fc.constantFrom<(number | null)[]>(null, 0, 0, 0, 0, -1, 1),
  flags: fc.nat(7).map(number => number === 0),
})

/** Up to four auditors; all touchpoints are level but two. */
const anyAudit = fc.record({
  visits: fc.integer({ min: 1, max: 4 }).chain(auditors => fc.array(
    fc.array(anyVisit, { minLength: auditors, maxLength: auditors }),
    { minLength: touchpoints, maxLength: touchpoints },
  )),
  unlike: fc.tuple(fc.nat(touchpoints - 1), fc.integer({ min: 1, max: 5 })),
  last: fc.integer({ min: 1, max: 5 }),
  smallestDifference: fc.constantFrom(undefined, 1, 5, 20),
}).map(({ visits, unlike: [index, level], last, smallestDifference }) => {
  const levels = Array.from<number>({ length: touchpoints - 1 }).fill(4).concat(last)
  levels[index] = level
  const ratings = visits.flatMap((row, touchpoint) => row.flatMap(({ off, flags }, auditor): RatingRow[] => {
    const rating = clip(levels[touchpoint]! + (off ?? 0), satisfaction.scale)
    return off === null ? [] : [[names[auditor]!, touchpoint + 1, rating, { marks: flags ? ['pivotal'] : [] }]]
  }))
  const view = journeyView({ touchpoints, ratings, smallestDifference })
  const scores = scoreJourney(view, satisfaction)
  return { view, scores, candidates: findCandidates(view, satisfaction, { scores }).candidates }
})

type Audit = typeof anyAudit extends fc.Arbitrary<infer T> ? T : never

const starsOf = ({ candidates }: Audit) => candidates.filter(({ isHint }) => !isHint)

function levelReasons({ reasons }: Candidate): LevelReason[] {
  return reasons.filter((reason): reason is LevelReason => reason.family === 'auditors-level' && reason.rule !== 'fall')
}

function smallestOf({ view }: Audit): number {
  return smallestOnScale(view.audit, satisfaction.scale)
}

/** From an auditor's score to the end of its corrected interval, computed anew; null where there must be none. */
function correctedHalf({ scores: { spread } }: Audit, { figures }: LevelReason): number | null {
  if (!spread || spread.degrees < 10 || figures.auditors < 2)
    return null
  const deviation = Math.max(spread.deviation, 1 / Math.sqrt(12))
  return studentQuantile(1 - 0.025 / figures.touchpoints, spread.degrees) * deviation / Math.sqrt(figures.auditors)
}

describe('stars of any audit', () => {
  it('never stand on one opinion', () => {
    fc.assert(fc.property(anyAudit, (audit) => {
      for (const { touchpointId, reasons } of starsOf(audit)) {
        const opinions = reasons.map(({ rule, figures }) =>
          rule === 'flagged' ? figures.flagged : audit.scores.touchpoints.get(touchpointId)!.auditors)
        expect(Math.max(...opinions)).toBeGreaterThan(1)
      }
    }), { numRuns: 300 })
  })

  it('and hints never speak of less than the smallest difference that matters', () => {
    fc.assert(fc.property(anyAudit, (audit) => {
      for (const { figures } of audit.candidates.flatMap(levelReasons))
        expect(Math.abs(figures.value - figures.others!)).toBeGreaterThanOrEqual(smallestOf(audit) - 1e-6)
      for (const reason of audit.candidates.flatMap(({ reasons }) => reasons)) {
        if (reason.rule === 'fall')
          expect(reason.figures.from - reason.figures.to).toBeGreaterThan(smallestOf(audit))
      }
    }), { numRuns: 300 })
  })

  it('are clear only by an interval that excludes the others by more than that, or steps would be no error', () => {
    let clear = 0
    fc.assert(fc.property(anyAudit, (audit) => {
      for (const reason of audit.candidates.flatMap(levelReasons).filter(({ certainty }) => certainty === 'clear')) {
        const half = correctedHalf(audit, reason)
        expect(half).not.toBeNull()
        expect(Math.abs(reason.figures.value - reason.figures.others!)).toBeGreaterThan(half! + smallestOf(audit))
        clear++
      }
      expect(audit.scores.spread?.deviation ?? 1).toBeGreaterThanOrEqual(1 / Math.sqrt(12))
    }), { numRuns: 300 })
    expect(clear).toBeGreaterThan(0)
  })

  it('are the surest, where a hint has none that is sure', () => {
    fc.assert(fc.property(anyAudit, ({ candidates }) => {
      const isSure = ({ reasons }: Candidate) => reasons.some(reason =>
        reason.rule === 'flagged' ? reason.figures.flagged > 1 : 'certainty' in reason && reason.certainty === 'clear')
      expect(candidates.map(isSure)).toEqual(candidates.map(({ isHint }) => !isHint))
      expect(candidates.map(({ isHint }) => isHint)).toEqual(candidates.map(({ isHint }) => isHint).toSorted())
    }), { numRuns: 300 })
  })
})
