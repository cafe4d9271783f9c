import { describe, expect, it } from 'vitest'
import { languages } from '../../../../core/journey/localised-text.ts'
import { metrics } from '../../../../core/metrics/catalogue.ts'
import { reasonKinds, reasonsOfKind } from '../../../../core/reasons/no-figure.ts'
import { texts } from '../../support/catalogue.ts'

describe.each(languages)('the texts on metrics, %s', (language) => {
  const all = texts(language)
  const under = (part: string) => {
    const start = `metrics.${part}.`
    return Object.keys(all).filter(key => key.startsWith(start)).map(key => key.slice(start.length)).sort()
  }

  it('name and explain each metric of the catalogue, and nothing else', () => {
    const ids = metrics.map(({ id }) => id).sort()
    expect(under('name')).toEqual(ids)
    expect(metrics.map(({ formula }) => formula.slice('metrics.formula.'.length)).sort()).toEqual(ids)
    expect(under('formula')).toEqual(ids)
  })

  it('have words for each level, unit and direction in use, and for no others', () => {
    for (const part of ['level', 'unit', 'direction'] as const)
      expect(under(part)).toEqual([...new Set(metrics.map(metric => String(metric[part])))].sort())
  })

  it('say of each reason what is amiss', () => {
    expect(under('reason')).toEqual(reasonKinds.flatMap(reasonsOfKind).sort())
    expect(under('kind')).toEqual([...reasonKinds].sort())
  })

  it('give the arithmetic on one line, and on another the interval or that there is none', () => {
    for (const { formula } of metrics) {
      expect.soft(all[formula]!.split('\n'), formula).toHaveLength(2)
      expect.soft(all[formula], formula).toMatch(/\n.*(?:Wilson|Wald|Student|no interval|没有区间|沒有區間)/)
    }
  })
})
