import type { ComputedRef, ShallowRef } from 'vue'
import type { Id } from '../../core/journey/identifier.ts'
import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { Stage } from '../../core/journey/stage.ts'
import type { Touchpoint } from '../../core/journey/touchpoint.ts'
import { computed } from 'vue'
import { loadAudit } from '../../core/database/audits.ts'
import { readSetting } from '../session/settings.ts'
import { useSession } from './session.ts'
import { useLive } from './use-live.ts'

/** A stage with its touchpoints, in walking order. */
export interface Place {
  stage: Stage
  touchpoints: Touchpoint[]
}

/** The audit that is under way and the auditor who makes it. */
export interface CurrentAudit {
  records: AuditRecords
  auditorId: Id
}

export interface UseAudit {
  /** Undefined while it is read, null where there is none yet. */
  current: Readonly<ShallowRef<CurrentAudit | null | undefined>>
  places: ComputedRef<Place[]>
}

/** The audit that is under way, kept up to date. */
export function useAudit(): UseAudit {
  const { db } = useSession()
  const current = useLive(async () => {
    const [auditId, auditorId] = [await readSetting(db, 'auditId'), await readSetting(db, 'auditorId')]
    const records = auditId === undefined ? null : await loadAudit(db, auditId)
    return records && auditorId !== undefined ? { records, auditorId } : null
  }, undefined)
  return { current, places: computed(() => current.value ? placesOf(current.value.records) : []) }
}

function placesOf({ stages, touchpoints }: AuditRecords): Place[] {
  const inOrder = (a: { position: number }, b: { position: number }) => a.position - b.position
  return stages.toSorted(inOrder).map(stage => ({
    stage,
    touchpoints: touchpoints.filter(({ stageId }) => stageId === stage.id).sort(inOrder),
  }))
}
