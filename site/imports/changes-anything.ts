import type { ImportReport } from '../../core/package/import/import-report.ts'

/** Whether something here becomes other than it was, or the history is given the other version of what was changed on both sides. */
export function changesAnything({ counts, betterPictures, lost }: ImportReport): boolean {
  const isConflictNews = counts.conflictKeptLocal > 0 && lost > 0
  return isConflictNews || counts.added + counts.updated + counts.conflictTookIncoming + counts.deleted + betterPictures > 0
}
