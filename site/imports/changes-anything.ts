import type { ImportReport } from '../../core/package/import/import-report.ts'

/** Whether something here becomes other than it was, or the history is given the other version of what was changed on both sides. */
export function changesAnything({ counts, sharper, lost }: ImportReport): boolean {
  const isConflictNews = counts.conflictHere > 0 && lost > 0
  return isConflictNews || counts.added + counts.updated + counts.conflictThere + counts.deleted + sharper > 0
}
