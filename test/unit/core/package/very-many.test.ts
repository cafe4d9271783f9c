import type { Picture } from '../../../../core/journey/picture.ts'
import type { Archive } from '../../../../core/package/archive/archive.ts'
import { describe, expect, it } from 'vitest'
import { stagePictureFiles } from '../../../../core/database/pictures/picture-staging.ts'
import { noRecords } from '../../../../core/journey/record-lists.ts'
import { limits } from '../../../../core/package/format.ts'
import { stagePictures } from '../../../../core/package/import/stage-pictures.ts'
import { planMerge } from '../../../../core/package/merge/plan-merge.ts'
import { emptyStore } from '../../support/sample-store.ts'

/** More than a function can be given as its arguments. */
const count = 150_000

const idOf = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
const version = { revision: 1, updatedAt: '2026-11-21T10:00:00.000Z' }

describe('a file of very many records', { timeout: 30_000 }, () => {
  it('may have lost all of its pictures', async () => {
    const db = emptyStore()
    const archive = { has: () => false, file: new Blob() } as unknown as Archive
    const pictures = Array.from({ length: count }, (_, index) =>
      ({ id: idOf(index), file: `screenshots/${index}.png` }) as unknown as Picture)
    const indexes = new Map(pictures.map(({ id }, index) => [id, index]))
    const { good, problems } = await stagePictures(db, await stagePictureFiles(db), { archive, pictures, indexes }, {})
    const first = { type: 'picture', id: idOf(0), index: 0, reason: 'picture-missing', detail: idOf(0) }
    expect([good.length, problems.length, problems[0]]).toEqual([0, limits.problems, first])
  })

  it('may delete all that it has', async () => {
    const moment = Array.from({ length: count }, (_, index) => ({ ...version, id: idOf(index) }))
    const tombstones = moment.map(({ id }) => ({ ...version, revision: 2, id, type: 'moment' as const, auditId: null }))
    const records = { ...noRecords(), moments: moment as never[] }
    const { added, deletions, counts } = await planMerge(emptyStore(), records, tombstones)
    expect([added.length, deletions.length, counts.deletedLocally]).toEqual([0, count, count])
  })
})
