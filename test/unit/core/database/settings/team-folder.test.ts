import type { TakenFile } from '../../../../../core/database/settings/taken-files.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostFolderFiles, withTaken } from '../../../../../core/database/settings/taken-files.ts'
import { noteTaken, readTeamFolder } from '../../../../../core/database/settings/team-folder.ts'
import { emptyStore } from '../../../support/sample-store.ts'

const at = '2026-11-21T10:00:00.000Z'
const taken = (path: string, bytes = 1): TakenFile =>
  ({ path, bytes, modifiedAt: 1, digest: 'a', takenAt: at, entryId: null, auditIds: [] })

describe('what is remembered of a folder\'s files', () => {
  it('is the latest of each place, the latest last, and never more than a folder has', () => {
    const files = fc.array(fc.record({ path: fc.constantFrom('a', 'b', 'c'), bytes: fc.nat() }))
    fc.assert(fc.property(files, files, (before, since) => {
      const all = [...before, ...since]
      const kept = withTaken(before.map(({ path, bytes }) => taken(path, bytes)), since.map(({ path, bytes }) =>
        taken(path, bytes)))
      const paths = [...new Set(all.map(({ path }) => path).reverse())].reverse()
      expect(kept.map(({ path }) => path)).toEqual(paths)
      for (const { path, bytes } of kept)
        expect(bytes).toBe(all.findLast(file => file.path === path)!.bytes)
    }))
  })

  it('forgets what came in first where there is too much', () => {
    const files = Array.from({ length: mostFolderFiles }, (_, index) => taken(`${index}`))
    const kept = withTaken(files, [taken('new')])
    expect(kept).toHaveLength(mostFolderFiles)
    expect([kept[0]!.path, kept.at(-1)!.path]).toEqual(['1', 'new'])
  })
})

describe('a folder in the store', () => {
  it('is none where what stands there is no folder of this browser', async () => {
    const db = emptyStore()
    const folder = { id: '11111111-1111-4111-8111-111111111111', arrivals: 'take-in', taken: [] }
    for (const handle of [null, 'Team', { kind: 'directory', name: 'Team' }]) {
      await db.settings.put({ key: 'teamFolder', value: { ...folder, handle } })
      expect(await readTeamFolder(db)).toBeUndefined()
    }
  })

  it('is none either once it was forgotten while files came in', async () => {
    const db = emptyStore()
    await noteTaken(db, [taken('Mei.kairos')])
    expect(await db.settings.get('teamFolder')).toBeUndefined()
  })
})
