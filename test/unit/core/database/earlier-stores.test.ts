import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { listDrafts } from '../../../../core/database/drafts/drafts.ts'
import { createJournal } from '../../../../core/database/journal/journal.ts'
import { KairosDatabase } from '../../../../core/database/kairos-database.ts'
import { loadAudit } from '../../../../core/database/reading/load-audit.ts'
import { readSetting } from '../../../../core/database/settings/settings.ts'
import { earlierStores, firstRecords } from '../../../fixtures/earlier-stores.ts'
import { exportAudit } from '../../../support/export-audit.ts'
import { importFile } from '../../../support/import-file.ts'
import { entriesOf, recordsIn } from '../../../support/tamper.ts'
import { fixedClock } from '../../support/fixed-clock.ts'
import { emptyStore } from '../../support/sample-store.ts'

/** What people had stored by the first version, as it was written then. */
const kept = new Blob([readFileSync(new URL('../../../fixtures/format/v1.kairos', import.meta.url))])
const rows = new Map(await Promise.all(Object.keys(firstRecords).map(async type =>
  [type, await recordsIn(kept, type)] as const)))
const rowsOf = (type: string) => rows.get(type)!
const [picture] = rowsOf('picture')
const screenshot = (await entriesOf(kept)).find(({ name }) => name.startsWith('screenshots/'))!

/** A row of a table; one of a file has its bytes in base64. */
interface LaterRow { id: string, file?: string }

/** What came into its tables later, by the version that they came with, as it was written then. */
const later: { since: number, table: string, rows: LaterRow[] }[]
  = JSON.parse(readFileSync(new URL('../../../fixtures/later-records.json', import.meta.url), 'utf8'))

/** What stays here unless somebody asks for it. */
const ofCustomers = new Set(['source', 'answerFiles'])

/** As a row lies in the store: files are bytes there. */
function stored({ file, ...row }: LaterRow) {
  return file === undefined ? row : { ...row, file: new Blob([Buffer.from(file, 'base64')]) }
}

/** A page that waited to be described, with no more than a draft had at first. */
const draft = {
  id: 'draft',
  observationId: null,
  auditId: rowsOf('audit')[0].id,
  createdAt: '2026-11-22T09:00:00.000Z',
  page: { address: 'https://shop.example/faq', title: 'FAQ' },
  context: rowsOf('observation')[0].context,
  touchpointId: null,
  ratings: [],
  note: 'Typed before.',
  marks: [],
  pictures: [picture],
}

const laterOf = (version: number) => later.filter(({ since }) => since <= version)

/** A browser's store as one of the earlier versions left it. */
async function storeOfVersion(version: number): Promise<string> {
  const old = new Dexie(emptyStore().name)
  earlierStores.slice(0, version).forEach((tables, index) => old.version(index + 1).stores(tables))
  for (const [type, records] of rows)
    await old.table(type).bulkAdd(records)
  for (const { table, rows } of laterOf(version))
    await old.table(table).bulkAdd(rows.map(stored))
  await old.table('pictureFiles').add({ id: picture.id, file: new Blob([new Uint8Array(screenshot.data)]) })
  await old.table('drafts').add(draft)
  await old.table('settings').add({ key: 'auditId', value: draft.auditId })
  old.close()
  return old.name
}

describe('a store that an earlier Kairos left', () => {
  it('is known of each version before the present one', async () => {
    const db = emptyStore()
    await db.open()
    expect(earlierStores).toHaveLength(db.verno - 1)
  })

  it.each(earlierStores.map((_, index) => index + 1))('opens with all that was in it, version %i', async (version) => {
    const db = new KairosDatabase(await storeOfVersion(version))
    const clock = fixedClock()
    expect(await readSetting(db, 'auditId')).toBe(draft.auditId)
    expect(await listDrafts(db)).toEqual([draft])
    const { audit, observations, touchpoints, pictures } = (await loadAudit(db, draft.auditId))!
    expect([audit]).toEqual(rowsOf('audit'))
    expect([observations, pictures, touchpoints.length])
      .toEqual([rowsOf('observation'), rowsOf('picture'), rowsOf('touchpoint').length])

    for (const { table, rows } of laterOf(version))
      expect(await db.table(table).toCollection().primaryKeys(), table).toEqual(rows.map(({ id }) => id))

    // It is written to as any other, and goes out whole.
    const [observation] = observations
    await createJournal(db, clock).write({ action: 'observation-edited', by: null }, [
      { type: 'observation', id: observation!.id, content: { ...observation!, note: 'Typed after.' } },
    ])
    const exported = await exportAudit(db, audit.id, { generator: 'Kairos test', clock })
    const theirs = emptyStore()
    expect(await importFile(theirs, exported!.file))
      .toMatchObject({ ok: true, value: { problems: [], observations: 1, screenshots: 1 } })
    expect(await theirs.records('observation').toArray()).toMatchObject([{ note: 'Typed after.' }])
    for (const { table, rows } of laterOf(version).filter(({ table }) => !ofCustomers.has(table)))
      expect(await theirs.table(table).toCollection().primaryKeys(), table).toEqual(rows.map(({ id }) => id))
    db.close()
  })
})
