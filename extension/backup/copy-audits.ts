import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Locks } from '../../core/database/pictures/picture-lock.ts'
import type { CopiedPart } from '../../core/database/settings/copies.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { PartNaming } from '../../core/package/export/part-name.ts'
import type { PlannedCopy } from '../../core/package/export/plan-copy.ts'
import type { CopyOptions, WrittenPart } from '../../core/package/export/write-copy.ts'
import type { Folder } from './folder.ts'
import { forgetMissing, noteCopy, readCopies } from '../../core/database/settings/copies.ts'
import { readSetting } from '../../core/database/settings/settings.ts'
import { identifyStore } from '../../core/database/store-marker.ts'
import { isUnfinishedPart, partName } from '../../core/package/export/part-name.ts'
import { planCopy } from '../../core/package/export/plan-copy.ts'

export interface CopyingOptions extends CopyOptions {
  folderId: Id
  folder: Folder
  /** The browser's, where other panels may copy at the same time. */
  locks: Locks
  /** The audit that is under way. */
  auditId: Id
  /** The number of the journal's entry up to which all was copied when this panel looked last. */
  copiedUpTo?: number
  /** The most that each part should have: what breaks off loses no more. */
  mostBytes: number
  signal: AbortSignal
}

/**
 * Copies what a folder lacks of the audit that is under way, and of those copied into it before. A part counts as
 * copied once it is in the folder as a whole; whatever breaks off is copied the next time.
 * @returns the number of the journal's last entry that the folder has
 * @throws a `FolderError`, and what the signal was aborted with
 */
export function copyAudits(db: KairosDatabase, options: CopyingOptions): Promise<number> {
  const { folder, folderId, locks, copiedUpTo, signal } = options
  return locks.request(`${db.name} copies`, { signal }, async () => {
    const storeId = await identifyStore(db)
    const names = await folder.list()
    await removeUnfinished(folder, names, storeId)
    const isMissing = await forgetMissing(db, folderId, async name => names.has(name) || folder.has(name))
    const upTo = (await db.entries.orderBy('sequence').last())?.sequence ?? 0
    if (upTo === copiedUpTo && !isMissing)
      return upTo
    for (const auditId of await auditsToCopy(db, options))
      await copyAudit(db, auditId, { ...options, names, storeId })
    return upTo
  })
}

/** What a browser that was ended left behind is of nobody any more: the lock says that nobody writes now. */
async function removeUnfinished(folder: Folder, names: Set<string>, storeId: Id): Promise<void> {
  const unfinished = [...names].filter(name => isUnfinishedPart(name, storeId))
  // It is in nobody's way: where it cannot be removed, writing tells why.
  await Promise.allSettled(unfinished.map(folder.remove))
}

async function auditsToCopy(db: KairosDatabase, { folderId, auditId }: CopyingOptions): Promise<Set<Id>> {
  const parts = await readCopies(db, folderId)
  return new Set([auditId, ...parts.map(part => part.auditId)])
}

interface AuditCopying extends CopyingOptions {
  names: Set<string>
  storeId: Id
}

async function copyAudit(db: KairosDatabase, auditId: Id, options: AuditCopying): Promise<void> {
  options.signal.throwIfAborted()
  const plan = await planCopy(db, auditId, await readCopies(db, options.folderId), options.mostBytes)
  if (!plan)
    return
  // The archive library is large and is loaded only here.
  const { writeCopy } = await import('../../core/package/export/write-copy.ts')
  for await (const part of writeCopy(db, plan, options))
    await putPart(db, plan, part, options)
}

async function putPart(
  db: KairosDatabase,
  plan: PlannedCopy,
  { file, ...part }: WrittenPart,
  { folder, folderId, names, storeId }: AuditCopying,
): Promise<void> {
  const auditId = plan.audit.audit.id
  const parts = await readCopies(db, folderId)
  const number = 1 + parts.filter(one => one.auditId === auditId).reduce((most, one) => Math.max(most, one.number), 0)
  const named = freeName({ words: await wordsFor(db, plan), at: part.at, number, storeId }, names)
  await folder.put(named.name, file)
  names.add(named.name)
  const auditIds = new Set(plan.audit.audits.map(({ id }) => id))
  await noteCopy(db, folderId, { ...part, ...named, auditId }, { auditIds, has: plan.has })
}

/** The audit's title, and who copies it. */
async function wordsFor(db: KairosDatabase, { audit: { audit } }: PlannedCopy): Promise<string[]> {
  const auditor = await db.records('auditor').get(await readSetting(db, 'auditorId') ?? '')
  return [audit.title, auditor?.name ?? '']
}

/** Under a number that this browser gave before, in the same second, it forgot what became of that file. */
function freeName(naming: PartNaming, taken: Set<string>): Pick<CopiedPart, 'name' | 'number'> {
  let { number } = naming
  while (taken.has(partName({ ...naming, number })))
    number++
  return { name: partName({ ...naming, number }), number }
}
