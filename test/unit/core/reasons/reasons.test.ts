import type { NoFigure } from '../../../../core/reasons/no-figure.ts'
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { reasonKinds, reasonsOfKind } from '../../../../core/reasons/no-figure.ts'

const core = fileURLToPath(new URL('../../../../core', import.meta.url))

/** Every module of the rooms that compute, but for the table itself. */
const modules = globSync('{statistics,metrics,scores,customers,moments,journey}/**/*.ts', { cwd: core })
  .map(file => ({ file, code: readFileSync(`${core}/${file}`, 'utf8') }))

describe('the reasons why a figure may be missing', () => {
  it('are given by some module each: none stands in the table for nothing', () => {
    const given = (reason: string) => modules.some(({ code }) => code.includes(`'${reason}'`))
    expect(reasonKinds.flatMap(reasonsOfKind).filter(reason => !given(reason))).toEqual([])
  })

  it('are held against the table by the compiler wherever a result carries some', () => {
    const untold = /\b(?:reason|no[A-Z]\w*)\??: '|\b(?:MetricScore|Difference)<\w+ extends string/
    expect(modules.map(({ file }) => file)).toContain('metrics/nps.ts')
    const told = /[{,(] ?(?:reason|no[A-Z]\w*): /
    const lines = modules.flatMap(({ file, code }) => code.split('\n').map(line => ({ file, line })))
    const guilty = lines.filter(({ line }) => untold.test(line) && !told.test(line))
    expect(guilty.map(({ file, line }) => `${file}: ${line.trim()}`)).toEqual([])
  })

  it('each have one kind', () => {
    const all = reasonKinds.flatMap(reasonsOfKind)
    expect(new Set(all).size).toBe(all.length)
    expect(reasonKinds.map(kind => reasonsOfKind(kind).length)).not.toContain(0)
  })

  it('are named words and not any text, so that the compiler refuses any other', () => {
    // @ts-expect-error A word that is not in the table.
    const other: NoFigure = 'other'
    expect(reasonKinds.flatMap(reasonsOfKind)).not.toContain(other)
  })
})
