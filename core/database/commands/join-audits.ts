import type { Frame } from '../../journey/counterparts.ts'
import type { Id } from '../../journey/identifier.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { RecordEdit } from '../journal/record-edit.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { EntryNote } from './change-records.ts'
import type { JoinedPair, JoinedType } from './join-records.ts'
import { findCounterparts } from '../../journey/counterparts.ts'
import { resolveDuplicates } from '../../journey/resolve-duplicates.ts'
import { joinedAudits } from '../reading/joined-audits.ts'
import { changeRecords } from './change-records.ts'
import { editJoined } from './join-records.ts'

/**
 * Says that two audits are one, the one that stays: it shows what was observed in both. No observation changes. Where
 * each has a journey of its own, the stages and touchpoints that both have are joined too, so that what colleagues go
 * on to observe in the other one stands in its place as soon as their files come in.
 * @returns null where that was said already
 */
export function joinAudits(
  db: KairosDatabase,
  journal: Journal,
  pair: JoinedPair,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'audits-joined', ...note }, async () => {
    const [one, other] = [await frameOf(db, pair.one.id), await frameOf(db, pair.other.id)]
    const { stages, touchpoints } = findCounterparts(one, other)
    return [
      ...await editJoined(db, 'audit', pair),
      ...await editAllJoined(db, 'stage', stages),
      ...await editAllJoined(db, 'touchpoint', touchpoints),
    ]
  })
}

/** What is not joined yet in the journeys of an audit and of those that are joined to it. */
async function frameOf(db: KairosDatabase, auditId: Id): Promise<Frame> {
  const audits = await joinedAudits(db, auditId)
  const stages = await db.records('stage').where('journeyId').anyOf(audits.map(({ journeyId }) => journeyId)).toArray()
  const touchpoints = await db.records('touchpoint').where('stageId').anyOf(stages.map(({ id }) => id)).toArray()
  const [resolvedStages, resolved] = [resolveDuplicates(stages), resolveDuplicates(touchpoints)]
  return {
    stages: stages.filter(({ id }) => resolvedStages.get(id) === id),
    touchpoints: touchpoints
      .filter(({ id }) => resolved.get(id) === id)
      .map(touchpoint => ({ ...touchpoint, stageId: resolvedStages.get(touchpoint.stageId) ?? touchpoint.stageId })),
  }
}

async function editAllJoined(db: KairosDatabase, type: JoinedType, pairs: JoinedPair[]): Promise<RecordEdit[]> {
  // Two audits of one journey share its stages and touchpoints.
  const apart = pairs.filter(({ one, other }) => one.id !== other.id)
  return (await Promise.all(apart.map(pair => editJoined(db, type, pair)))).flat()
}
