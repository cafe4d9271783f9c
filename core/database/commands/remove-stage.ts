import type { Id } from '../../journey/identifier.ts'
import type { RecordOf } from '../../journey/records.ts'
import type { Stage } from '../../journey/stage.ts'
import type { Touchpoint } from '../../journey/touchpoint.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { RecordEdit } from '../journal/record-edit.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { EntryNote } from './change-records.ts'
import { comparePositions, nextPosition } from '../../journey/walking-order.ts'
import { readHanging } from '../reading/hanging.ts'
import { stagesJoinedTo, touchpointsOfStage } from '../reading/journey-places.ts'
import { changeRecords } from './change-records.ts'
import { picturesOnlyIn } from './remove-audit.ts'
import { editRemoved as editTouchpointRemoved } from './remove-touchpoint.ts'

/**
 * Deletes a stage, and those that are joined to it. It is only marked as removed, as touchpoints are: what colleagues
 * observed in it meanwhile is not without its place.
 * @param toStageId where its touchpoints go, in their order behind those that are there; null deletes them too, with
 * their observations, pictures, moments and customers' words, in whatever audit, and with what was assigned to somebody
 * @returns null where it was deleted already
 */
export function removeStage(
  db: KairosDatabase,
  journal: Journal,
  id: Id,
  toStageId: Id | null,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'stage-deleted', ...note }, async () => {
    const stages = (await stagesJoinedTo(db, id)).filter(({ isRemoved }) => !isRemoved)
    const touchpoints = (await touchpointsOfStage(db, id)).sort(comparePositions)
    const edits = toStageId === null ? await editDeleted(db, touchpoints) : await editMoved(db, touchpoints, toStageId)
    return [...edits, ...stages.map(editRemoved)]
  })
}

function editRemoved({ id, ...content }: Stage): RecordEdit {
  return { type: 'stage', id, content: { ...content, isRemoved: true } }
}

async function editMoved(db: KairosDatabase, touchpoints: Touchpoint[], stageId: Id): Promise<RecordEdit[]> {
  const first = nextPosition(await touchpointsOfStage(db, stageId))
  return touchpoints.map(({ id, ...content }, index) =>
    ({ type: 'touchpoint', id, content: { ...content, stageId, position: first + index } }))
}

async function editDeleted(db: KairosDatabase, touchpoints: Touchpoint[]): Promise<RecordEdit[]> {
  const ids = new Set(touchpoints.map(({ id }) => id))
  const { observations, moments, verbatims, plans } = await readHanging(db, ids)
  const pictures = await picturesOnlyIn(db, observations)
  return [
    ...observations.map(({ id }): RecordEdit => ({ type: 'observation', id, content: null })),
    ...pictures.map((id): RecordEdit => ({ type: 'picture', id, content: null })),
    ...moments.map(({ id }): RecordEdit => ({ type: 'moment', id, content: null })),
    ...verbatims.map(({ id }): RecordEdit => ({ type: 'verbatim', id, content: null })),
    ...plans.map(plan => editUnassigned(plan, ids)),
    ...touchpoints.filter(({ isRemoved }) => !isRemoved).map(editTouchpointRemoved),
  ]
}

function editUnassigned({ id, ...content }: RecordOf['plan'], touchpointIds: Set<Id>): RecordEdit {
  const assignments = content.assignments.filter(({ touchpointId }) => !touchpointIds.has(touchpointId))
  return { type: 'plan', id, content: { ...content, assignments } }
}
