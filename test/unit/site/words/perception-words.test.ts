import type { PerceptionFigure } from '../../../../core/customers/scores/perception.ts'
import { describe, expect, it } from 'vitest'
import { createBeliefWords } from '../../../../site/customers/beliefs/belief-words.ts'
import { createPerceptionWords } from '../../../../site/words/perception-words.ts'
import { translateIn } from '../../support/map-words.ts'

const t = translateIn('en')
const question = {
  id: 'q1',
  wording: 'How satisfied are you?',
  subject: 'satisfaction' as const,
  scale: { min: 1, max: 5, step: 1 },
  polarity: 'high-is-good' as const,
  boxes: 2,
  criterionId: null,
  isOutcome: false,
}

function believed(median: number, share: number, [low, high]: [number, number]): PerceptionFigure {
  const interval = { low: median - high, high: median - low }
  const shown = { shareInterval: { low, high }, difference: median - share, interval, isTentative: false }
  return { guesses: [median], n: 2_000, median, share, ...shown }
}

const onPage = createBeliefWords(question, t, 'en', 'survey').gap
const onMap = createPerceptionWords(t, 'en')

describe('a perception gap', () => {
  it('is said with its sign as a word, the nearer end of its interval first', () => {
    const worse = believed(20, 57, [52, 62])
    expect(onPage(worse)).toBe('37 percentage points worse than customers say (32 to 42)')
    expect([onMap.figure(worse), onMap.interval(worse)]).toEqual(['37 worse', '32–42'])
    expect(onMap.interval(believed(1_200, 100, [80, 120]))).toBe('1,080–1,120')
  })

  it('is none, on the page as on the map, where it rounds to nothing or its interval holds zero', () => {
    for (const level of [believed(50.4, 50, [49.8, 50.2]), believed(50, 56, [49, 63])]) {
      expect(onPage(level)).toBe('As customers say, within their interval')
      expect(onMap.headline(level)).toBe('We think of it as customers do, within their interval')
    }
    expect(onMap.interval(believed(50, 56, [49, 63]))).toBe('13 worse to 1 better')
  })
})
