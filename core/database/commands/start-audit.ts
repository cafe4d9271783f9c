import type { Audit } from '../../journey/audit.ts'
import type { Id } from '../../journey/identifier.ts'
import type { JourneyOutline, StageOutline } from '../../journey/outline.ts'
import type { NewAudit } from '../../journey/templates/template.ts'
import type { JournalEntry, TypedRecord } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { RecordEdit } from '../journal/record-edit.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { EntryNote } from './change-records.ts'
import { newId } from '../../journey/identifier.ts'
import { standardCriteria } from '../../journey/templates/standard-criteria.ts'
import { trimName } from '../../journey/text.ts'
import { nextVersion } from '../journal/plan-changes.ts'
import { readStored } from '../journal/read-stored.ts'
import { joinedAudits } from '../reading/joined-audits.ts'
import { changeRecords } from './change-records.ts'

/**
 * Starts an audit whose records are the same wherever it is started, such as one from a template. One that is here is
 * left as it is, with whatever was changed in its journey; one that was deleted comes back.
 * @returns null where it is here
 */
export function startSharedAudit(
  db: KairosDatabase,
  journal: Journal,
  start: NewAudit,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return db.transaction('rw', db.journalled, async () => {
    if (await db.records('audit').get(start.audit.id))
      return null
    const records = await absentRecords(db, recordsOf(start))
    return journal.adopt({ action: 'audit-started', ...note }, { records })
  })
}

function recordsOf({ audit, journey, stages, touchpoints, criteria }: NewAudit): TypedRecord[] {
  const withType = (type: TypedRecord['type'], records: TypedRecord['record'][]) =>
    records.map((record): TypedRecord => ({ type, record }))
  return [
    ...withType('journey', [journey]),
    ...withType('stage', stages),
    ...withType('touchpoint', touchpoints),
    ...withType('criterion', criteria),
    ...withType('audit', [audit]),
  ]
}

/** Those that the store has not, as versions that its deletions do not undo. */
async function absentRecords(db: KairosDatabase, records: TypedRecord[]): Promise<TypedRecord[]> {
  const stored = await readStored(db, records.map(({ type, record: { id } }) => ({ type, id })))
  return records.flatMap(({ type, record }, index) => {
    const pair = stored[index]!
    return pair.record
      ? []
      : [{ type, record: { ...record, ...nextVersion(pair, record.id, record.updatedAt) } }]
  })
}

/**
 * Starts an audit of a journey that is new, with Kairos's own criteria.
 * @returns the audit's id
 */
export async function startNewAudit(
  db: KairosDatabase,
  journal: Journal,
  title: string,
  { name, stages }: JourneyOutline,
  note: EntryNote,
): Promise<Id> {
  const [auditId, journeyId] = [newId(), newId()]
  const audit = {
    title: trimName(title),
    journeyId,
    planId: null,
    seriesId: newId(),
    round: 1,
    criterionIds: standardCriteria.map(({ id }) => id),
    smallestDifference: null,
  }
  await changeRecords(db, journal, { action: 'audit-started', ...note }, async () => [
    { type: 'journey', id: journeyId, content: { name, personaId: null } },
    ...stages.flatMap((stage, position) => editsOfStage(stage, journeyId, position)),
    ...await editAbsentCriteria(db),
    { type: 'audit', id: auditId, content: audit },
  ])
  return auditId
}

function editsOfStage({ name, phase, touchpoints }: StageOutline, journeyId: Id, position: number): RecordEdit[] {
  const stageId = newId()
  return [
    { type: 'stage', id: stageId, content: { journeyId, name, phase, position } },
    ...touchpoints.map((touchpoint, position): RecordEdit =>
      ({ type: 'touchpoint', id: newId(), content: { ...touchpoint, stageId, position } })),
  ]
}

async function editAbsentCriteria(db: KairosDatabase): Promise<RecordEdit[]> {
  const stored = await db.records('criterion').bulkGet(standardCriteria.map(({ id }) => id))
  return standardCriteria
    .filter((_, index) => !stored[index])
    .map(criterion => ({ type: 'criterion', id: criterion.id, content: criterion }))
}

/**
 * Starts an audit of the journey of another one, as the next round of its series: both have the same touchpoints and
 * ask the same, so that they line up, and a change to the journey is one to both.
 * @returns the audit's id; null where the other one is not here
 */
export async function startNextRound(
  db: KairosDatabase,
  journal: Journal,
  title: string,
  otherId: Id,
  note: EntryNote,
): Promise<Id | null> {
  const id = newId()
  const entry = await changeRecords(db, journal, { action: 'audit-started', ...note }, async () => {
    const [other] = await joinedAudits(db, otherId)
    return other ? [{ type: 'audit', id, content: await nextRoundOf(db, other, title) }] : []
  })
  return entry && id
}

async function nextRoundOf(db: KairosDatabase, audit: Audit, title: string): Promise<Audit> {
  const { sameAs, sameAsRevision, restored, ...content } = audit
  const series = await db.records('audit').filter(({ seriesId }) => seriesId === audit.seriesId).toArray()
  const round = series.reduce((last, { round }) => Math.max(last, round), 0) + 1
  return { ...content, title: trimName(title), round }
}
