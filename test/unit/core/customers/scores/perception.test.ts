import { describe, expect, it } from 'vitest'
import { perceptionOf } from '../../../../../core/customers/scores/perception.ts'

const question = {
  subject: 'satisfaction',
  scale: { min: 1, max: 5, step: 1 },
  polarity: 'high-is-good',
  boxes: 2,
} as const

/** How many gave 1, 2 and so on. */
const given = (...counts: number[]) => counts.map((n, index) => ({ value: index + 1, n }))

describe('what is believed beside what customers answered', () => {
  it('is the median of the guesses minus the share in the boxes, with the customers\' interval alone', () => {
    // 35 of 100: Wilson 26.36 to 44.75, by hand from (p + z²/2n ± z√(p(1-p)/n + z²/4n²)) / (1 + z²/n).
    expect(perceptionOf(question, [80, 60, 72], given(40, 15, 10, 20, 15))).toEqual({
      guesses: [60, 72, 80],
      median: 72,
      n: 100,
      share: 35,
      shareInterval: { low: expect.closeTo(26.36, 2), high: expect.closeTo(44.75, 2) },
      difference: 37,
      interval: { low: expect.closeTo(27.25, 2), high: expect.closeTo(45.64, 2) },
      isTentative: false,
    })
  })

  it('counts the boxes of the question, at its good end', () => {
    const answers = given(50, 20, 10, 10, 10)
    expect(perceptionOf({ ...question, boxes: 1 }, [50], answers)).toMatchObject({ share: 10, difference: 40 })
    const lowIsGood = { ...question, polarity: 'low-is-good' } as const
    expect(perceptionOf(lowIsGood, [50, 60], answers)).toMatchObject({ median: 55, share: 70, difference: -15 })
  })

  it('is a first sign under thirty answers, and no figure under five', () => {
    expect(perceptionOf(question, [50], given(0, 0, 0, 0, 29))).toMatchObject({ difference: -50, isTentative: true })
    expect(perceptionOf(question, [50], given(0, 0, 0, 0, 30))).toMatchObject({ isTentative: false })
    expect(perceptionOf(question, [50], given(0, 0, 0, 0, 5))).toMatchObject({ share: 100 })
    expect(perceptionOf(question, [50], given(0, 0, 0, 0, 4)))
      .toEqual({ guesses: [50], median: 50, n: 4, difference: null, reason: 'too-few' })
  })

  it('tells why it is none', () => {
    expect(perceptionOf(question, [], given(0, 0, 0, 0, 30)))
      .toEqual({ guesses: [], median: null, n: 30, difference: null, reason: 'no-guesses' })
    expect(perceptionOf(question, [50], given(0, 0, 0, 0, 0))).toMatchObject({ median: 50, reason: 'no-answers' })
    expect(perceptionOf(question, [50], [])).toMatchObject({ difference: null, reason: 'no-answers' })
    expect(perceptionOf({ ...question, boxes: null }, [50], given(0, 0, 0, 0, 30)))
      .toMatchObject({ difference: null, reason: 'no-such-scale' })
  })
})
