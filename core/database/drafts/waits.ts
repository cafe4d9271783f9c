import type { Id } from '../../journey/identifier.ts'
import type { Timestamp } from '../../journey/timestamp.ts'
import type { KairosDatabase, PictureFile } from '../kairos-database.ts'
import type { Draft } from './draft.ts'
import { compareTexts } from '../../journey/compare-texts.ts'
import { present } from '../present.ts'
import { readSetting, writeSetting } from '../settings/settings.ts'
import { changeDraft } from './drafts.ts'
import { isWaiting, stopped, withReply } from './wait-states.ts'

/** Takes back what was done; null where there was nothing to do it to. */
export type UndoWait = (() => Promise<void>) | null

/** The drafts that wait for a reply, of whatever audit, the longest waiting first. */
export async function listWaiting(db: KairosDatabase): Promise<Draft[]> {
  const waiting = await db.drafts.filter(isWaiting).toArray()
  return waiting.sort((a, b) => compareTexts(a.waitingSince!, b.waitingSince!) || compareTexts(a.id, b.id))
}

/** Changes whether and since when a draft waits. */
export async function changeWait(db: KairosDatabase, id: Id, change: (draft: Draft) => Draft): Promise<UndoWait> {
  return db.transaction('rw', tablesOf(db), async () => {
    const before = await db.drafts.get(id)
    if (!before)
      return null
    await db.drafts.put(change(before))
    return undoOf(db, before)
  })
}

/**
 * Stops a draft's clock, with a reply or without one. Its audit becomes the current one, where it is to be described.
 * Null also where it does not wait any more.
 */
export async function stopWaiting(db: KairosDatabase, id: Id, until: Timestamp, replied: boolean): Promise<UndoWait> {
  return db.transaction('rw', tablesOf(db), async () => {
    const before = await db.drafts.get(id)
    if (!before || !isWaiting(before))
      return null
    const undo = await undoOf(db, before)
    await db.drafts.put(stopped(before, until, replied))
    await openAuditOf(db, before)
    return undo
  })
}

/**
 * Gives a reply that was taken to the draft that waited for it, whose clock stops at the time of the reply. Null also
 * where either is gone, or the draft does not wait any more.
 */
export async function putReply(db: KairosDatabase, replyId: Id, waitingId: Id): Promise<UndoWait> {
  return db.transaction('rw', tablesOf(db), async () => {
    const [reply, waiting] = await db.drafts.bulkGet([replyId, waitingId])
    if (!reply || !waiting || !isWaiting(waiting))
      return null
    const undo = await undoOf(db, waiting)
    await db.drafts.put(withReply(waiting, reply.pictures, reply.createdAt))
    await db.drafts.delete(replyId)
    await openAuditOf(db, waiting)
    return () => db.transaction('rw', tablesOf(db), async () => {
      await undo()
      await db.drafts.put(reply)
    })
  })
}

/** Makes a draft's audit the current one: only there it can be shown. */
export async function openAuditOf(db: KairosDatabase, { auditId }: Pick<Draft, 'auditId'>): Promise<void> {
  if (auditId !== null)
    await writeSetting(db, 'auditId', auditId)
}

function tablesOf(db: KairosDatabase) {
  return [db.drafts, db.pictureFiles, db.settings]
}

/**
 * Brings a draft's wait and its screenshots back, with bytes that may have been swept away by then, and the audit that
 * was under way; what was typed since stays.
 */
async function undoOf(db: KairosDatabase, before: Draft): Promise<() => Promise<void>> {
  const auditId = await readSetting(db, 'auditId')
  const files: PictureFile[] = present(await db.pictureFiles.bulkGet(before.pictures.map(({ id }) => id)))
  const { pictures, waitingSince = null, waited = null, replyPictureIds = [] } = before
  return () => db.transaction('rw', tablesOf(db), async () => {
    await changeDraft(db, before.id, draft => ({ ...draft, pictures, waitingSince, waited, replyPictureIds }))
    await db.pictureFiles.bulkPut(files)
    if (auditId !== undefined)
      await writeSetting(db, 'auditId', auditId)
  })
}
