import type { Id } from '../../journey/identifier.ts'
import type { LocalisedText } from '../../journey/localised-text.ts'
import type { Phase, Stage } from '../../journey/stage.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { RecordEdit } from '../journal/record-edit.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { EntryNote } from './change-records.ts'
import { comparePositions, positionsAfter } from '../../journey/walking-order.ts'
import { joinedAudits } from '../reading/joined-audits.ts'
import { stagesOfAudit } from '../reading/journey-places.ts'
import { changeRecords, editFields } from './change-records.ts'
import { editName } from './edit-name.ts'

/**
 * Adds a stage to an audit's journey, right after another one; null adds it before all.
 * @param stage with an id of its own
 * @returns null where the audit is gone
 */
export function addStage(
  db: KairosDatabase,
  journal: Journal,
  auditId: Id,
  { id, ...stage }: Pick<Stage, 'id' | 'name' | 'phase'>,
  afterId: Id | null,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'stage-added', ...note }, async () => {
    const [audit] = await joinedAudits(db, auditId)
    const positions = positionsAfter(await stagesOfAudit(db, auditId), id, afterId)
    const added = (journeyId: Id): RecordEdit =>
      ({ type: 'stage', id, content: { ...stage, journeyId, position: positions.get(id)! } })
    return audit ? [added(audit.journeyId), ...await editPositions(db, positions)] : []
  })
}

/**
 * Gives a stage another name.
 * @param seen the name that it had when the new one was thought of; left out where it shall be given in any case
 * @returns null where it has that name already, or has another than was seen
 */
export function renameStage(
  db: KairosDatabase,
  journal: Journal,
  id: Id,
  name: LocalisedText,
  note: EntryNote,
  seen?: LocalisedText,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'stage-renamed', ...note }, () => editName(db, 'stage', id, name, seen))
}

/**
 * Says which phase a stage belongs to.
 * @returns null where that was said already
 */
export function setStagePhase(
  db: KairosDatabase,
  journal: Journal,
  id: Id,
  phase: Phase,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'stage-phase-set', ...note }, () =>
    editFields(db, 'stage', id, { phase }))
}

/**
 * Moves a stage right after another one of an audit's journey; null moves it before all.
 * @returns null where it is there already
 */
export function placeStage(
  db: KairosDatabase,
  journal: Journal,
  auditId: Id,
  id: Id,
  afterId: Id | null,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'stage-moved', ...note }, async () => {
    const stages = (await stagesOfAudit(db, auditId)).sort(comparePositions)
    const index = stages.findIndex(stage => stage.id === id)
    const isThere = index < 0 || (stages[index - 1]?.id ?? null) === afterId
    return isThere ? [] : editPositions(db, positionsAfter(stages.filter(stage => stage.id !== id), id, afterId))
  })
}

async function editPositions(db: KairosDatabase, positions: Map<Id, number>): Promise<RecordEdit[]> {
  const edits = [...positions].map(([id, position]) => editFields(db, 'stage', id, { position }))
  return (await Promise.all(edits)).flat()
}
