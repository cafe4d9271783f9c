import type { ComputedRef } from 'vue'
import type { Id } from '../../../core/journey/identifier.ts'
import type { FindingCounts } from '../../../core/locales/count-findings.ts'
import type { ExportEstimate } from '../../../core/package/export/estimate-export.ts'
import type { ExportSelection } from '../../../core/package/export/plan-export.ts'
import { computed } from 'vue'
import { noRecords } from '../../../core/journey/record-lists.ts'
import { estimateExport } from '../../../core/package/export/estimate-export.ts'
import { planExport } from '../../../core/package/export/plan-export.ts'
import { shrinkPicture } from '../../../core/screen/export/shrink-picture.ts'
import { useStored } from '../../../core/screen/use-stored.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { useAudit } from '../ground/use-audit.ts'

/** What the panel says of an export before it is written. */
export interface ExportSize extends ExportEstimate, FindingCounts {}

interface SizeRequest {
  auditId: Id
  selection: ExportSelection
  forMail: boolean
}

/** How large the next export will be; null until that is known. */
export function useExportSize(
  selection: () => ExportSelection,
  forMail: () => boolean,
): ComputedRef<ExportSize | null> {
  const { db } = useWorkplace()
  const audit = useAudit()
  const known = new Map<Id, number>()

  async function measure({ auditId, selection, forMail }: SizeRequest): Promise<ExportSize | null> {
    const plan = await planExport(db, auditId, selection)
    const estimate = plan && await estimateExport(db, plan, forMail ? { shrink: shrinkPicture, known } : undefined)
    const { observations, verbatims } = plan?.records ?? noRecords()
    return estimate && { ...estimate, observations: observations.length, verbatims: verbatims.length }
  }

  const request = computed(() =>
    ({ auditId: audit.value.records.audit.id, selection: selection(), forMail: forMail() }))
  const stored = useStored(request, measure)
  return computed(() => stored.value.state === 'ready' ? stored.value.value : null)
}
