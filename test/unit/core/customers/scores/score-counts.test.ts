import type { SourceQuestion } from '../../../../../core/journey/source/question.ts'
import type { CountCell } from '../../../../../core/journey/source/source-counts.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distributionOf } from '../../../../../core/customers/scores/distribution.ts'
import { scoreCounts } from '../../../../../core/customers/scores/score-counts.ts'
import { ces } from '../../../../../core/metrics/ces.ts'
import { csat } from '../../../../../core/metrics/csat.ts'
import { nps } from '../../../../../core/metrics/nps.ts'
import { anyValue, badNumbers } from '../../../support/anything.ts'
import { close } from '../../../support/close.ts'
import { answersOf, anyCells, cell, ease, question, recommendation } from '../../../support/count-cells.ts'

const customers = { hasCustomers: true, isCounted: false }
const anonymous = { hasCustomers: false, isCounted: false }
const counted = { hasCustomers: false, isCounted: true }

function score(asked: SourceQuestion, cells: readonly CountCell[], answerers = customers) {
  return scoreCounts(asked, distributionOf(asked, cells), answerers)
}

describe('the distribution of answers', () => {
  it('has every point of the scale, and counts apart what is none', () => {
    const cells = [cell(5, 6), cell(5, 1, { place: 'checkout' }), cell(2, 1), cell(null, 2), cell(6, 1), cell(1.5, 1)]
    expect(distributionOf(question(), cells)).toEqual({
      points: [0, 1, 0, 0, 7].map((n, index) => ({ value: index + 1, n, share: n / 8 })),
      n: 8,
      notExperienced: { n: 2, share: 2 / 12 },
      offScale: { n: 2, share: 2 / 12 },
      atOnePlace: 7,
    })
  })

  it('shares nothing where nothing was answered', () => {
    const { points, notExperienced, offScale } = distributionOf(question(), [])
    expect([...points, notExperienced, offScale].map(({ n, share }) => [n, share]))
      .toEqual(Array.from({ length: 7 }, () => [0, null]))
    expect(distributionOf(question({ scale: null }), [cell(3, 2)])).toMatchObject({ points: [], n: 0 })
  })

  it('finds the points of scales in halves and below zero', () => {
    const halves = question({ scale: { min: -1, max: 1, step: 0.1 } })
    const { points } = distributionOf(halves, [cell(0.1 + 0.2, 4), cell(-1, 1)])
    expect(points.filter(({ n }) => n > 0)).toEqual([{ value: -1, n: 1, share: 0.2 }, { value: 0.3, n: 4, share: 0.8 }])
  })
})

describe('the score of a question about recommending', () => {
  // The reference values of the metrics.
  it.each([
    [22, 12, 8, -33.33, -53.80, -8.42],
    [150, 150, 200, 10, 2.69, 17.19],
    [0, 0, 10, 100, 47.50, 100],
  ])('with %d detractors, %d passives and %d promoters is %d', (detractors, passives, promoters, value, low, high) => {
    const cells = [cell(6, detractors), cell(8, passives), cell(9, promoters)]
    expect(score(recommendation, cells)).toMatchObject({
      kind: 'nps',
      value: expect.closeTo(value, 2),
      interval: { low: expect.closeTo(low, 2), high: expect.closeTo(high, 2) },
      detractors,
      passives,
      promoters,
    })
  })

  it('is an NPS from 0 to 10 alone', () => {
    const kindOn = (more: Partial<SourceQuestion>) => score({ ...recommendation, ...more }, [cell(9, 1)]).kind
    expect(kindOn({ scale: { min: 1, max: 10, step: 1 } })).toBe('mean')
    expect(kindOn({ scale: { min: 0, max: 10, step: 2 } })).toBe('mean')
    expect(kindOn({ scale: { min: 0, max: 10, step: 1 }, subject: 'satisfaction', boxes: 2 })).toBe('top-boxes')
    expect(kindOn({ polarity: 'low-is-good' })).toBe('mean')
  })
})

describe('the score of a question about satisfaction', () => {
  it('is the share of the top boxes, with the mean beside it', () => {
    const cells = [cell(5, 42), cell(4, 32), cell(3, 10), cell(2, 9), cell(1, 14), cell(null, 3), cell(0, 2)]
    expect(score(question(), cells)).toEqual({
      kind: 'top-boxes',
      value: expect.closeTo(69.16, 2),
      interval: { low: expect.closeTo(59.87, 2), high: expect.closeTo(77.12, 2) },
      boxes: 2,
      satisfied: 74,
      scale: { min: 1, max: 5, step: 1 },
      polarity: 'high-is-good',
      n: 107,
      excluded: 2,
      notExperienced: 3,
      mean: close(csat(answersOf(cells), { points: 5 }).mean),
      isTentative: false,
      mayShareFigure: true,
      intervalMayBeTooNarrow: false,
    })
  })

  // Wilson, by the reference values of the metrics.
  it.each([[81, 263, 25.5289, 36.6210], [0, 20, 0, 16.1125]])('of %d among %d', (satisfied, n, low, high) => {
    const { interval } = score(question(), [cell(5, satisfied), cell(1, n - satisfied)])
    expect(interval).toEqual({ low: expect.closeTo(low, 4), high: expect.closeTo(high, 4) })
  })

  it('counts the boxes at the good end, whichever it is, and leaves the mean on its scale', () => {
    const lowIsGood = question({ polarity: 'low-is-good' })
    expect(score(lowIsGood, [cell(1, 3), cell(2, 1), cell(3, 4)])).toMatchObject({
      value: 50,
      polarity: 'low-is-good',
      mean: { value: 17 / 8 },
    })
  })

  it('is counted on any scale', () => {
    const stars = question({ scale: { min: 0.5, max: 5, step: 0.5 }, boxes: 3 })
    expect(score(stars, [cell(4, 2), cell(3.5, 2), cell(5, 1)])).toMatchObject({ value: 60, mean: { value: 4 } })
    const slider = question({ scale: { min: 0, max: 100, step: 1 }, boxes: 20 })
    expect(score(slider, [cell(81, 1), cell(80, 1)]).value).toBe(50)
  })
})

describe('the score of a question about ease', () => {
  it('is the mean with its polarity, and the share that found it easy', () => {
    expect(score(ease, [cell(7, 2), cell(6, 1), cell(5, 1), cell(4, 1), cell(3, 1)])).toMatchObject({
      kind: 'ces',
      value: expect.closeTo(5.3333, 4),
      easy: { value: expect.closeTo(66.67, 2) },
      net: expect.closeTo(100 * (3 - 1) / 6, 9),
      polarity: 'high-is-good',
    })
    const effort = { ...ease, scale: { min: 1, max: 5, step: 1 }, polarity: 'low-is-good' as const }
    expect(score(effort, [cell(1, 1), cell(2, 1), cell(4, 1)])).toMatchObject({
      kind: 'ces',
      value: expect.closeTo(7 / 3, 9),
      polarity: 'low-is-good',
      easy: null,
    })
  })
})

describe('a customer score', () => {
  it('says why it has no value, and never says zero', () => {
    for (const asked of [question(), recommendation, ease, question({ boxes: null })]) {
      expect(score(asked, [cell(null, 9), cell(99, 2)])).toMatchObject({
        value: null,
        interval: null,
        mean: null,
        n: 0,
        excluded: 2,
        notExperienced: 9,
        reason: 'no-answers',
        isTentative: true,
        mayShareFigure: false,
      })
    }
  })

  it('says that there is no such scale where it was answered in words, or has too many boxes', () => {
    expect(score(question({ scale: null }), [cell(3, 4)])).toMatchObject({ value: null, reason: 'no-such-scale' })
    expect(score(question({ boxes: 5 }), [cell(3, 4)])).toMatchObject({
      value: null,
      reason: 'no-such-scale',
      n: 4,
      mean: { value: 3 },
    })
  })

  it('has no interval of a single answer where it is a mean', () => {
    expect(score(ease, [cell(6, 1)])).toMatchObject({ value: 6, interval: null, noInterval: 'too-few' })
    expect(score(question(), [cell(5, 1)])).not.toHaveProperty('noInterval')
  })

  it('is tentative under 30 answers', () => {
    expect([29, 30].map(n => score(question(), [cell(4, n)]).isTentative)).toEqual([true, false])
    expect(score(question(), [cell(4, 29), cell(null, 1)]).isTentative).toBe(true)
  })

  it('may be shared from five customers on, who may be the same at several places', () => {
    expect([4, 5].map(n => score(question(), [cell(4, n)]).mayShareFigure)).toEqual([false, true])
    const twoPlaces = [cell(4, 4, { place: 'checkout' }), cell(5, 4, { place: 'returns' })]
    expect(score(question(), twoPlaces).mayShareFigure).toBe(false)
    expect(score(question(), twoPlaces, anonymous).mayShareFigure).toBe(true)
  })

  it('says where its interval may be too narrow', () => {
    const onePlace = [cell(4, 40, { place: 'checkout' })]
    const twoPlaces = [...onePlace, cell(5, 1, { place: 'returns' })]
    expect([onePlace, twoPlaces].map(cells => score(question(), cells).intervalMayBeTooNarrow)).toEqual([false, true])
    expect(score(question(), twoPlaces, anonymous).intervalMayBeTooNarrow).toBe(false)
    expect(score(question(), onePlace, counted).intervalMayBeTooNarrow).toBe(true)
  })

  it('is what the metrics make of the single answers', () => {
    fc.assert(fc.property(anyCells, (cells) => {
      const answers = answersOf(cells)
      const { excluded, ...recommending } = nps(answers)
      expect(score(recommendation, cells)).toMatchObject(close({ ...recommending, excluded }) as object)
      const { value, interval, n, mean, satisfied } = csat(answers, { points: 5 })
      expect(score(question(), cells)).toMatchObject(close({ value, interval, n, mean, satisfied }) as object)
      const { points, ...effort } = ces(answers, { points: 7, polarity: 'high-is-good' })
      expect(score(ease, cells)).toMatchObject(close(effort) as object)
    }))
  })

  it('neither throws nor gives a number that is none, on anything', () => {
    const anyCell = fc.tuple(anyValue, anyValue).map(([value, n]) => cell(value as number, n as number))
    fc.assert(fc.property(fc.array(anyCell), (cells) => {
      for (const asked of [question(), recommendation, ease, question({ boxes: null })]) {
        const all = score(asked, cells)
        expect(badNumbers([all, distributionOf(asked, cells)])).toEqual([])
        expect(all.value === null).toBe(all.reason !== undefined)
      }
    }))
  })
})
