import type { ComputedRef } from 'vue'
import type { CurrentAudit } from './current-audit.ts'
import { computed } from 'vue'
import { useCurrentAudit } from './current-audit.ts'

/**
 * The audit that is under way, for parts of the panel that are shown only where there is one.
 * While such a part goes away because there is none any more, it still sees the last one.
 */
export function useAudit(): ComputedRef<CurrentAudit> {
  const current = useCurrentAudit()
  return computed(last => current.audit ?? last as CurrentAudit)
}
