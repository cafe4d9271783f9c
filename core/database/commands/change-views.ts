import type { Id } from '../../journey/identifier.ts'
import type { ViewContent } from '../../journey/view.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { EntryNote } from './change-records.ts'
import { trimName } from '../../journey/text.ts'
import { nextPosition } from '../../journey/walking-order.ts'
import { joinedAudits } from '../reading/joined-audits.ts'
import { changeRecords, editFields } from './change-records.ts'

/** A view that nobody has kept yet. */
export interface NewView {
  id: Id
  auditId: Id
  name: string
  content: ViewContent
}

/** Keeps a view of an audit, behind those that this and the audits joined to it have. */
export function addView(
  db: KairosDatabase,
  journal: Journal,
  { id, auditId, name, content }: NewView,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'view-added', ...note }, async () => {
    const auditIds = (await joinedAudits(db, auditId)).map(audit => audit.id)
    const others = await db.records('view').where('auditId').anyOf(auditIds).toArray()
    const place = { auditId, name: trimName(name), position: nextPosition(others) }
    return [{ type: 'view', id, content: { ...place, ...content } }]
  })
}

/**
 * Gives a view another name.
 * @returns null where it is gone, or has that name already
 */
export function renameView(
  db: KairosDatabase,
  journal: Journal,
  id: Id,
  name: string,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'view-renamed', ...note }, () =>
    editFields(db, 'view', id, { name: trimName(name) }))
}

/**
 * Makes a view show something else.
 * @returns null where it is gone, or shows that already
 */
export function changeView(
  db: KairosDatabase,
  journal: Journal,
  id: Id,
  content: ViewContent,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'view-changed', ...note }, () => editFields(db, 'view', id, content))
}

/**
 * Puts some views in another order.
 * @param ids all of them, in the order that they shall have
 * @returns null where they stand so already
 */
export function orderViews(
  db: KairosDatabase,
  journal: Journal,
  ids: readonly Id[],
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'views-ordered', ...note }, async () =>
    (await Promise.all(ids.map((id, position) => editFields(db, 'view', id, { position })))).flat())
}

/**
 * Deletes a view.
 * @returns null where it is gone already
 */
export function deleteView(
  db: KairosDatabase,
  journal: Journal,
  id: Id,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'view-deleted', ...note }, async () =>
    await db.records('view').get(id) ? [{ type: 'view', id, content: null }] : [])
}
