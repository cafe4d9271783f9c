import type { RecordEdit } from '../../../core/database/journal/record-edit.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { Observation } from '../../../core/journey/observation.ts'
import type { Dump } from '../../support/store-dump.ts'
import type { SampleStore } from './sample-store.ts'
import fc from 'fast-check'
import { createJournal } from '../../../core/database/journal/journal.ts'
import { idFromName } from '../../../core/journey/identifier.ts'
import { pictureIdsOf } from '../../../core/journey/observation.ts'
import { exportAudit } from '../../support/export-audit.ts'
import { importFile } from '../../support/import-file.ts'
import { dumpStore } from '../../support/store-dump.ts'
import { drawing } from './drawing.ts'
import { fixedClock } from './fixed-clock.ts'
import { emptyStore, samplePicture, smallAudit } from './sample-store.ts'

/** One thing that one of three auditors does; `at` picks what it is done to. */
export interface Deed {
  who: number
  what: 'observe' | 'edit' | 'delete' | 'restore' | 'hand out' | 'mail' | 'take in'
  at: number
}

/** What three auditors might do, in any order, handing each other files on the way. */
export const deeds = deedsOf('observe', 'edit', 'edit', 'delete', 'restore', 'hand out', 'take in')

/** The same where some files have only smaller versions of their pictures. */
export const deedsWithMail = deedsOf('observe', 'edit', 'delete', 'restore', 'hand out', 'mail', 'mail', 'take in')

/** The same where nothing is deleted. */
export const mildDeedsWithMail = deedsOf('observe', 'edit', 'hand out', 'mail', 'mail', 'take in')

function deedsOf(...what: Deed['what'][]): fc.Arbitrary<Deed[]> {
  return fc.array(fc.record({ who: fc.nat(2), what: fc.constantFrom(...what), at: fc.nat(5) }), { maxLength: 14 })
}

type Member = SampleStore & { who: number, deletions: Id[] }

/** The same deeds give the same identities, so that a failing seed fails again. */
function idOf({ who, clock }: Pick<Member, 'who' | 'clock'>, what: string): Promise<Id> {
  clock.advance(1)
  return idFromName('5b1de0c4-6c4a-4c5b-8d5e-2f6a3b7c9d10', `${who} ${what} ${clock.now().toISOString()}`)
}

/**
 * The files of three auditors with a browser each, of whom no two clocks agree: those handed out on the way, and a last
 * one each.
 * @param mailing who writes that last one for a mail; nobody unless told otherwise
 */
export async function filesOf(deeds: Deed[], mailing?: number): Promise<Blob[]> {
  const files: Blob[] = []
  const start = await smallAudit()
  const team = await Promise.all([0, 1, 2].map(who => memberOf(start, who)))
  for (const deed of deeds)
    await does(team[deed.who]!, deed, files)
  for (const member of team)
    files.push(await handOut(member, member.who === mailing ? 0 : undefined))
  return files
}

/** What a store shows after files came in; the bytes of deleted pictures, which are swept later, do not count. */
export async function storeAfter(files: Blob[]): Promise<Dump> {
  const db = emptyStore()
  for (const file of files)
    await takeIn({ db }, file)
  const dump = await dumpStore(db)
  db.close()
  return {
    ...dump,
    pictureFiles: Object.fromEntries(Object.entries(dump.pictureFiles!).filter(([id]) => id in dump.picture!)),
  }
}

/** A file carries the auditors of its observations: whoever's were all deleted is named by nothing in it. */
export function withoutIdleAuditors(dump: Dump): Dump {
  const named = new Set(Object.values(dump.observation!).map(observation => (observation as Observation).auditorId))
  return { ...dump, auditor: Object.fromEntries(Object.entries(dump.auditor!).filter(([id]) => named.has(id))) }
}

/** One file of everything that some files bring. */
export async function joined(files: Blob[]): Promise<Blob> {
  const db = emptyStore()
  for (const file of files)
    await takeIn({ db }, file)
  const [audit] = await db.records('audit').toArray()
  const exported = await exportAudit(db, audit!.id, { generator: 'Kairos test', clock: fixedClock() })
  db.close()
  return exported!.file
}

async function memberOf(start: Awaited<ReturnType<typeof smallAudit>>, who: number): Promise<Member> {
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

async function does(member: Member, { what, at }: Deed, files: Blob[]): Promise<void> {
  member.clock.advance(at * 1000)
  const observations = await member.db.records('observation').toArray()
  const chosen = observations[at % observations.length]
  if (what === 'observe')
    await observe(member, at)
  else if (what === 'hand out')
    files.push(await handOut(member))
  else if (what === 'mail')
    files.push(await handOut(member, at))
  else if (what === 'take in')
    await takeIn(member, files[at % files.length])
  else if (what === 'restore')
    await restore(member)
  else if (chosen)
    await (what === 'edit' ? edit(member, chosen, at) : remove(member, chosen))
}

async function observe(member: Member, at: number): Promise<void> {
  const { db, journal, auditId, auditorId } = member
  const touchpoints = await db.records('touchpoint').toArray()
  const [criterion] = await db.records('criterion').toArray()
  const picture = await samplePicture(40, await idOf(member, 'picture'))
  const content = {
    auditId,
    touchpointId: touchpoints[at % touchpoints.length]!.id,
    auditorId,
    observedAt: '2026-11-21T10:00:00.000Z',
    page: null,
    context: { layout: null, viewport: null, pixelRatio: null, browser: null, pageLanguage: null, market: null },
    ratings: [{ criterionId: criterion!.id, value: 3, missing: null }],
    note: `seen ${at}`,
    marks: [],
    tags: [],
    evidence: [{ kind: 'screenshot' as const, pictureId: picture.id }],
    leftOut: null,
  }
  await journal.write(
    { action: 'observation-saved', by: auditorId },
    [picture.edit, { type: 'observation', id: await idOf(member, 'observation'), content }],
    [picture.file],
  )
}

async function edit({ journal, auditorId }: Member, observation: Observation, at: number): Promise<void> {
  await journal.write({ action: 'observation-edited', by: auditorId }, [
    { type: 'observation', id: observation.id, content: { ...observation, note: `edited ${at}` } },
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

async function restore(member: Member): Promise<void> {
  const id = member.deletions.pop()
  if (id)
    await member.journal.undo(id, null)
}

/** @param quality of the pictures where they are drawn anew, from 0 on; undefined for those as they are */
async function handOut({ db, auditId, clock, who }: Member, quality?: number): Promise<Blob> {
  const shrink = quality === undefined ? undefined : drawing(quality, who)
  return (await exportAudit(db, auditId, { generator: 'Kairos test', clock, shrink }))!.file
}

async function takeIn({ db }: Pick<Member, 'db'>, file: Blob | undefined): Promise<void> {
  const result = file && await importFile(db, file)
  if (result && (!result.ok || result.value.problems.length > 0))
    throw new Error(JSON.stringify(result))
}
