import type { Id } from '../../journey/identifier.ts'
import type { Timestamp } from '../../journey/timestamp.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { Draft } from './draft.ts'
import type { UndoWait } from './waits.ts'
import { readSetting, writeSetting } from '../settings/settings.ts'
import { isWaiting, stopped, withoutReply, withReply } from './wait-states.ts'
import { changeWait } from './waits.ts'

/**
 * Stops a draft's clock, with a reply or without one. Its audit becomes the current one, where it is to be described.
 * Null also where it does not wait any more.
 */
export async function stopWaiting(db: KairosDatabase, id: Id, until: Timestamp, replied: boolean): Promise<UndoWait> {
  return db.transaction('rw', tablesOf(db), async () => {
    const waiting = await db.drafts.get(id)
    if (!waiting || !isWaiting(waiting))
      return null
    const leave = await openAuditOf(db, waiting)
    const undo = await changeWait(db, id, draft => stopped(draft, until, replied))
    return async () => {
      await undo?.()
      await leave()
    }
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
    const leave = await openAuditOf(db, waiting)
    await db.drafts.put({
      ...withReply(stopped(waiting, reply.createdAt, true), reply.pictures),
      unread: { ...waiting.unread, ...reply.unread },
    })
    await db.drafts.delete(replyId)
    return async () => {
      await takeReplyOut(db, reply, waiting)
      await leave()
    }
  })
}

/** Makes a reply a draft of its own again, with its screenshots as they are now; not where the other draft is gone. */
async function takeReplyOut(db: KairosDatabase, reply: Draft, waiting: Draft): Promise<void> {
  await db.transaction('rw', [db.drafts], async () => {
    const draft = await db.drafts.get(waiting.id)
    if (!draft)
      return
    const { rest, pictures } = withoutReply(draft, waiting.replyPictureIds)
    await db.drafts.put({ ...rest, waitingSince: waiting.waitingSince ?? null, waited: null })
    await db.drafts.put({ ...reply, pictures, unread: draft.unread })
  })
}

/**
 * Makes a draft's audit the current one: only there it can be shown.
 * @returns goes back to the one that was current
 */
export async function openAuditOf(
  db: KairosDatabase,
  { auditId }: Pick<Draft, 'auditId'>,
): Promise<() => Promise<void>> {
  const before = await readSetting(db, 'auditId')
  if (auditId !== null && auditId !== before)
    await writeSetting(db, 'auditId', auditId)
  return async () => {
    if (before !== undefined)
      await writeSetting(db, 'auditId', before)
  }
}

function tablesOf(db: KairosDatabase) {
  return [db.drafts, db.pictureFiles, db.settings]
}
