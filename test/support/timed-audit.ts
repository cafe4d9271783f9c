import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { Wait } from '../../core/journey/wait.ts'
import { springRound } from '../fixtures/spring-round.ts'

const from = '2026-05-12T10:02:00.000Z'

/** A wait of so many hours, with a reply or without one. */
export function waitOf(hours: number, replied = true): Wait {
  return { from, until: new Date(Date.parse(from) + hours * 3_600_000).toISOString(), replied }
}

/** By its index among the spring round's touchpoints, how long those waited who observed it on desktops, in turn. */
type WaitTable = Record<number, Wait[]>

/** The spring round, in which auditors waited for replies at some touchpoints. */
async function timedAudit(waits: WaitTable): Promise<AuditRecords> {
  const records = await springRound()
  const idAt = (index: string) => records.touchpoints[Number(index)]!.id
  const left = new Map(Object.entries(waits).map(([index, each]) => [idAt(index), [...each]]))
  const observations = records.observations.map((observation) => {
    const isDesktop = observation.context.layout === 'desktop'
    const waited = isDesktop ? left.get(observation.touchpointId)?.shift() : undefined
    return waited ? { ...observation, waited } : observation
  })
  return { ...records, observations }
}

/** Every kind of response time: quick ones, three, more without a reply than with one, none at all, a wrong clock. */
export function allKindsOfWaits(): Promise<AuditRecords> {
  return timedAudit({
    7: [waitOf(40 / 3_600), waitOf(3 / 60)],
    11: [waitOf(-1), waitOf(1)],
    12: [waitOf(26), waitOf(2.25), waitOf(5)],
    14: [waitOf(144, false), waitOf(2), waitOf(72, false)],
    17: [waitOf(144, false)],
  })
}
