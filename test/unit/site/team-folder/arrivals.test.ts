import type { TakenFile } from '../../../../core/database/settings/taken-files.ts'
import type { DescribedFile } from '../../../../core/package/read/describe-package.ts'
import type { Arrivals } from '../../../../site/team-folder/arrivals.ts'
import type { FolderFile } from '../../../../site/team-folder/list-folder.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { failed, ok } from '../../../../core/package/problem.ts'
import { keyOf, sortArrivals } from '../../../../site/team-folder/arrivals.ts'

const file = (path: string, bytes = 10, modifiedAt = 1): FolderFile =>
  ({ path, bytes, modifiedAt, file: new File([], path) })

const whole = (digest: string, auditIds: string[] = [], auditorIds: string[] = []): DescribedFile =>
  ({ digest, contents: ok({ auditIds, auditorIds }) })

const broken = (kind: 'truncated' | 'locked'): DescribedFile => ({ digest: kind, contents: failed({ kind }) })

function taken(from: FolderFile, digest: string, more: Partial<TakenFile> = {}): TakenFile {
  const { path, bytes, modifiedAt } = from
  return { path, bytes, modifiedAt, digest, takenAt: '2026-11-21T10:00:00.000Z', entryId: null, auditIds: [], ...more }
}

interface Given {
  seen?: DescribedFile
  taken?: TakenFile[]
  undone?: string[]
  audits?: string[]
}

/** In which of the lists a file stands. */
function placeOf(one: FolderFile, { seen, taken = [], undone = [], audits = [] }: Given): string[] {
  const described = new Map(seen ? [[keyOf(one), seen]] : [])
  const known = { taken, undone: new Set(undone), auditIds: new Set(audits) }
  return listsWith(one.path, sortArrivals([one], described, known))
}

function listsWith(path: string, arrivals: Arrivals): string[] {
  return Object.entries(arrivals).flatMap(([list, files]: [string, FolderFile[]]) =>
    files.some(file => file.path === path) ? [list] : [])
}

const mei = file('Mei.kairos')
const touched = file('Mei.kairos', 10, 2)
const grown = file('Mei.kairos', 20, 2)
const moved = file('autumn/Mei.kairos', 10, 2)

describe('a file in the team\'s folder', () => {
  it.each<[string, FolderFile, Given, string[]]>([
    ['nothing is known of', mei, {}, ['unseen']],
    ['is whole and new', mei, { seen: whole('a') }, ['fresh', 'unasked']],
    ['is locked', mei, { seen: broken('locked') }, ['fresh']],
    ['is still growing', mei, { seen: broken('truncated') }, ['unreadable']],
    ['came in', mei, { taken: [taken(mei, 'a')] }, []],
    ['came in and was only touched since', touched, { seen: whole('a'), taken: [taken(mei, 'a')] }, []],
    ['came in, was touched, and is to be looked into', touched, { taken: [taken(mei, 'a')] }, ['unseen']],
    ['came in and grew', grown, { seen: whole('b'), taken: [taken(mei, 'a')] }, ['fresh', 'unasked']],
    ['came in and is half now', grown, { seen: broken('truncated'), taken: [taken(mei, 'a')] }, ['unreadable']],
    ['came in and was moved, or is a conflict copy', moved, { seen: whole('a'), taken: [taken(mei, 'a')] }, []],
    ['was taken back', mei, { taken: [taken(mei, 'a', { entryId: 'e' })], undone: ['e'] }, ['removed']],
    [
      'was taken back and touched since',
      touched,
      { seen: whole('a'), taken: [taken(mei, 'a', { entryId: 'e' })], undone: ['e'] },
      ['removed'],
    ],
    ['came in; another was taken back', mei, { taken: [taken(mei, 'a', { entryId: 'e' })], undone: ['f'] }, []],
    ['came in, and its audit is here', mei, { taken: [taken(mei, 'a', { auditIds: ['x'] })], audits: ['x'] }, []],
    ['came in, and its audit was deleted', mei, { taken: [taken(mei, 'a', { auditIds: ['x'] })] }, ['removed']],
    [
      'is new, of an audit that was deleted here',
      file('Ben.kairos'),
      { seen: whole('b', ['x']), taken: [taken(mei, 'a', { auditIds: ['x'] })] },
      ['fresh'],
    ],
    [
      'is new, of an audit that was never here, when another one was deleted',
      file('Ben.kairos'),
      { seen: whole('b', ['y']), taken: [taken(mei, 'a', { auditIds: ['x'] })] },
      ['fresh', 'unasked'],
    ],
  ])('that %s', (_, one, given, places) => expect(placeOf(one, given)).toEqual(places))

  it('that could not even be read is not mistaken for another one that came in', () => {
    const seen: DescribedFile = { digest: '', contents: failed({ kind: 'failed', detail: 'NotReadableError' }) }
    expect(placeOf(moved, { seen, taken: [taken(mei, 'a')] })).toEqual(['unreadable'])
  })
})

const names: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd')
const anyFile = fc.record({ path: names, bytes: fc.nat(2), modifiedAt: fc.nat(2) })
  .map(({ path, bytes, modifiedAt }) => file(path, bytes, modifiedAt))
const anySeen = fc.oneof(
  fc.record({ digest: names, auditIds: fc.array(names) }).map(({ digest, auditIds }) => whole(digest, auditIds)),
  fc.constantFrom(broken('truncated'), broken('locked')),
)
const anyTaken = fc.record({ from: anyFile, digest: names, entryId: fc.option(names), auditIds: fc.array(names) })
  .map(({ from, digest, entryId, auditIds }) => taken(from, digest, { entryId, auditIds }))
const anyFolder = fc.record({
  files: fc.uniqueArray(fc.tuple(anyFile, fc.option(anySeen)), { selector: ([{ path }]) => path }),
  taken: fc.array(anyTaken),
  undone: fc.array(names),
  audits: fc.array(names),
})

describe('whatever lies in a folder', () => {
  it('each file stands in one list, or in none where it is in, and by itself comes only what is fresh', () => {
    fc.assert(fc.property(anyFolder, ({ files, taken, undone, audits }) => {
      const described = new Map(files.flatMap(([one, seen]) => seen ? [[keyOf(one), seen] as const] : []))
      const known = { taken, undone: new Set(undone), auditIds: new Set(audits) }
      const { unasked, ...lists } = sortArrivals(files.map(([one]) => one), described, known)
      const paths = Object.values(lists).flat().map(({ path }) => path)
      expect(new Set(paths).size).toBe(paths.length)
      expect(lists.fresh).toEqual(expect.arrayContaining(unasked))
      const gone = taken.flatMap(({ auditIds }) => auditIds).filter(id => !audits.includes(id))
      for (const { contents } of unasked)
        expect(contents!.auditIds.filter(id => gone.includes(id))).toEqual([])
    }))
  })

  it('what comes in and is remembered is not offered again', () => {
    fc.assert(fc.property(anyFolder, ({ files, taken: before, audits }) => {
      const described = new Map(files.flatMap(([one, seen]) => seen ? [[keyOf(one), seen] as const] : []))
      const all = files.map(([one]) => one)
      const known = { taken: before, undone: new Set<string>(), auditIds: new Set(audits) }
      const { fresh } = sortArrivals(all, described, known)
      const noted = [...before, ...fresh.map(one => taken(one, one.digest))]
      const after = sortArrivals(all, described, { ...known, taken: noted })
      expect(after.fresh).toEqual([])
      expect(after.unasked).toEqual([])
    }))
  })
})
