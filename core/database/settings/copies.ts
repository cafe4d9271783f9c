import type { Id } from '../../journey/identifier.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { Settings } from './settings.ts'
import { readSetting, writeSetting } from './settings.ts'

/**
 * A part of an audit that lies in the folder of automatic copies: its file's name, when it was written, and which
 * versions of records it is the latest to hold.
 */
export type CopiedPart = Settings['copies']['parts'][number]

/** What is in the folder of automatic copies, as far as this browser put it there; empty for a folder it left. */
export async function readCopies(db: KairosDatabase, folderId: Id): Promise<CopiedPart[]> {
  const copies = await readSetting(db, 'copies')
  return copies?.folderId === folderId ? copies.parts : []
}

/**
 * Remembers a part that arrived. What other parts hold of its records they need not hold any more, nor what the audit
 * has no more: so there are never more versions than records.
 * @param has tells which records the audit, and those that are joined to it, have now
 */
export async function noteCopy(
  db: KairosDatabase,
  folderId: Id,
  part: CopiedPart,
  { auditIds, has }: { auditIds: ReadonlySet<Id>, has: (id: Id) => boolean },
): Promise<void> {
  const stored = new Set<Id>(await db.records('audit').toCollection().primaryKeys())
  await changeCopies(db, folderId, (parts) => {
    const others = parts.filter(({ auditId }) => stored.has(auditId)).map((other) => {
      const isHeld = (id: Id) => !(id in part.versions) && (!auditIds.has(other.auditId) || has(id))
      return { ...other, versions: pickVersions(other.versions, isHeld) }
    })
    return withoutIdle([...others, part])
  })
}

/**
 * Forgets parts that are in the folder no more: what they held counts as new again.
 * @param isThere tells by a part's name whether it is
 * @returns whether there were any
 */
export async function forgetMissing(
  db: KairosDatabase,
  folderId: Id,
  isThere: (name: string) => Promise<boolean>,
): Promise<boolean> {
  const missing = new Set<string>()
  for (const { name } of await readCopies(db, folderId)) {
    if (!await isThere(name))
      missing.add(name)
  }
  if (missing.size > 0)
    await changeCopies(db, folderId, parts => parts.filter(({ name }) => !missing.has(name)))
  return missing.size > 0
}

/** The versions of records that lie in any of some parts. */
export function versionsCopiedIn(parts: CopiedPart[]): Record<Id, string> {
  return Object.fromEntries(parts.flatMap(({ versions }) => Object.entries(versions)))
}

/** Read and written in one go; where somebody picked another folder meanwhile, it is not about that one. */
async function changeCopies(
  db: KairosDatabase,
  folderId: Id,
  change: (parts: CopiedPart[]) => CopiedPart[],
): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const copies = await readSetting(db, 'copies')
    if (copies?.folderId === folderId)
      await writeSetting(db, 'copies', { folderId, parts: change(copies.parts) })
  })
}

function pickVersions(versions: Record<Id, string>, isWanted: (id: Id) => boolean): Record<Id, string> {
  return Object.fromEntries(Object.entries(versions).filter(([id]) => isWanted(id)))
}

/** Of parts that hold no record the latest of each audit still tells what its frame was. */
function withoutIdle(parts: CopiedPart[]): CopiedPart[] {
  const framed = new Map(parts.filter(({ frame }) => frame !== null).map(part => [part.auditId, part]))
  return parts.filter(part => Object.keys(part.versions).length > 0 || framed.get(part.auditId) === part)
}
