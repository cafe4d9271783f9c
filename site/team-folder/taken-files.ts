import type { TakenFile } from '../../core/database/settings/taken-files.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { Timestamp } from '../../core/journey/timestamp.ts'
import type { FileOutcome } from '../../core/package/import/import-report.ts'
import type { ArrivedFile } from './arrivals.ts'
import { changesAnything } from '../imports/changes-anything.ts'

/** Where and when outcomes became known. */
interface Finding {
  at: Timestamp
  /** Of the audits that are here now. */
  auditIds: Set<Id>
}

/**
 * What is to be remembered of a file that was read; null where it is to be offered again: it was cancelled, is locked,
 * or could not be read.
 */
export function takenFile(file: ArrivedFile, { result }: FileOutcome, { at, auditIds }: Finding): TakenFile | null {
  const { path, bytes, modifiedAt, digest } = file
  const taken = { path, bytes, modifiedAt, digest, takenAt: at }
  if (result.ok) {
    const here = result.value.contents.audits.map(({ id }) => id).filter(id => auditIds.has(id))
    return { ...taken, entryId: result.value.entry?.id ?? null, auditIds: here }
  }
  // All there is was looked at and said.
  return result.error.kind === 'nothing-good' ? { ...taken, entryId: null, auditIds: [] } : null
}

/** What a preview that was given up tells for good: of files with nothing new, that they are in already. */
export function nothingNewIn(preview: FileOutcome[]): FileOutcome[] {
  return preview.flatMap(({ result, ...outcome }) =>
    result.ok && !changesAnything(result.value)
      ? [{ ...outcome, result: { ok: true as const, value: { ...result.value, entry: null } } }]
      : [])
}

/** Entries of the files that came in last, together, in their order; without those that are undone. */
export function lastEntries(taken: TakenFile[], undone: Set<Id>): Id[] {
  const standing = taken.filter(({ entryId }) => entryId !== null && !undone.has(entryId))
  const latest = standing.at(-1)?.takenAt
  return standing.flatMap(({ takenAt, entryId }) => takenAt === latest && entryId !== null ? [entryId] : [])
}
