import type { PastExport } from '../../core/database/settings/exports.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { PlannedExport } from '../../core/package/export/plan-export.ts'
import type { ExportOptions } from '../../core/package/export/write-export.ts'
import { noteExport, takeBackExport } from '../../core/database/settings/exports.ts'
import { timestampOf } from '../../core/journey/timestamp.ts'
import { useToasts } from '../../core/screen/toasts.ts'
import { useLanguage } from '../../core/screen/use-language.ts'
import { useWorkplace } from '../../core/screen/workplace.ts'

/** What is written, and how. */
export interface FilePlan {
  /** Null where it is gone. */
  plan: PlannedExport | null
  options?: Pick<ExportOptions, 'shrink' | 'passphrase'>
  /** Whether what is in it is new no longer. */
  isRemembered?: boolean
}

/** Says which files went out; what is remembered of them can be taken back, as nobody knows whether they arrived. */
export function useFileNews(): (planned: FilePlan, files: string[]) => Promise<void> {
  const { t } = useLanguage()
  const { db, clock } = useWorkplace()
  const toasts = useToasts()

  async function takeBack(auditId: Id, made: PastExport): Promise<void> {
    await takeBackExport(db, auditId, made)
    toasts.show({ text: t('share.file.takenBack'), undo: () => noteExport(db, auditId, made) })
  }

  async function remember({ audit, records, versions }: PlannedExport, files: string[]): Promise<() => Promise<void>> {
    const { audit: { id } } = audit
    const counts = { observations: records.observations.length, verbatims: records.verbatims.length }
    const made = { at: timestampOf(clock), ...counts, versions, files, hasArrived: false }
    await noteExport(db, id, made)
    return () => takeBack(id, made)
  }

  return async ({ plan, isRemembered }, files) => {
    if (!plan)
      return
    const text = t('share.file.handed', { n: files.length, name: files[0] ?? '' }, files.length)
    const undo = isRemembered ? await remember(plan, files) : undefined
    toasts.show({ text, ...undo ? { undo, undoName: t('share.file.notArrived') } : {} })
  }
}
