import type { Draft } from '../../core/database/drafts/draft.ts'
import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { Timestamp } from '../../core/journey/timestamp.ts'
import type { CapturedPage } from '../capture/capture-ports.ts'
import { openAuditOf } from '../../core/database/drafts/stop-waiting.ts'
import { isWaiting, stopped, withReply } from '../../core/database/drafts/wait-states.ts'
import { listWaiting } from '../../core/database/drafts/waits.ts'
import { readSetting } from '../../core/database/settings/settings.ts'
import { compareTexts } from '../../core/journey/compare-texts.ts'
import { newDraftOf, pictureOf } from '../capture/keep-draft.ts'
import { noPageDraft } from '../observe/no-page-draft.ts'

/**
 * Keeps a captured page as a reply, in the draft that it is meant for or the only one that can be meant, whose clock
 * stops; else, until it is said which one it is for, as a draft of its own.
 * @param draftId the draft that it is meant for; null where nobody said
 * @param at when the reply was there
 * @returns the id of the draft that has it
 */
export async function keepReply(
  db: KairosDatabase,
  captured: CapturedPage,
  draftId: Id | null,
  browserName: string,
  at: Timestamp,
): Promise<Id> {
  const picture = pictureOf(captured)
  return db.transaction('rw', [db.drafts, db.pictureFiles, db.settings], async () => {
    await db.pictureFiles.put({ id: picture.id, file: captured.shot.file })
    const awaiting = await awaitingDraft(db, draftId)
    const auditId = await readSetting(db, 'auditId')
    const unread = { ...awaiting?.unread, [picture.id]: captured.unread }
    return awaiting
      ? endWait(db, { ...withReply(stopped(awaiting, at, true), [picture]), unread })
      : keep(db, { ...newDraftOf(captured, picture, browserName, auditId), createdAt: at, isReply: true, unread })
  })
}

/**
 * Keeps when a reply was there that nothing can be photographed of: a call, or a page that no extension may see.
 * @returns as above; null where nothing waits for a reply
 */
export async function keepReplyTime(db: KairosDatabase, draftId: Id | null, at: Timestamp): Promise<Id | null> {
  return db.transaction('rw', [db.drafts, db.settings], async () => {
    const awaiting = await awaitingDraft(db, draftId)
    if (awaiting)
      return isWaiting(awaiting) ? endWait(db, stopped(awaiting, at, true)) : null
    const isAnyWaiting = (await listWaiting(db)).length > 0
    const auditId = await readSetting(db, 'auditId') ?? null
    return isAnyWaiting ? keep(db, { ...noPageDraft(auditId, at), isReply: true }) : null
  })
}

/**
 * The draft that is meant, else the only one that waits, else the one whose clock was stopped last and that lacks a
 * screenshot of the reply; undefined where that is to be asked, or there is none.
 */
async function awaitingDraft(db: KairosDatabase, draftId: Id | null): Promise<Draft | undefined> {
  if (draftId !== null)
    return db.drafts.get(draftId)
  const [only, another] = await listWaiting(db)
  return another ? undefined : only ?? lastStopped(db)
}

async function lastStopped(db: KairosDatabase): Promise<Draft | undefined> {
  const stopped = await db.drafts.filter(draft => draft.waited?.replied === true && !draft.replyPictureIds?.length)
    .toArray()
  return stopped.sort((a, b) => compareTexts(a.waited!.until, b.waited!.until)).at(-1)
}

async function endWait(db: KairosDatabase, draft: Draft): Promise<Id> {
  await openAuditOf(db, draft)
  return keep(db, draft)
}

async function keep(db: KairosDatabase, draft: Draft): Promise<Id> {
  await db.drafts.put(draft)
  return draft.id
}
