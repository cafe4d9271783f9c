import type { Language } from '../../../../core/journey/localised-text.ts'
import type { Measure } from '../../../../core/journey/source/measure.ts'
import { expect, it } from 'vitest'
import { toldMeasures } from '../../../../site/customers/texts/told-measures.ts'
import { translateIn } from '../../support/map-words.ts'

const measure = (id: string, other: Partial<Measure>): Measure =>
  ({ id, name: id, unit: 'count', known: null, currency: null, ...other })
const measures = [
  measure('m1', { name: 'commentCount' }),
  measure('m2', { known: 'first-reply', unit: 'minutes' }),
  measure('m3', { known: 'resolved', unit: 'flag' }),
  measure('m4', { name: 'MRR', unit: 'money', currency: 'EUR' }),
  measure('m5', { known: 'votes' }),
]

function said(values: Record<string, number>, language: Language = 'en'): string[] {
  const given = Object.entries(values).map(([id, value]) => ({ id, value }))
  return toldMeasures(given, measures, translateIn(language), language)
    .map(words => words.said.replaceAll(/[\u2068\u2069]/g, ''))
}

it('says what was measured, votes foremost', () => {
  expect(said({ m1: 3, m2: 125, m3: 0, m4: 1_200, m5: 1 }))
    .toEqual(['1 vote', 'commentCount: 3', 'time to first reply: 2 hr 5 min', 'not resolved', 'MRR: €1,200.00'])
  expect(said({ m5: 1_212 })).toEqual(['1,212 votes'])
  expect(said({ m5: 2, m3: 1 }, 'zh-CN')).toEqual(['2 票', '已解决'])
})

it('passes over what its source does not measure, and reads no time below zero as one', () => {
  expect(said({ m9: 3, m2: -5 })).toEqual(['time to first reply: −5'])
})
