import type { Id } from '../../journey/identifier.ts'
import type { Touchpoint } from '../../journey/touchpoint.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { RecordEdit } from '../journal/record-edit.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { EntryNote } from './change-records.ts'
import { touchpointsJoinedTo } from '../reading/journey-places.ts'
import { changeRecords } from './change-records.ts'
import { editObservations } from './edit-observations.ts'

/**
 * Moves observations to a touchpoint. Where audits are joined that have a journey each, every observation goes to the
 * touchpoint of its own journey that stands for the same, so that it lies right should they be separated again.
 * @returns null where all are there already, or the touchpoint is gone
 */
export function moveObservations(
  db: KairosDatabase,
  journal: Journal,
  ids: readonly Id[],
  touchpointId: Id,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'observations-moved', ...note }, () => editMoved(db, ids, touchpointId))
}

async function editMoved(db: KairosDatabase, ids: readonly Id[], touchpointId: Id): Promise<RecordEdit[]> {
  const same = await sameAs(db, touchpointId)
  const inJourney = Map.groupBy(same, await journeysOfStages(db))
  const audits = new Map((await db.records('audit').toArray()).map(audit => [audit.id, audit]))
  const isThere = new Set(same.map(({ id }) => id))
  return editObservations(db, ids, ({ auditId, touchpointId: from }) => {
    const [own] = inJourney.get(audits.get(auditId)?.journeyId) ?? same
    return own && !isThere.has(from) ? { touchpointId: own.id } : null
  })
}

/** A touchpoint and those that stand for the same, it first; none where it is gone. */
async function sameAs(db: KairosDatabase, id: Id): Promise<Touchpoint[]> {
  const same = await touchpointsJoinedTo(db, id)
  return same.sort((a, b) => Number(b.id === id) - Number(a.id === id))
}

async function journeysOfStages(db: KairosDatabase): Promise<(touchpoint: Touchpoint) => Id | undefined> {
  const stages = new Map((await db.records('stage').toArray()).map(stage => [stage.id, stage]))
  return ({ stageId }) => stages.get(stageId)?.journeyId
}
