import type { Id } from '../../journey/identifier.ts'
import type { LocalisedText } from '../../journey/localised-text.ts'
import type { Channel } from '../../journey/touchpoint.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { RecordEdit } from '../journal/record-edit.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { EntryNote } from './change-records.ts'
import { resolveDuplicates } from '../../journey/resolve-duplicates.ts'
import { nextPosition } from '../../journey/touchpoint.ts'
import { changeRecords, editFields } from './change-records.ts'

/**
 * Gives a touchpoint another name.
 * @param name in all languages that it shall have; `renameText` proposes them
 * @returns null where it has that name already
 */
export function renameTouchpoint(
  db: KairosDatabase,
  journal: Journal,
  id: Id,
  name: LocalisedText,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'touchpoint-renamed', ...note }, () =>
    editFields(db, 'touchpoint', id, { name }))
}

/**
 * Says through which channel a touchpoint is met.
 * @returns null where that was said already
 */
export function setTouchpointChannel(
  db: KairosDatabase,
  journal: Journal,
  id: Id,
  channel: Channel,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'touchpoint-channel-set', ...note }, () =>
    editFields(db, 'touchpoint', id, { channel }))
}

/**
 * Says which share of the customers passes a touchpoint, 0..1; null where that is unknown.
 * @returns null where that was said already
 */
export function setTouchpointReach(
  db: KairosDatabase,
  journal: Journal,
  id: Id,
  reach: number | null,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'touchpoint-reach-set', ...note }, () =>
    editFields(db, 'touchpoint', id, { reach }))
}

/**
 * Says which addresses belong to a touchpoint, `*` for any run of characters; null where none is known.
 * @returns null where that was said already
 */
export function setTouchpointAddress(
  db: KairosDatabase,
  journal: Journal,
  id: Id,
  addressPattern: string | null,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'touchpoint-address-set', ...note }, () =>
    editFields(db, 'touchpoint', id, { addressPattern }))
}

/**
 * Moves a touchpoint to the end of another stage, with all that was observed at it.
 * @returns null where it is in that stage already
 */
export function moveTouchpoint(
  db: KairosDatabase,
  journal: Journal,
  id: Id,
  stageId: Id,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'touchpoint-moved', ...note }, () => editStage(db, id, stageId))
}

/** Where audits were joined, two stages are one: moving between them moves nothing. */
async function editStage(db: KairosDatabase, id: Id, stageId: Id): Promise<RecordEdit[]> {
  const [stages, touchpoint] = [await db.records('stage').toArray(), await db.records('touchpoint').get(id)]
  const resolved = resolveDuplicates(stages)
  const isTarget = (other: Id) => resolved.get(other) === resolved.get(stageId)
  if (!touchpoint || isTarget(touchpoint.stageId))
    return []
  const ofTarget = stages.map(stage => stage.id).filter(isTarget)
  const siblings = await db.records('touchpoint').where('stageId').anyOf(ofTarget).toArray()
  return editFields(db, 'touchpoint', id, { stageId, position: nextPosition(siblings) })
}
