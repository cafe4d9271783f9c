import type { JourneyScores } from '../../../../core/scores/audit-score.ts'
import type { RatingRow } from '../../support/journey-view.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCandidates } from '../../../../core/moments/candidates.ts'
import { scoreJourney } from '../../../../core/scores/journey-scores.ts'
import { journeyView, satisfaction } from '../../support/journey-view.ts'
import { anyRows, completeTable, tableRows } from '../../support/rating-rows.ts'

const hundred = { ...satisfaction, scale: { min: -100, max: 100, step: 1 } }

const viewOf = (ratings: RatingRow[]) => journeyView({ touchpoints: [3, 0, 4], ratings })

const scoreRows = (ratings: RatingRow[]) => scoreJourney(viewOf(ratings), satisfaction)

const isGap = ([, , value, options]: RatingRow): boolean =>
  options?.leftOut === true || ![1, 2, 3, 4, 5].includes(value!)

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number')
    return [value]
  const parts = value instanceof Map ? [...value.values()] : Object.values(value ?? {})
  return typeof value === 'object' ? parts.flatMap(numbersIn) : []
}

describe('audit scores of any ratings', () => {
  it('are plain means in a complete design', () => {
    fc.assert(fc.property(completeTable, (table) => {
      const view = journeyView({ touchpoints: table.length, ratings: tableRows(table) })
      const { touchpoints } = scoreJourney(view, satisfaction)
      table.forEach((values, index) => {
        const { value, adjusted } = touchpoints.get(`t${index + 1}`)!
        expect(value).toBe(values.reduce((sum, each) => sum + each, 0) / values.length)
        expect(adjusted).toBe(false)
      })
    }))
  })

  it('do not depend on the order of observations', () => {
    const shuffled = anyRows.chain(rows =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })))
    fc.assert(fc.property(shuffled, ([rows, others]) => {
      expect(scoreRows(others)).toEqual(scoreRows(rows))
      expect(findCandidates(viewOf(others), satisfaction)).toEqual(findCandidates(viewOf(rows), satisfaction))
    }))
  })

  it('never hold a NaN or an infinite number', () => {
    fc.assert(fc.property(anyRows, (rows) => {
      const numbers = numbersIn([scoreRows(rows), findCandidates(viewOf(rows), satisfaction)])
      expect(numbers.filter(number => !Number.isFinite(number))).toEqual([])
    }))
  })

  it('are the same with all gaps taken away', () => {
    fc.assert(fc.property(anyRows, (rows) => {
      expect(scoreRows(rows)).toEqual(scoreRows(rows.filter(row => !isGap(row))))
    }))
  })

  it('have a value exactly where something counts, on the scale and within its interval; else a reason', () => {
    fc.assert(fc.property(anyRows, (rows) => {
      const { touchpoints, stages, journey } = scoreRows(rows)
      const all = [...touchpoints.values(), ...stages.values(), journey]
      for (const { value, interval, noInterval, auditors, ratings } of all) {
        expect([auditors > 0, ratings > 0]).toEqual([value !== null, value !== null])
        expect(noInterval === null).toBe(interval !== null)
        expect(value ?? 1).toBeGreaterThanOrEqual(interval?.low ?? 1)
        expect(value ?? 5).toBeLessThanOrEqual(interval?.high ?? 5)
      }
    }))
  })

  it('have auditors\' means around the value of a stage', () => {
    fc.assert(fc.property(anyRows, (rows) => {
      const { stages, journey } = scoreRows(rows)
      for (const { value, range } of [...stages.values(), journey].filter(score => score.range !== null)) {
        expect(value).toBeGreaterThanOrEqual(range!.low)
        expect(value).toBeLessThanOrEqual(range!.high)
      }
    }))
  })

  it('differ by the same amounts however strict one auditor is', () => {
    const rated = anyRows.map(rows => rows.filter(row => !isGap(row)))
    const scoreHundred = (ratings: RatingRow[]) =>
      scoreJourney(journeyView({ touchpoints: 7, ratings, criterion: hundred }), hundred)
    fc.assert(fc.property(rated, fc.integer({ min: -9, max: 9 }), (rows, shift) => {
      const stricter = rows.map(([auditor, touchpoint, value]): RatingRow =>
        [auditor, touchpoint, auditor === 'Ann' ? value! + shift : value])
      const [before, after] = [scoreHundred(rows), scoreHundred(stricter)]
      for (const [first, ...others] of before.islands) {
        for (const id of others) {
          const difference = ({ touchpoints }: JourneyScores) =>
            touchpoints.get(id)!.value! - touchpoints.get(first!)!.value!
          expect(difference(after)).toBeCloseTo(difference(before), 8)
        }
      }
    }))
  })
})
