import type { KairosDatabase } from '../../../../core/database/kairos-database.ts'
import type { Records } from '../../../mutations/base-records.ts'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createJournal } from '../../../../core/database/journal/journal.ts'
import { loadAudit } from '../../../../core/database/reading/load-audit.ts'
import { recordTypes } from '../../../../core/journey/records.ts'
import { systemClock } from '../../../../core/journey/timestamp.ts'
import { layoutMap } from '../../../../site/drawing/layout/layout-map.ts'
import { sampleRecords } from '../../../mutations/base-records.ts'
import { fileOf } from '../../../support/file-of.ts'
import { importFile } from '../../../support/import-file.ts'
import { laidOut } from '../../support/laid-out.ts'
import { emptyStore } from '../../support/sample-store.ts'
import { strangersFile } from '../../support/strangers.ts'

let sample: Records
let sampleFile: Blob
let expected: string

beforeAll(async () => {
  sample = await sampleRecords()
  sampleFile = fileOf(recordTypes.filter(type => type !== 'picture').flatMap(type =>
    (sample[type] ?? []).map(record => ({ type, record }))))
  const db = emptyStore()
  await importFile(db, sampleFile)
  expected = await mapOf(db)
})

/** Everything that is drawn of the sample's audit. */
async function mapOf(db: KairosDatabase): Promise<string> {
  const records = await loadAudit(db, sample.audit![0]!.id)
  return JSON.stringify(laidOut(layoutMap, records!, 1200))
}

describe('any file of a stranger', { timeout: 120_000 }, () => {
  it('before the sample leaves the sample\'s map as it is, to the last digit, and after it too', async () => {
    await fc.assert(fc.asyncProperty(strangersFile(sample), fc.boolean(), async (file, isFirst) => {
      const db = emptyStore()
      for (const each of isFirst ? [file, sampleFile] : [sampleFile, file])
        await importFile(db, each)
      expect(await mapOf(db)).toBe(expected)
      db.close()
    }), { numRuns: 60 })
  })

  it('can be taken back after the sample came, and leaves nothing of its own', async () => {
    await fc.assert(fc.asyncProperty(strangersFile(sample), async (file) => {
      const db = emptyStore()
      await importFile(db, file)
      const [entry] = await db.entries.toArray()
      await importFile(db, sampleFile)
      if (entry)
        await createJournal(db, systemClock).undo(entry.id, null)
      expect((await db.records('audit').toArray()).map(({ id }) => id)).toEqual([sample.audit![0]!.id])
      expect(await db.records('journey').count()).toBe(1)
      expect(await mapOf(db)).toBe(expected)
      db.close()
    }), { numRuns: 30 })
  })
})
