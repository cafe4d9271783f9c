import type { ComputedRef, ShallowRef } from 'vue'
import type { Id } from '../../core/journey/identifier.ts'
import type { AuditRecords, StageView } from '../../core/journey/journey-view.ts'
import { computed } from 'vue'
import { loadAudit } from '../../core/database/audits.ts'
import { viewJourney } from '../../core/journey/journey-view.ts'
import { readSetting } from '../session/settings.ts'
import { useSession } from './session.ts'
import { useLive } from './use-live.ts'

/** The audit that is under way and the auditor who makes it. */
export interface CurrentAudit {
  records: AuditRecords
  auditorId: Id
  /** Also where the auditor has observed nothing here yet. */
  auditorName: string
}

export interface UseAudit {
  /** Undefined while it is read, null where there is none yet. */
  current: Readonly<ShallowRef<CurrentAudit | null | undefined>>
  /** In walking order, each with its touchpoints. */
  places: ComputedRef<StageView[]>
  /** Why it could not be read the last time; null where it could. */
  error: Readonly<ShallowRef<unknown>>
}

/** The audit that is under way, kept up to date. */
export function useAudit(): UseAudit {
  const { db } = useSession()
  const { value: current, error } = useLive(async () => {
    const [auditId, auditorId] = [await readSetting(db, 'auditId'), await readSetting(db, 'auditorId')]
    const records = auditId === undefined ? null : await loadAudit(db, auditId)
    if (!records || auditorId === undefined)
      return null
    const auditor = await db.records('auditor').get(auditorId)
    return { records, auditorId, auditorName: auditor?.name ?? '' }
  }, undefined)
  return { current, places: computed(() => current.value ? viewJourney(current.value.records, { layout: null, market: null }).stages : []), error }
}
