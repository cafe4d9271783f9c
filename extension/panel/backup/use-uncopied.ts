import type { ComputedRef } from 'vue'
import type { FindingCounts } from '../../../core/locales/count-findings.ts'
import { computed } from 'vue'
import { versionsCopiedIn } from '../../../core/database/settings/copies.ts'
import { notSent } from '../../../core/package/export/select-records.ts'
import { useAudit } from '../ground/use-audit.ts'
import { useBackup } from './backup.ts'

/** How much of what auditors found the folder does not have as it is now. */
export function useUncopied(): ComputedRef<FindingCounts> {
  const backup = useBackup()
  const audit = useAudit()
  const versions = computed(() => versionsCopiedIn(backup.parts))
  return computed(() => {
    const { observations, verbatims } = audit.value.records
    return {
      observations: notSent(observations, versions.value).length,
      verbatims: notSent(verbatims, versions.value).length,
    }
  })
}
