import type { RedactedPicture } from '../../../../core/database/commands/redact-picture.ts'
import type { Picture } from '../../../../core/journey/picture.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { redactPicture } from '../../../../core/database/commands/redact-picture.ts'
import { newId } from '../../../../core/journey/identifier.ts'
import { pictureIdsOf } from '../../../../core/journey/observation.ts'
import { exportAudit } from '../../../support/export-audit.ts'
import { importFile } from '../../../support/import-file.ts'
import { dumpWhole } from '../../../support/store-dump.ts'
import { captureDraft } from '../../support/draft.ts'
import { emptyStore, sampleStore } from '../../support/sample-store.ts'

type Store = Awaited<ReturnType<typeof sampleStore>>

let store: Store
let before: Picture
let redacted: RedactedPicture

beforeEach(async () => {
  store = await sampleStore({ observations: 2 })
  before = (await store.db.records('picture').get((await shownBy(0))[0]!))!
  const file = new Blob(['redacted bytes'])
  const redactions = [{ x: 1, y: 2, width: 3, height: 4 }]
  redacted = { picture: { ...before, id: newId(), bytes: file.size, sha256: 'b'.repeat(64), redactions }, file }
})

async function shownBy(index: number): Promise<string[]> {
  return pictureIdsOf((await store.db.records('observation').get(store.observationIds[index]!))!)
}

const redact = () => redactPicture(store.db, store.journal, before.id, redacted, store.auditorId)
const entryOf = async (action: string) => (await store.db.entries.filter(entry => entry.action === action).last())!

describe('redacting a saved screenshot', () => {
  it('puts the redacted one in its place, and leaves no bytes of the one before', async () => {
    const other = await shownBy(1)
    await redact()
    expect([await shownBy(0), await shownBy(1)]).toEqual([[redacted.picture.id], other])
    expect(await store.db.pictureFiles.get(before.id)).toBeUndefined()
    expect(await (await store.db.pictureFiles.get(redacted.picture.id))!.file.text()).toBe('redacted bytes')
    expect(await store.db.records('picture').get(redacted.picture.id)).toMatchObject({ redactions: [{ x: 1 }] })
  })

  it('leaves no trace of it in the history, and a word that it was done', async () => {
    await redact()
    const changes = JSON.stringify(await store.db.changes.toArray())
    expect([changes.includes(before.id), changes.includes(before.sha256)]).toEqual([false, false])
    const { by, summary } = await entryOf('picture-redacted')
    expect([by, summary.tallies, summary.touched.touchpoints.count]).toEqual([store.auditorId, [], 1])
  })

  it.each([
    ['undoing it', async () => store.journal.undo((await entryOf('picture-redacted')).id, null)],
    ['deleting the observation and undoing that', async () => {
      const deleted = await store.journal.write({ action: 'observation-deleted', by: null }, [
        { type: 'observation', id: store.observationIds[0]!, content: null },
        { type: 'picture', id: redacted.picture.id, content: null },
      ])
      await store.journal.undo(deleted.id, null)
    }],
    ['an edit and undoing that', async () => {
      const observation = (await store.db.records('observation').get(store.observationIds[0]!))!
      const edit = { type: 'observation' as const, id: observation.id, content: { ...observation, note: 'Other' } }
      await store.journal.undo((await store.journal.write({ action: 'observation-edited', by: null }, [edit])).id, null)
    }],
  ])('stays over %s', async (_, change) => {
    await redact()
    await change()
    expect(await shownBy(0)).toEqual([redacted.picture.id])
    expect(await store.db.records('picture').get(redacted.picture.id)).toBeDefined()
    expect(await store.db.records('picture').get(before.id)).toBeUndefined()
  })

  it('stays over going back to a point before it', async () => {
    const point = await store.journal.setRestorePoint('Before', null)
    await redact()
    await store.journal.restore(point.id, null)
    expect(await shownBy(0)).toEqual([redacted.picture.id])
    expect(await store.db.pictureFiles.get(redacted.picture.id)).toBeDefined()
  })

  it('takes the one before from a colleague who has it, with the next file', async () => {
    const { db, auditId, clock } = store
    const exported = async () => (await exportAudit(db, auditId, { generator: 'Kairos test', clock }))!.file
    const theirs = emptyStore()
    await importFile(theirs, await exported())
    await redact()
    await importFile(theirs, await exported())
    expect(await theirs.records('picture').get(before.id)).toBeUndefined()
    const [observation] = await theirs.records('observation').where('id').equals(store.observationIds[0]!).toArray()
    expect(pictureIdsOf(observation!)).toEqual([redacted.picture.id])
  })

  it('changes nothing where the store does not take it', async () => {
    const dump = await dumpWhole(store.db)
    const { sha256: _, ...broken } = redacted.picture
    redacted = { ...redacted, picture: broken as Picture }
    await expect(redact()).rejects.toThrow()
    expect(await dumpWhole(store.db)).toEqual(dump)
  })
})

describe('redacting a screenshot of a draft', () => {
  it('puts the redacted one in its place with all that is known of it', async () => {
    const area = { x: 0, y: 0, width: 5, height: 5 }
    const unread = { images: 1, canvases: 0, frames: 0 }
    const picture = { ...before, id: newId() }
    const known = { areas: { [picture.id]: area }, unread: { [picture.id]: unread } }
    const pictures = [picture, { ...picture, id: 'other' }]
    await store.db.drafts.put({ ...await captureDraft(store), id: 'd', pictures, ...known })
    await store.db.pictureFiles.put({ id: picture.id, file: new Blob(['private']) })
    const entries = await store.db.entries.count()
    await redactPicture(store.db, store.journal, picture.id, redacted, null)
    const draft = (await store.db.drafts.get('d'))!
    expect(draft.pictures.map(({ id }) => id)).toEqual([redacted.picture.id, 'other'])
    expect([draft.areas, draft.unread]).toEqual([{ [redacted.picture.id]: area }, { [redacted.picture.id]: unread }])
    expect(await store.db.pictureFiles.get(picture.id)).toBeUndefined()
    expect(await store.db.entries.count()).toBe(entries)
  })

  it('keeps nothing where the picture is gone', async () => {
    await redactPicture(store.db, store.journal, 'gone', redacted, null)
    expect(await store.db.pictureFiles.get(redacted.picture.id)).toBeUndefined()
  })
})
