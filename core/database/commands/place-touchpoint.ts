import type { Id } from '../../journey/identifier.ts'
import type { Touchpoint } from '../../journey/touchpoint.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { RecordEdit } from '../journal/record-edit.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { EntryNote } from './change-records.ts'
import { comparePositions, positionsAfter } from '../../journey/walking-order.ts'
import { touchpointsOfStage } from '../reading/journey-places.ts'
import { changeRecords, editFields } from './change-records.ts'

/** Where a touchpoint goes. */
export interface TouchpointPlace {
  stageId: Id
  /** The one that it follows; null where it comes first. One that is not in the stage any more sends it to the end. */
  afterId: Id | null
}

/**
 * Adds a touchpoint of which nothing is known but its name and channel.
 * @param touchpoint with an id of its own
 */
export function addTouchpoint(
  db: KairosDatabase,
  journal: Journal,
  { id, ...touchpoint }: Pick<Touchpoint, 'id' | 'name' | 'channel'>,
  { stageId, afterId }: TouchpointPlace,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'touchpoint-added', ...note }, async () => {
    const positions = positionsAfter(await touchpointsOfStage(db, stageId), id, afterId)
    const content = { ...touchpoint, stageId, reach: null, addressPattern: null, position: positions.get(id)! }
    return [{ type: 'touchpoint', id, content }, ...await editPositions(db, positions)]
  })
}

/**
 * Moves a touchpoint within its stage or to another one, with all that was observed at it.
 * @returns null where it is there already
 */
export function placeTouchpoint(
  db: KairosDatabase,
  journal: Journal,
  id: Id,
  place: TouchpointPlace,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'touchpoint-moved', ...note }, () => editPlace(db, id, place))
}

async function editPlace(db: KairosDatabase, id: Id, { stageId, afterId }: TouchpointPlace): Promise<RecordEdit[]> {
  const touchpoints = (await touchpointsOfStage(db, stageId)).sort(comparePositions)
  const index = touchpoints.findIndex(touchpoint => touchpoint.id === id)
  if (index >= 0 && (touchpoints[index - 1]?.id ?? null) === afterId)
    return []
  const positions = positionsAfter(touchpoints.filter(touchpoint => touchpoint.id !== id), id, afterId)
  const position = positions.get(id)!
  // Where audits are joined, two stages are one: within it a touchpoint stays in its own.
  const own = index >= 0 ? { position } : { position, stageId }
  positions.delete(id)
  return [...await editFields(db, 'touchpoint', id, own), ...await editPositions(db, positions)]
}

/** Of those that are there: one that is added is not yet. */
async function editPositions(db: KairosDatabase, positions: Map<Id, number>): Promise<RecordEdit[]> {
  const edits = [...positions].map(([id, position]) => editFields(db, 'touchpoint', id, { position }))
  return (await Promise.all(edits)).flat()
}
