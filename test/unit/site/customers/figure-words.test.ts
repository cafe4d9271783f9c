import { expect, it } from 'vitest'
import { createFigureWords } from '../../../../site/customers/words/figure-words.ts'
import { questionWords } from '../../../../site/customers/words/question-words.ts'

/** The end of a key, and what is filled in. */
const t = (key: string, named: Record<string, unknown> = {}) =>
  [key.split('.').at(-1), ...Object.values(named)].join(' ')
const recommend = {
  id: 'q1',
  wording: 'Would you recommend us?',
  subject: 'recommendation' as const,
  scale: { min: 0, max: 10, step: 1 },
  polarity: 'high-is-good' as const,
  boxes: null,
  criterionId: null,
  isOutcome: true,
}
const satisfied = { ...recommend, subject: 'satisfaction' as const, scale: { min: 1, max: 5, step: 1 }, boxes: 2 }

it('says figures with as many decimals as their interval tells apart', () => {
  const wide = createFigureWords(recommend, { interval: { low: -30, high: 10 } }, t, 'en')
  expect([wide.figure(-10.4), wide.figure(0.2), wide.figure(12.5)]).toEqual(['−10', '0', '+13'])
  expect(wide.interval({ low: -30, high: 10 })).toBe('interval −30 +10')
  const narrow = createFigureWords(satisfied, { interval: { low: 71.3, high: 72.6 } }, t, 'en')
  expect([narrow.figure(71.96), narrow.difference(-1.44)]).toEqual(['72.0%', 'top-boxes −1.4'])
  const mean = createFigureWords({ ...satisfied, boxes: null }, { interval: { low: 4.02, high: 4.39 } }, t, 'zh-CN')
  expect([mean.figure(4.206), mean.differenceInterval({ interval: null })]).toEqual(['4.2', ''])
})

it('says which points count, from the good end', () => {
  expect(questionWords(satisfied, t, 'en').meaning).toBe('top-boxes 1–5 4–5')
  expect(questionWords({ ...satisfied, polarity: 'low-is-good' }, t, 'en').meaning).toBe('top-boxes 1–5 1–2')
  expect(questionWords({ ...satisfied, boxes: 1 }, t, 'en').asked).toContain('satisfied 5')
  expect(questionWords(satisfied, t, 'en').score).toBe('csat')
  expect(questionWords({ ...satisfied, subject: 'other' }, t, 'en').score).toBe('top-boxes')
  expect(questionWords(recommend, t, 'en').score).toBe('nps')
  expect(questionWords({ ...recommend, scale: null }, t, 'en')).toEqual({ score: '', meaning: '', asked: 'inWords' })
})
