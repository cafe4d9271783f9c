import type { JournalEntry } from '../../../core/database/journal/entry.ts'
import type { RecordEdit } from '../../../core/database/journal/record-edit.ts'
import type { ViewContent } from '../../../core/journey/view.ts'
import type { Member } from './team-member.ts'
import { addView, deleteView } from '../../../core/database/commands/change-views.ts'
import { addCriteria, takeOutCriterion } from '../../../core/database/commands/edit-criteria.ts'
import { addPersona, editPersona } from '../../../core/database/commands/edit-personas.ts'
import { addStage } from '../../../core/database/commands/edit-stage.ts'
import { renameTouchpoint } from '../../../core/database/commands/edit-touchpoint.ts'
import { joinTouchpoints, separateTouchpoint } from '../../../core/database/commands/join-touchpoints.ts'
import { leaveOutObservations, takeObservationsBackIn } from '../../../core/database/commands/leave-out-observations.ts'
import { placeTouchpoint } from '../../../core/database/commands/place-touchpoint.ts'
import { removeStage } from '../../../core/database/commands/remove-stage.ts'
import { removeTouchpoint } from '../../../core/database/commands/remove-touchpoint.ts'
import { renameAudit } from '../../../core/database/commands/rename-audit.ts'
import { claritySet } from '../../../core/journey/criterion-sets/clarity.ts'
import { criteriaOf } from '../../../core/journey/criterion-sets/criterion-set.ts'
import { newId } from '../../../core/journey/identifier.ts'
import { pictureIdsOf } from '../../../core/journey/observation.ts'
import { samplePicture } from './sample-store.ts'

/** Changes an audit in one way; `pick` says what is changed and how. Null where there was nothing to change. */
type Revision = (member: Member, pick: number) => Promise<JournalEntry | null>

const by = { by: null }
const unseen: ViewContent = {
  scored: { narrowedApart: false },
  shown: { address: null },
  lanes: null,
  curveId: null,
  stageScoresId: null,
  level: null,
}
const teamCriteria = criteriaOf(claritySet)
const words = (pick: number) => ({ name: `Persona ${pick}`, goals: [], pains: [], segment: '', role: '' })

/** What may be changed of an audit beside what is observed, and of an observation beside its note. */
const revisions = {
  'rename the audit': ({ db, journal, auditId }, pick) => renameAudit(db, journal, auditId, `Audit ${pick}`, by),
  'rename a touchpoint': async (member, pick) =>
    renameTouchpoint(member.db, member.journal, await oneOf(member, 'touchpoint', pick), { en: `Place ${pick}` }, by),
  'move a touchpoint': async (member, pick) => placeTouchpoint(
    member.db,
    member.journal,
    await oneOf(member, 'touchpoint', pick),
    { stageId: await oneOf(member, 'stage', pick + 1), afterId: null },
    by,
  ),
  'join touchpoints': async (member, pick) =>
    joinTouchpoints(member.db, member.journal, await pairOf(member, pick), by),
  'separate a touchpoint': async (member, pick) =>
    separateTouchpoint(member.db, member.journal, await pairOf(member, pick), by),
  'delete a touchpoint': async (member, pick) =>
    removeTouchpoint(member.db, member.journal, await oneOf(member, 'touchpoint', pick), by),
  'add a stage': ({ db, journal, auditId }, pick) =>
    addStage(db, journal, auditId, { id: newId(), name: { en: `Stage ${pick}` }, phase: 'buying' }, null, by),
  'delete a stage': deleteStage,
  'keep a view': ({ db, journal, auditId }, pick) =>
    addView(db, journal, { id: newId(), auditId, name: `View ${pick}`, content: unseen }, by),
  'delete a view': async (member, pick) =>
    deleteView(member.db, member.journal, await oneOf(member, 'view', pick), by),
  'add a persona': async ({ db, journal, auditId }, pick) =>
    addPersona(db, journal, auditId, words(pick), await samplePicture(40 + pick), by),
  'draw a persona anew': async (member, pick) => {
    const portrait = await samplePicture(80 + pick)
    return editPersona(member.db, member.journal, await oneOf(member, 'persona', pick), words(pick), portrait, by)
  },
  'ask a criterion': ({ db, journal, auditId }, pick) =>
    addCriteria(db, journal, auditId, [teamCriteria[pick % teamCriteria.length]!], by),
  'ask a criterion no more': async (member, pick) =>
    takeOutCriterion(member.db, member.journal, member.auditId, await oneOf(member, 'criterion', pick), by),
  'leave an observation out': async (member, pick) => {
    const why = { reason: 'Broken page', at: member.clock.now().toISOString() }
    return leaveOutObservations(member.db, member.journal, [await oneOf(member, 'observation', pick)], why, by)
  },
  'take an observation in': async (member, pick) =>
    takeObservationsBackIn(member.db, member.journal, [await oneOf(member, 'observation', pick)], by),
  'take another screenshot': replaceScreenshot,
  'decide on a moment': decide,
  'forget a moment': async (member, pick) => {
    const id = await oneOf(member, 'moment', pick)
    const edit: RecordEdit = { type: 'moment', id, content: null }
    return id === '' ? null : member.journal.write({ action: 'undone', by: null }, [edit])
  },
} as const satisfies Record<string, Revision>

export type RevisionName = keyof typeof revisions

export const revisionNames = Object.keys(revisions) as RevisionName[]

/** @returns the journal's entry, by which it can be undone; null where there was nothing to change */
export function revise(member: Member, name: RevisionName, pick: number): Promise<JournalEntry | null> {
  return revisions[name](member, pick)
}

/** The id of one of a type's records; empty where there are none. */
async function oneOf({ db }: Member, type: Parameters<Member['db']['records']>[0], pick: number): Promise<string> {
  const ids = await db.records(type).toCollection().primaryKeys()
  return ids[pick % ids.length] ?? ''
}

async function pairOf(member: Member, pick: number): Promise<{ one: { id: string }, other: { id: string } }> {
  const [one, other] = [await oneOf(member, 'touchpoint', pick), await oneOf(member, 'touchpoint', pick + 1)]
  return { one: { id: one }, other: { id: other } }
}

/** With what is in it, or what is in it goes elsewhere; never the last one. */
async function deleteStage(member: Member, pick: number): Promise<JournalEntry | null> {
  const stages = await member.db.records('stage').filter(({ isRemoved }) => !isRemoved).toArray()
  const [stage, other] = [stages[pick % stages.length], stages[(pick + 1) % stages.length]]
  if (!stage || !other || stage === other)
    return null
  return removeStage(member.db, member.journal, stage.id, pick % 2 === 0 ? other.id : null, by)
}

async function replaceScreenshot(member: Member, pick: number): Promise<JournalEntry | null> {
  const observation = await member.db.records('observation').get(await oneOf(member, 'observation', pick))
  if (!observation)
    return null
  const picture = await samplePicture(120 + pick)
  const evidence = [{ kind: 'screenshot' as const, pictureId: picture.id }]
  return member.journal.write({ action: 'observation-edited', by: null }, [
    picture.edit,
    ...pictureIdsOf(observation).map((id): RecordEdit => ({ type: 'picture', id, content: null })),
    { type: 'observation', id: observation.id, content: { ...observation, evidence } },
  ], [picture.file])
}

async function decide(member: Member, pick: number): Promise<JournalEntry> {
  const said = { by: 'Mei', at: null, why: `Why ${pick}` }
  const touchpointId = await oneOf(member, 'touchpoint', pick)
  const moment = await member.db.records('moment').get(await oneOf(member, 'moment', pick))
  const content = {
    auditId: member.auditId,
    touchpointId,
    reasons: [],
    evidence: { status: 'not-checked' as const, ...said },
    ...moment,
    decision: { status: 'chosen' as const, ...said },
  }
  return member.journal.write({ action: 'undone', by: null }, [{ type: 'moment', id: moment?.id ?? newId(), content }])
}
