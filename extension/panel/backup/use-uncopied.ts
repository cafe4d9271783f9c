import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { versionsCopiedIn } from '../../../core/database/settings/copies.ts'
import { notSent } from '../../../core/package/export/select-records.ts'
import { useAudit } from '../ground/use-audit.ts'
import { useBackup } from './backup.ts'

/** How many of the audit's observations the folder does not have as they are now. */
export function useUncopied(): ComputedRef<number> {
  const backup = useBackup()
  const audit = useAudit()
  const versions = computed(() => versionsCopiedIn(backup.parts))
  return computed(() => notSent(audit.value.records.observations, versions.value).length)
}
