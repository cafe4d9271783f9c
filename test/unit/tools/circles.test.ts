import { describe, expect, it } from 'vitest'
import { circlesOf, foldersIn } from '../../support/circles.ts'
import { importsWithin } from '../../support/imports.ts'

const imports = importsWithin('core', 'extension', 'site')
const folders = new Set([...imports.keys()].flatMap((file) => {
  const parts = file.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}))

describe('what imports what', () => {
  it('is seen in scripts, components and styles, in every form', () => {
    expect(imports.get('site/map/AuditMap.vue')).toContain('site/evidence/EvidenceDrawer.vue')
    expect(imports.get('site/app/router.ts')).toContain('site/history/HistoryPage.vue')
    expect(imports.get('site/app/site.css')).toContain('core/screen/base.css')
    expect(imports.get('site/imports/import-in-worker.ts')).toContain('site/imports/import-worker.ts')
    expect(imports.size).toBeGreaterThan(400)
  })

  it.each([...folders])('leads in no circle through the folders in %s', (folder) => {
    expect(circlesOf(foldersIn(folder, imports))).toEqual([])
  })

  it('leads in no circle from file to file', () => {
    expect(circlesOf(imports)).toEqual([])
  })
})

describe('a circle', () => {
  it('is found, with all that lie on it, also where it leads to itself', () => {
    const graph = new Map(Object.entries({ a: ['b'], b: ['c'], c: ['a', 'd'], d: [], e: ['e'], f: ['a'] }))
    expect(circlesOf(graph)).toEqual([['a', 'b', 'c'], ['e']])
  })

  it('of folders is one of their files together', () => {
    const files = new Map([['x/a/1.ts', ['x/b/1.ts']], ['x/b/1.ts', []], ['x/b/2.ts', ['x/a/2.ts']], ['x/a/2.ts', []]])
    expect(circlesOf(files)).toEqual([])
    expect(circlesOf(foldersIn('x', files))).toEqual([['a', 'b']])
  })
})
