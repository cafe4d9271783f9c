import type { Id } from '../../journey/identifier.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { Draft } from './draft.ts'
import { compareTexts } from '../../journey/compare-texts.ts'
import { present } from '../present.ts'
import { changeDraft } from './drafts.ts'
import { isWaiting, withReply } from './wait-states.ts'

/** Takes back what was done; null where there was nothing to do it to. */
export type UndoWait = (() => Promise<void>) | null

/** The drafts that wait for a reply, of whatever audit, the longest waiting first. */
export async function listWaiting(db: KairosDatabase): Promise<Draft[]> {
  const waiting = await db.drafts.filter(isWaiting).toArray()
  return waiting.sort((a, b) => compareTexts(a.waitingSince!, b.waitingSince!) || compareTexts(a.id, b.id))
}

/** Changes whether and since when a draft waits; undoing leaves what was typed since. */
export async function changeWait(db: KairosDatabase, id: Id, change: (draft: Draft) => Draft): Promise<UndoWait> {
  return db.transaction('rw', tablesOf(db), async () => {
    const before = await db.drafts.get(id)
    if (!before)
      return null
    const after = change(before)
    await db.drafts.put(after)
    const removed = before.pictures.filter(picture => after.pictures.every(other => other.id !== picture.id))
    const files = present(await db.pictureFiles.bulkGet(removed.map(picture => picture.id)))
    return () => db.transaction('rw', tablesOf(db), async () => {
      const { waitingSince = null, waited = null } = before
      const found = await changeDraft(db, id, draft => withReply({ ...draft, waitingSince, waited }, removed))
      // Their bytes may have been swept away by then.
      if (found > 0)
        await db.pictureFiles.bulkPut(files)
    })
  })
}

function tablesOf(db: KairosDatabase) {
  return [db.drafts, db.pictureFiles]
}
