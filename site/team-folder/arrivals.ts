import type { TakenFile } from '../../core/database/settings/taken-files.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { PackageError } from '../../core/package/problem.ts'
import type { DescribedFile, PackageDescription } from '../../core/package/read/describe-package.ts'
import type { FolderFile } from './list-folder.ts'
import { isLocked } from '../imports/is-locked.ts'

/** What the store knows of a folder's files. */
export interface KnownFiles {
  taken: TakenFile[]
  /** Entries of the journal that are undone. */
  undone: Set<Id>
  /** Of the audits that are here. */
  auditIds: Set<Id>
}

/** A file that is whole, with what is in it; null where that is locked. */
export interface ArrivedFile extends FolderFile {
  digest: string
  contents: PackageDescription | null
}

/** A file that is not whole, or none that can be read. */
export interface UnreadableFile extends FolderFile {
  error: PackageError
}

/** A folder's files by what is to be done with them; those that are in as they are stand in none of the lists. */
export interface Arrivals {
  /** Not looked into yet. */
  unseen: FolderFile[]
  fresh: ArrivedFile[]
  /** Those of the fresh ones that may come in by themselves: they open, and bring back nothing removed here. */
  unasked: ArrivedFile[]
  /** Came in before, and were taken back or their audit deleted. */
  removed: ArrivedFile[]
  unreadable: UnreadableFile[]
}

/** What tells a file that was changed from the same as it was: place, length and time of change. */
export function keyOf({ path, bytes, modifiedAt }: Pick<FolderFile, 'path' | 'bytes' | 'modifiedAt'>): string {
  return `${modifiedAt} ${bytes} ${path}`
}

/**
 * Sorts a folder's files. What somebody took back or deleted here does not come in by itself again, neither that file
 * nor another one of its audit.
 * @param described what is known of files' contents, by their keys
 */
export function sortArrivals(
  files: FolderFile[],
  described: ReadonlyMap<string, DescribedFile>,
  { taken, undone, auditIds }: KnownFiles,
): Arrivals {
  const arrivals: Arrivals = { unseen: [], fresh: [], unasked: [], removed: [], unreadable: [] }
  const byKey = new Map(taken.map(file => [keyOf(file), file]))
  const byDigest = new Map(taken.map(file => [file.digest, file]))
  const isGone = (auditId: Id) => !auditIds.has(auditId)
  const isRemoved = (file: TakenFile) => undone.has(file.entryId ?? '') || file.auditIds.some(isGone)
  const removedAudits = new Set(taken.flatMap(file => file.auditIds).filter(isGone))
  for (const file of files) {
    const seen = described.get(keyOf(file))
    const known = byKey.get(keyOf(file)) ?? byDigest.get(seen?.digest ?? '')
    if (!known)
      addUnknown(arrivals, file, seen, removedAudits)
    else if (isRemoved(known))
      arrivals.removed.push({ ...file, digest: known.digest, contents: null })
  }
  return arrivals
}

function addUnknown(
  arrivals: Arrivals,
  file: FolderFile,
  seen: DescribedFile | undefined,
  removedAudits: Set<Id>,
): void {
  if (!seen)
    return void arrivals.unseen.push(file)
  const { digest, contents } = seen
  if (!contents.ok && !isLocked(contents.error))
    return void arrivals.unreadable.push({ ...file, error: contents.error })
  const arrived = { ...file, digest, contents: contents.ok ? contents.value : null }
  arrivals.fresh.push(arrived)
  if (arrived.contents && !arrived.contents.auditIds.some(id => removedAudits.has(id)))
    arrivals.unasked.push(arrived)
}
