import type { ComputedRef, WritableComputedRef } from 'vue'
import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { PlannedExport } from '../../core/package/export/plan-export.ts'
import { computed } from 'vue'
import { readExports, versionsSentIn } from '../../core/database/settings/exports.ts'
import { planShare } from '../../core/package/export/plan-share.ts'
import { hasUnsent } from '../../core/package/export/select-records.ts'
import { isWhole } from '../../core/package/export/share-choice.ts'
import { useStored } from '../../core/screen/use-stored.ts'
import { useWorkplace } from '../../core/screen/workplace.ts'
import { useShareWish } from './share-wish.ts'
import { useShareWords } from './use-share-words.ts'

/** What the next Kairos file of an audit will hold. */
export interface FilePlanning {
  /** Whether what went out before is left away: never from a copy, which does not line up with anything. */
  onlyNew: WritableComputedRef<boolean>
  /** Whether there is anything new; null where none went out before, and of a copy. */
  hasNew: ComputedRef<boolean | null>
  /** Plans it as it is chosen now; null where the audit is gone. */
  plan: () => Promise<PlannedExport | null>
}

export function useFilePlan(records: () => AuditRecords): FilePlanning {
  const { choice, file } = useShareWish()
  const { db } = useWorkplace()
  const words = useShareWords()
  const auditId = computed(() => records().audit.id)
  const stored = useStored(auditId, id => readExports(db, id))
  const sent = computed(() => stored.value.state === 'ready' ? versionsSentIn(stored.value.value) : undefined)
  const hasNew = computed(() => sent.value !== undefined && isWhole(choice)
    ? hasUnsent(records(), sent.value)
    : null)
  const onlyNew = computed({
    get: () => file.onlyNew && hasNew.value === true,
    set: chosen => file.onlyNew = chosen,
  })

  function plan(): Promise<PlannedExport | null> {
    return planShare(db, auditId.value, {
      choice: { ...choice },
      words,
      sent: onlyNew.value ? sent.value : undefined,
      mostBytes: file.partSize ?? undefined,
    })
  }

  return { onlyNew, hasNew, plan }
}
