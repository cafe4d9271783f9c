import type { ComputedRef } from 'vue'
import type { Id } from '../../../core/journey/identifier.ts'
import type { ExportEstimate } from '../../../core/package/export/estimate-export.ts'
import type { ExportSelection } from '../../../core/package/export/plan-export.ts'
import type { CurrentAudit } from '../use-audit.ts'
import { computed } from 'vue'
import { estimateExport } from '../../../core/package/export/estimate-export.ts'
import { planExport } from '../../../core/package/export/plan-export.ts'
import { shrinkPicture } from '../../export/shrink-picture.ts'
import { useSession } from '../session.ts'
import { useLive } from '../use-live.ts'

/** What the panel says of an export before it is written. */
export interface ExportSize extends ExportEstimate {
  observations: number
  forMail: boolean
}

/** How large the next export will be; null until that is known. */
export function useExportSize(audit: () => CurrentAudit, selection: () => ExportSelection, forMail: () => boolean): ComputedRef<ExportSize | null> {
  const { db } = useSession()
  const known = new Map<Id, number>()

  async function measure(): Promise<ExportSize | null> {
    const isForMail = forMail()
    const plan = await planExport(db, audit().records.audit.id, selection())
    const estimate = plan && await estimateExport(db, plan, isForMail ? { shrink: shrinkPicture, known } : undefined)
    return plan && estimate && { ...estimate, observations: plan.records.observation.length, forMail: isForMail }
  }

  const { value } = useLive(measure, null, () => [audit().records.audit.id, selection(), forMail()])
  // Drawing pictures takes a moment; until then the other size would still stand there.
  return computed(() => value.value?.forMail === forMail() ? value.value : null)
}
