import type { Audit } from '../../journey/audit.ts'
import type { Id } from '../../journey/identifier.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { RecordEdit } from '../journal/record-edit.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { EntryNote } from './change-records.ts'
import type { JoinedPair, JoinedType } from './join-records.ts'
import { resolveDuplicates } from '../../journey/resolve-duplicates.ts'
import { joinedAudits } from '../reading/joined-audits.ts'
import { changeRecords } from './change-records.ts'
import { editSeparate, editSeparated } from './join-records.ts'

/**
 * Says that an audit is none but itself again, with those that were joined to it before. The stages and touchpoints of
 * their journeys are none but themselves then; those that are joined within one journey stay so.
 * @param pair it, and the one that stands for it
 * @returns null where that was said already
 */
export function separateAudits(
  db: KairosDatabase,
  journal: Journal,
  pair: JoinedPair,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'audits-separated', ...note }, async () => {
    const leaving = leavingJourneys(await joinedAudits(db, pair.other.id), pair)
    return [
      ...await editSeparated(db, 'audit', pair),
      ...await editJourneysApart(db, leaving),
    ]
  })
}

/** The journeys that no audit needs which stays. */
function leavingJourneys(audits: Audit[], { one, other }: JoinedPair): Set<Id> {
  const resolved = resolveDuplicates(audits.map(({ id, sameAs }) =>
    ({ id, sameAs: id === one.id || id === other.id ? null : sameAs })))
  const isLeaving = ({ id }: Audit) => resolved.get(id) === other.id
  const staying = new Set(audits.filter(audit => !isLeaving(audit)).map(({ journeyId }) => journeyId))
  return new Set(audits.filter(isLeaving).map(({ journeyId }) => journeyId).filter(id => !staying.has(id)))
}

async function editJourneysApart(db: KairosDatabase, leaving: Set<Id>): Promise<RecordEdit[]> {
  const stages = await db.records('stage').toArray()
  const touchpoints = await db.records('touchpoint').toArray()
  const leavingStages = new Set(stages.filter(({ journeyId }) => leaving.has(journeyId)).map(({ id }) => id))
  const leavingTouchpoints = touchpoints.filter(({ stageId }) => leavingStages.has(stageId)).map(({ id }) => id)
  const leavingIds = new Set([...leavingStages, ...leavingTouchpoints])
  return [
    ...await editCrossing(db, 'stage', stages, leavingIds),
    ...await editCrossing(db, 'touchpoint', touchpoints, leavingIds),
  ]
}

/** Has those be none but themselves of which one leaves and the one they are the same as does not, or the other way. */
async function editCrossing(
  db: KairosDatabase,
  type: JoinedType,
  records: { id: Id, sameAs?: Id | null | undefined }[],
  leaving: Set<Id>,
): Promise<RecordEdit[]> {
  const crossing = records.filter(({ id, sameAs }) => sameAs && leaving.has(id) !== leaving.has(sameAs))
  return (await Promise.all(crossing.map(({ id }) => editSeparate(db, type, id)))).flat()
}
