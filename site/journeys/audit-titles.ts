import type { ComputedRef } from 'vue'
import type { Audit } from '../../core/journey/audit.ts'
import { computed } from 'vue'
import { groupJoinedAudits } from '../../core/database/reading/joined-audits.ts'
import { compareTexts } from '../../core/journey/compare-texts.ts'
import { useStored } from '../../core/screen/use-stored.ts'
import { useWorkplace } from '../../core/screen/workplace.ts'

/** All audits by title, those that are joined once; none until they are read. */
export function useAuditTitles(): ComputedRef<Audit[]> {
  const { db } = useWorkplace()
  const stored = useStored(() => db, db => db.records('audit').toArray())
  return computed(() => stored.value.state === 'ready'
    ? groupJoinedAudits(stored.value.value)
        .map(([head]) => head!)
        .sort((a, b) => compareTexts(a.title, b.title))
    : [])
}
