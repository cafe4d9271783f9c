import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { versionsCopiedIn } from '../../../core/database/settings/copies.ts'
import { readExports, versionsSentIn } from '../../../core/database/settings/exports.ts'
import { keepReminded, readReminded } from '../../../core/database/settings/reminders.ts'
import { notSent } from '../../../core/package/export/select-records.ts'
import { useStored } from '../../../core/screen/use-stored.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { useAudit } from '../ground/use-audit.ts'
import { useBackup } from './backup.ts'

/** So many observations may get lost with a computer before anybody is reminded; again after as many more. */
const mostAtRisk = 20

interface ExportReminder {
  /** How many observations are only here; null where nobody need be told. */
  atRisk: ComputedRef<number | null>
  /** Says no more of those. */
  dismiss: () => Promise<void>
}

/** Reminds auditors of what they observed and what went out neither in an export nor in a copy. */
export function useExportReminder(): ExportReminder {
  const { db } = useWorkplace()
  const audit = useAudit()
  const backup = useBackup()
  const auditId = computed(() => audit.value.records.audit.id)
  const stored = useStored(auditId, async id =>
    ({ exports: await readExports(db, id), reminded: await readReminded(db, id) }))
  const known = computed(() => stored.value.state === 'ready' ? stored.value.value : null)
  /** What went out last: after anything that follows it, the counting begins anew. */
  const since = computed(() => `${known.value?.exports.at(-1)?.at ?? ''} ${backup.copiedAt ?? ''}`)

  const count = computed(() => {
    const { auditorId, records: { observations } } = audit.value
    const own = observations.filter(observation => observation.auditorId === auditorId)
    const unexported = notSent(own, versionsSentIn(known.value?.exports ?? []) ?? {})
    return notSent(unexported, versionsCopiedIn(backup.parts)).length
  })
  const isOnItsWay = computed(() => backup.folder !== null && ['behind', 'copying'].includes(backup.state.kind))
  const atRisk = computed(() => {
    if (!known.value || isOnItsWay.value)
      return null
    const { reminded } = known.value
    const already = reminded?.since === since.value ? reminded.observations : 0
    return count.value - already >= mostAtRisk ? count.value : null
  })
  const dismiss = () => keepReminded(db, auditId.value, { observations: count.value, since: since.value })
  return { atRisk, dismiss }
}
