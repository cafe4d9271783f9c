import type { NoFigure } from '../../core/metrics/reason.ts'
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { reasonKinds, reasonsOfKind } from '../../core/metrics/reason.ts'

const core = fileURLToPath(new URL('../../core', import.meta.url))

/** They carry any reason, or one of the modules that are looked into. */
const withoutTheirOwn = ['metrics/metric-score.ts', 'metrics/reason.ts', 'metrics/share-of-base.ts', 'scores/audit-score.ts', 'scores/gap-reason.ts']

describe('the reasons why a figure may be missing', () => {
  it('are looked for in every module whose types carry some', () => {
    const types = /\b(?:reason|no[A-Z]\w*)\??: |\b(?:MetricScore|Difference)</
    const carrying = globSync('{customers,metrics,scores,statistics}/*.ts', { cwd: core }).filter(file => types.test(readFileSync(`${core}/${file}`, 'utf8')))
    const list = readFileSync(`${core}/metrics/reason.ts`, 'utf8')
    const lacking = carrying.filter(file => !withoutTheirOwn.includes(file) && !list.includes(`import('${file.replace(/^metrics/, '.').replace(/^(?=\w)/, '../')}')`))
    expect(carrying).toContain('metrics/nps.ts')
    expect(lacking).toEqual([])
  })

  it('each have one kind', () => {
    const all = reasonKinds.flatMap(reasonsOfKind)
    expect(new Set(all).size).toBe(all.length)
    expect(reasonKinds.map(kind => reasonsOfKind(kind).length)).not.toContain(0)
  })

  it('are named words and not any text, so that the compiler holds the list complete', () => {
    // @ts-expect-error A word that no function gives.
    const other: NoFigure = 'other'
    expect(reasonKinds.flatMap(reasonsOfKind)).not.toContain(other)
  })
})
