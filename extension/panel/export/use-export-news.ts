import type { PastExport } from '../../../core/database/settings/exports.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { ExportPlace } from '../../export/delivery.ts'
import { noteExport, takeBackExport } from '../../../core/database/settings/exports.ts'
import { countFindings } from '../../../core/locales/count-findings.ts'
import { useToasts } from '../../../core/screen/toasts.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'

interface ExportNews {
  /** Says what went out, and where it is as far as that is known. */
  tell: (auditId: Id, made: PastExport, place: ExportPlace) => void
  /** Takes an export back that did not arrive, and says so. */
  takeBack: (auditId: Id, made: PastExport) => Promise<void>
}

/** What the panel says of exports in its line for what was just done. */
export function useExportNews(): ExportNews {
  const { t } = useLanguage()
  const { db } = useWorkplace()
  const toasts = useToasts()

  async function takeBack(auditId: Id, made: PastExport): Promise<void> {
    await takeBackExport(db, auditId, made)
    toasts.show({ text: t('panel.export.takenBack'), undo: () => noteExport(db, auditId, made) })
  }

  function wordsFor(made: PastExport, place: ExportPlace): string {
    const { files, hasArrived } = made
    const [name] = files
    const several = files.length > 1 ? 'Parts' : ''
    const where = hasArrived ? place : 'handed'
    return t(`panel.export.done.${where}${several}`, {
      name,
      n: files.length,
      observations: countFindings(made, t),
    })
  }

  function tell(auditId: Id, made: PastExport, place: ExportPlace): void {
    const back = made.hasArrived
      ? {}
      : { undo: () => takeBack(auditId, made), undoName: t('panel.export.notArrived') }
    toasts.show({ text: wordsFor(made, place), ...back })
  }

  return { tell, takeBack }
}
