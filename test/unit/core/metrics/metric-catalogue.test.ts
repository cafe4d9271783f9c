import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { newId } from '../../../../core/journey/identifier.ts'
import { findMetric, metrics, ownMetricSchema } from '../../../../core/metrics/catalogue.ts'
import { csat } from '../../../../core/metrics/csat.ts'

describe('the catalogue of metrics', () => {
  it('names each metric and each variant once', () => {
    expect(new Set(metrics.map(({ id }) => id)).size).toBe(metrics.length)
    for (const { variants } of metrics)
      expect(new Set(variants.map(({ id }) => id)).size).toBe(variants.length)
  })

  it('runs from business outcomes down', () => {
    const levels = metrics.map(({ level }) => level)
    expect(levels).toEqual(levels.toSorted())
    expect(new Set(levels)).toEqual(new Set([1, 2, 3, 4]))
  })

  it('knows what each needs, and by which text it is explained', () => {
    expect(metrics.filter(({ inputs }) => inputs.length === 0)).toEqual([])
    expect(findMetric('nps')).toMatchObject({
      level: 2,
      unit: 'points',
      formula: 'metrics.formula.nps',
      variants: [{ lowest: 0, points: 11 }],
    })
    expect(findMetric('loyalty')).toBeNull()
  })

  it('has for effort both polarities, and lets the survey decide', () => {
    expect(findMetric('ces')).toMatchObject({
      direction: 'by-survey',
      variants: [{ polarity: 'high-is-good' }, { polarity: 'low-is-good' }],
    })
  })

  it('has for satisfaction only scales that can be counted, and boxes only where it is a share', () => {
    for (const variant of findMetric('csat')!.variants)
      expect(csat([variant.lowest], variant)).toMatchObject({ value: 0, boxes: variant.boxes })
    expect(findMetric('csat-mean')!.variants.filter(({ boxes }) => boxes)).toEqual([])
  })
})

describe('a metric of the user\'s own', () => {
  const own = { id: newId(), name: { en: 'Tickets per order' }, unit: 'tickets', level: 3, direction: 'low-is-good' }

  it('has name, unit, level and direction', () => {
    expect(v.parse(ownMetricSchema, own)).toEqual(own)
  })

  it.each([{ level: 5 }, { direction: 'by-survey' }, { name: {} }, { unit: 3 }])('cannot have %j', (wrong) => {
    expect(v.is(ownMetricSchema, { ...own, ...wrong })).toBe(false)
  })
})
