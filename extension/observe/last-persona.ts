import type { Id } from '../../core/journey/identifier.ts'
import type { Observation } from '../../core/journey/observation.ts'
import type { Timestamp } from '../../core/journey/timestamp.ts'
import { localDay } from '../../core/journey/local-time.ts'

/**
 * Who an auditor's latest observation was walked as, where it was made on the same day: whoever goes on in one sitting
 * goes on as the same person. Null where it was nobody in particular, and on another day.
 */
export function lastPersonaId(observations: readonly Observation[], auditorId: Id, at: Timestamp): Id | null {
  const last = observations.reduce<Observation | null>((latest, one) =>
    one.auditorId === auditorId && (latest === null || one.observedAt >= latest.observedAt) ? one : latest, null)
  return last && localDay(last.observedAt) === localDay(at) ? last.personaId ?? null : null
}
