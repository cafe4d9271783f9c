import type { Id } from '../../journey/identifier.ts'
import type { LocalisedText } from '../../journey/localised-text.ts'
import type { Channel } from '../../journey/touchpoint.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { RecordEdit } from '../journal/record-edit.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { EntryNote } from './change-records.ts'
import { nextPosition } from '../../journey/walking-order.ts'
import { touchpointsOfStage } from '../reading/journey-places.ts'
import { changeRecords, editFields } from './change-records.ts'
import { editName } from './edit-name.ts'

/**
 * Gives a touchpoint another name.
 * @param name in all languages that it shall have; `renameText` proposes them
 * @param seen the name that it had when the new one was thought of; left out where it shall be given in any case
 * @returns null where it has that name already, or has another than was seen
 */
export function renameTouchpoint(
  db: KairosDatabase,
  journal: Journal,
  id: Id,
  name: LocalisedText,
  note: EntryNote,
  seen?: LocalisedText,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'touchpoint-renamed', ...note }, () =>
    editName(db, 'touchpoint', id, name, seen))
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
  const ofTarget = await touchpointsOfStage(db, stageId)
  return ofTarget.some(touchpoint => touchpoint.id === id)
    ? []
    : editFields(db, 'touchpoint', id, { stageId, position: nextPosition(ofTarget) })
}
