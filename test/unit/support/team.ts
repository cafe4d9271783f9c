import type { KairosDatabase } from '../../../core/database/kairos-database.ts'
import type { Observation } from '../../../core/journey/observation.ts'
import type { Dump } from '../../support/store-dump.ts'
import type { Action } from './team-member.ts'
import fc from 'fast-check'
import { exportAudit } from '../../support/export-audit.ts'
import { dumpStore } from '../../support/store-dump.ts'
import { fixedClock } from './fixed-clock.ts'
import { emptyStore } from './sample-store.ts'
import { act, handOut, startTeam, takeIn } from './team-member.ts'

/** What three auditors might do, in any order, handing each other files on the way. */
export const anyActions = actionsOf(
  'observe',
  'edit',
  'edit',
  'delete',
  'keep words',
  'delete words',
  'restore',
  'hand out',
  'take in',
)

/** The same where some files have only smaller versions of their pictures. */
export const actionsWithMail = actionsOf('observe', 'edit', 'delete', 'restore', 'hand out', 'mail', 'mail', 'take in')

/** The same where nothing is deleted. */
export const mildActionsWithMail = actionsOf('observe', 'edit', 'hand out', 'mail', 'mail', 'take in')

function actionsOf(...what: Action['what'][]): fc.Arbitrary<Action[]> {
  return fc.array(fc.record({ who: fc.nat(2), what: fc.constantFrom(...what), pick: fc.nat(5) }), { maxLength: 14 })
}

/**
 * The files of three auditors: those handed out on the way, and a last one each.
 * @param mailing who writes that last one for a mail; nobody unless told otherwise
 */
export async function filesOf(actions: Action[], mailing?: number): Promise<Blob[]> {
  const files: Blob[] = []
  const team = await startTeam()
  for (const action of actions)
    await act(team[action.who]!, action, files)
  for (const member of team)
    files.push(await handOut(member, member.who === mailing ? 0 : undefined))
  return files
}

/** What a store shows after files came in; the bytes of deleted pictures, which are swept later, do not count. */
export async function storeAfter(files: Blob[]): Promise<Dump> {
  const db = await filledWith(files)
  const dump = await dumpStore(db)
  db.close()
  const shown = Object.entries(dump.pictureFiles!).filter(([id]) => id in dump.picture!)
  return { ...dump, pictureFiles: Object.fromEntries(shown) }
}

/** A file carries the auditors of its findings: whoever's were all deleted is named by nothing in it. */
export function withoutIdleAuditors(dump: Dump): Dump {
  const findings = [...Object.values(dump.observation!), ...Object.values(dump.verbatim!)]
  const named = new Set(findings.map(finding => (finding as Pick<Observation, 'auditorId'>).auditorId))
  return { ...dump, auditor: Object.fromEntries(Object.entries(dump.auditor!).filter(([id]) => named.has(id))) }
}

/** One file of everything that some files bring. */
export async function joined(files: Blob[]): Promise<Blob> {
  const db = await filledWith(files)
  const [audit] = await db.records('audit').toArray()
  const exported = await exportAudit(db, audit!.id, { generator: 'Kairos test', clock: fixedClock() })
  db.close()
  return exported!.file
}

async function filledWith(files: Blob[]): Promise<KairosDatabase> {
  const db = emptyStore()
  for (const file of files)
    await takeIn(db, file)
  return db
}
