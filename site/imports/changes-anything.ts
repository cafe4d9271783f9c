import type { ImportReport } from '../../core/package/import/import-report.ts'

/** Whether something here becomes other than it was. */
export function changesAnything({ counts, sharper }: ImportReport): boolean {
  return counts.added + counts.updated + counts.conflictThere + counts.deleted + sharper > 0
}
