import type { RecordEdit } from '../../../core/database/journal/record-edit.ts'
import type { KairosDatabase } from '../../../core/database/kairos-database.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { Observation } from '../../../core/journey/observation.ts'
import type { SampleStore } from './sample-store.ts'
import { deleteVerbatim } from '../../../core/database/commands/keep-verbatim.ts'
import { createJournal } from '../../../core/database/journal/journal.ts'
import { idFromName } from '../../../core/journey/identifier.ts'
import { pictureIdsOf } from '../../../core/journey/observation.ts'
import { exportAudit } from '../../support/export-audit.ts'
import { importFile } from '../../support/import-file.ts'
import { drawing } from './drawing.ts'
import { fixedClock } from './fixed-clock.ts'
import { newVerbatim } from './new-verbatim.ts'
import { emptyStore, samplePicture, smallAudit } from './sample-store.ts'

/** One thing that one of three auditors does; `pick` says what it is done to. */
export interface Action {
  who: number
  what: 'observe' | 'edit' | 'delete' | 'keep words' | 'delete words' | 'restore' | 'hand out' | 'mail' | 'take in'
  pick: number
}

export type Member = SampleStore & { who: number, deletions: Id[] }

/** Three auditors with a browser each, of whom no two clocks agree, and the audit that they start from. */
export async function startTeam(): Promise<Member[]> {
  const start = await smallAudit()
  return Promise.all([0, 1, 2].map(who => startMember(start, who)))
}

async function startMember(start: Awaited<ReturnType<typeof smallAudit>>, who: number): Promise<Member> {
  const db = emptyStore()
  const clock = fixedClock(`20${20 + who * 7}-11-21T10:00:00.000Z`)
  const journal = createJournal(db, clock)
  await journal.adopt({ action: 'audit-started', by: null }, { records: start.adoptions })
  const auditorId = await idOf({ who, clock }, 'auditor')
  await journal.write({ action: 'auditor-named', by: null }, [
    { type: 'auditor', id: auditorId, content: { name: `Auditor ${who}`, sameAs: null } },
  ])
  return { db, journal, clock, auditId: start.auditId, auditorId, observationIds: [], who, deletions: [] }
}

/** The same actions give the same identities, so that a failing seed fails again. */
function idOf({ who, clock }: Pick<Member, 'who' | 'clock'>, what: string): Promise<Id> {
  clock.advance(1)
  return idFromName('5b1de0c4-6c4a-4c5b-8d5e-2f6a3b7c9d10', `${who} ${what} ${clock.now().toISOString()}`)
}

/** @param files those handed out so far, to which another may come */
export async function act(member: Member, { what, pick }: Action, files: Blob[]): Promise<void> {
  member.clock.advance(pick * 1000)
  const observations = await member.db.records('observation').toArray()
  const chosen = observations[pick % observations.length]
  if (what === 'observe')
    await observe(member, pick)
  else if (what === 'hand out')
    files.push(await handOut(member))
  else if (what === 'mail')
    files.push(await handOut(member, pick))
  else if (what === 'take in')
    await takeIn(member.db, files[pick % files.length])
  else if (what === 'restore')
    await restore(member)
  else if (what === 'keep words')
    await keepWords(member, pick)
  else if (what === 'delete words')
    await deleteWords(member, pick)
  else if (chosen)
    await (what === 'edit' ? edit(member, chosen, pick) : remove(member, chosen))
}

async function observe(member: Member, pick: number): Promise<void> {
  const { db, journal, auditId, auditorId } = member
  const touchpoints = await db.records('touchpoint').toArray()
  const [criterion] = await db.records('criterion').toArray()
  const picture = await samplePicture(40, await idOf(member, 'picture'))
  const content = {
    auditId,
    touchpointId: touchpoints[pick % touchpoints.length]!.id,
    auditorId,
    observedAt: '2026-11-21T10:00:00.000Z',
    page: null,
    context: { layout: null, viewport: null, pixelRatio: null, browser: null, pageLanguage: null, market: null },
    ratings: [{ criterionId: criterion!.id, value: 3, missing: null }],
    note: `seen ${pick}`,
    marks: [],
    tags: [],
    evidence: [{ kind: 'screenshot' as const, pictureId: picture.id }],
    leftOut: null,
  }
  const edits: RecordEdit[] = [picture.edit, { type: 'observation', id: await idOf(member, 'observation'), content }]
  await journal.write({ action: 'observation-saved', by: auditorId }, edits, [picture.file])
}

async function edit({ journal, auditorId }: Member, observation: Observation, pick: number): Promise<void> {
  await journal.write({ action: 'observation-edited', by: auditorId }, [
    { type: 'observation', id: observation.id, content: { ...observation, note: `edited ${pick}` } },
  ])
}

async function remove(member: Member, observation: Observation): Promise<void> {
  const pictures = pictureIdsOf(observation).map((id): RecordEdit => ({ type: 'picture', id, content: null }))
  const { id } = await member.journal.write({ action: 'observation-deleted', by: null }, [
    { type: 'observation', id: observation.id, content: null },
    ...pictures,
  ])
  member.deletions.push(id)
}

async function keepWords(member: Member, pick: number): Promise<void> {
  const [touchpoint] = await member.db.records('touchpoint').toArray()
  const content = newVerbatim(member, touchpoint!.id, { text: `said ${pick}` })
  const id = await idOf(member, 'verbatim')
  await member.journal.write({ action: 'verbatim-kept', by: member.auditorId }, [{ type: 'verbatim', id, content }])
}

async function deleteWords(member: Member, pick: number): Promise<void> {
  const verbatims = await member.db.records('verbatim').toArray()
  const chosen = verbatims[pick % verbatims.length]
  if (chosen)
    member.deletions.push((await deleteVerbatim(member.journal, chosen.id, null)).id)
}

async function restore(member: Member): Promise<void> {
  const id = member.deletions.pop()
  if (id)
    await member.journal.undo(id, null)
}

/** @param quality of the pictures where they are drawn anew, from 0 on; undefined for those as they are */
export async function handOut({ db, auditId, clock, who }: Member, quality?: number): Promise<Blob> {
  const shrink = quality === undefined ? undefined : drawing(quality, who)
  return (await exportAudit(db, auditId, { generator: 'Kairos test', clock, shrink }))!.file
}

/** Takes a file in, which has to come in whole; nothing where there is none. */
export async function takeIn(db: KairosDatabase, file: Blob | undefined): Promise<void> {
  const result = file && await importFile(db, file)
  if (result && (!result.ok || result.value.problems.length > 0))
    throw new Error(JSON.stringify(result))
}
