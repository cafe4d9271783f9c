import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Id } from '../../core/journey/identifier.ts'

/**
 * Discards a draft.
 * @returns brings it back, with the bytes of its screenshots, which may have been swept away by then; null where it was
 * gone already
 */
export async function discardDraft(db: KairosDatabase, draftId: Id): Promise<(() => Promise<void>) | null> {
  const tables = [db.drafts, db.pictureFiles]
  return db.transaction('rw', tables, async () => {
    const draft = await db.drafts.get(draftId)
    if (!draft)
      return null
    const files = (await db.pictureFiles.bulkGet(draft.pictures.map(({ id }) => id))).filter(file => file !== undefined)
    await db.drafts.delete(draftId)
    return () => db.transaction('rw', tables, async () => {
      await db.pictureFiles.bulkPut(files)
      await db.drafts.put(draft)
    })
  })
}
