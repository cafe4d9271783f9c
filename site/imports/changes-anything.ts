import type { ImportReport } from '../../core/package/import/import-report.ts'

/**
 * Whether something here becomes other than it was, or the history is given the other version of what was changed on
 * both sides.
 */
export function changesAnything({ counts, betterPictures, losing }: ImportReport): boolean {
  const { added, updated, deleted, conflictTookIncoming, conflictKeptLocal } = counts
  const isHistoryExtended = conflictKeptLocal > 0 && losing > 0
  return isHistoryExtended || added + updated + deleted + conflictTookIncoming + betterPictures > 0
}
