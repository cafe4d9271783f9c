import type { AuditSummary } from '../../core/database/reading/list-audits.ts'
import { removeAudit } from '../../core/database/commands/remove-audit.ts'
import { useFailures } from '../../core/screen/failures.ts'
import { useToasts } from '../../core/screen/toasts.ts'
import { useLanguage } from '../../core/screen/use-language.ts'
import { useWorkplace } from '../../core/screen/workplace.ts'

/** Removes audits from this browser, each with a way back. */
export function useDeleteAudit(): { remove: (summary: AuditSummary) => Promise<void> } {
  const { t } = useLanguage()
  const { db, journal } = useWorkplace()
  const toasts = useToasts()
  const { report } = useFailures()

  async function remove({ audit: { id, title } }: AuditSummary): Promise<void> {
    const entry = await removeAudit(db, journal, id, null)
    toasts.show({
      text: t('library.delete.done', { title }),
      undo: async () => void await journal.undo(entry.id, null),
    })
  }

  return { remove: summary => remove(summary).catch(report) }
}
