import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Id } from '../../core/journey/identifier.ts'

/**
 * Takes a screenshot out of a draft.
 * @returns puts it back at its place, with its bytes, which may have been swept away by then; does nothing where the
 * draft is gone
 */
export async function removePicture(db: KairosDatabase, draftId: Id, pictureId: Id): Promise<() => Promise<void>> {
  const file = await db.pictureFiles.get(pictureId)
  const draft = await db.drafts.get(draftId)
  const index = draft?.pictures.findIndex(({ id }) => id === pictureId) ?? -1
  const picture = draft?.pictures[index]
  await db.drafts.where('id').equals(draftId).modify((found) => {
    found.pictures = found.pictures.filter(({ id }) => id !== pictureId)
  })
  return () => db.transaction('rw', [db.drafts, db.pictureFiles], async () => {
    const changed = picture && await db.drafts.where('id').equals(draftId).modify(found => void found.pictures.splice(index, 0, picture))
    if (changed && file)
      await db.pictureFiles.put(file)
  })
}
