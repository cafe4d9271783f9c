import type { JourneyView, TouchpointView } from '../journey/journey-view.ts'
import type { Observation } from '../journey/observation.ts'
import type { Wait } from '../journey/wait.ts'
import { waitedMilliseconds } from '../journey/wait.ts'
import { medianSurvival } from '../statistics/median-survival.ts'

/** How long auditors waited for replies, as customers would. */
export interface ResponseTimes {
  /** Every single wait: those with a reply, those without, those of unknown length; of each kind the shortest first. */
  waits: Wait[]
  replies: number
  /** Those that no reply came to as long as was waited. */
  unreplied: number
  /** With or without a reply, how many nobody knows the length of: they are in no median. */
  unknown: number
  /**
   * In milliseconds: so long it took until half had a reply. What had none counts as waiting longer than was waited,
   * and never as no time at all; null where less than half had one.
   */
  median: number | null
}

/** The response times in observations; those that are left out of scores are in none. Null where nobody waited. */
export function responseTimes(observations: readonly Observation[]): ResponseTimes | null {
  const waits = observations.flatMap(({ waited, leftOut }) => waited && leftOut === null ? [waited] : [])
  if (waits.length === 0)
    return null
  const known = waits.filter(wait => waitedMilliseconds(wait) !== null)
  const spans = known.map(wait => ({ length: waitedMilliseconds(wait)!, hasEnded: wait.replied }))
  const replies = waits.filter(({ replied }) => replied).length
  return {
    waits: waits.toSorted((one, other) => kindOf(one) - kindOf(other) || lengthOf(one) - lengthOf(other)),
    replies,
    unreplied: waits.length - replies,
    unknown: waits.length - known.length,
    median: medianSurvival(spans),
  }
}

function kindOf(wait: Wait): number {
  return waitedMilliseconds(wait) === null ? 2 : wait.replied ? 0 : 1
}

function lengthOf(wait: Wait): number {
  return waitedMilliseconds(wait) ?? 0
}

/** Whether anybody waited for a reply anywhere on a journey, as far as it counts. */
export function isTimed({ stages }: JourneyView): boolean {
  return stages.some(({ touchpoints }) => touchpoints.some(isTimedAt))
}

/** The same at one touchpoint. */
export function isTimedAt({ observations }: TouchpointView): boolean {
  return observations.some(({ waited, leftOut }) => waited && leftOut === null)
}
