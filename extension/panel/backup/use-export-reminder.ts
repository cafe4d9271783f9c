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

/** So many observations may get lost with a computer before anybody is reminded, and again after that. */
const mostAtRisk = 20

interface ExportReminder {
  /** How many observations are only here; null where nobody need be told. */
  atRisk: ComputedRef<number | null>
  /** Says no more of those. */
  dismiss: () => Promise<void>
}

/** Reminds of observations that went out neither in an export nor in a copy. */
export function useExportReminder(): ExportReminder {
  const { db } = useWorkplace()
  const audit = useAudit()
  const backup = useBackup()
  const auditId = computed(() => audit.value.records.audit.id)
  const stored = useStored(auditId, async id =>
    ({ exports: await readExports(db, id), reminded: await readReminded(db, id) }))
  const known = computed(() => stored.value.state === 'ready' ? stored.value.value : null)
  /** What went out last: with anything after it the counting begins anew. */
  const since = computed(() => `${known.value?.exports.at(-1)?.at ?? ''} ${backup.copiedAt ?? ''}`)

  const count = computed(() => {
    const exported = versionsSentIn(known.value?.exports ?? []) ?? {}
    return notSent(notSent(audit.value.records.observations, exported), versionsCopiedIn(backup.parts)).length
  })
  const atRisk = computed(() => {
    const isOnItsWay = backup.folder && ['behind', 'copying'].includes(backup.state.kind)
    if (!known.value || isOnItsWay)
      return null
    const { reminded } = known.value
    const already = reminded?.since === since.value ? reminded.observations : 0
    return count.value - already >= mostAtRisk ? count.value : null
  })
  const dismiss = () => keepReminded(db, auditId.value, { observations: count.value, since: since.value })
  return { atRisk, dismiss }
}
