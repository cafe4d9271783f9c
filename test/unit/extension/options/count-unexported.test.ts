import { expect, it } from 'vitest'
import { noteExport } from '../../../../core/database/settings/exports.ts'
import { writeSetting } from '../../../../core/database/settings/settings.ts'
import { newId } from '../../../../core/journey/identifier.ts'
import { versionsOfAll } from '../../../../core/package/export/select-records.ts'
import { countUnexported } from '../../../../extension/options/data/count-unexported.ts'
import { sampleStore } from '../../support/sample-store.ts'

const at = '2026-11-21T10:00:00.000Z'

it('what would be lost is what went out neither in an export nor in a copy', async () => {
  const { db, auditId } = await sampleStore()
  const observations = await db.records('observation').toArray()
  expect(observations.length).toBe(2)
  expect(await countUnexported(db)).toEqual({ observations: 2, verbatims: 0 })

  const versions = versionsOfAll(observations.slice(0, 1))
  await noteExport(db, auditId, { at, observations: 1, versions, files: ['Spring.kairos'], hasArrived: true })
  expect(await countUnexported(db)).toEqual({ observations: 1, verbatims: 0 })

  const part = { auditId, name: 'Part.kairos', number: 1, at, frame: null }
  const copied = versionsOfAll(observations)
  await writeSetting(db, 'copies', { folderId: newId(), parts: [{ ...part, versions: copied }] })
  expect(await countUnexported(db)).toEqual({ observations: 0, verbatims: 0 })
})
