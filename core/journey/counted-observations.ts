import type { AuditRecords } from './journey-view.ts'
import type { CountedObservation } from './view-filter.ts'
import { channelOf } from './observation.ts'
import { resolveDuplicates } from './resolve-duplicates.ts'

/** An audit's observations as a filter looks at them, in no order. */
export function countedObservations({ observations, auditors, touchpoints }: AuditRecords): CountedObservation[] {
  const [people, places] = [resolveDuplicates(auditors), resolveDuplicates(touchpoints)]
  const channels = new Map(touchpoints.map(({ id, channel }) => [id, channel]))
  return observations.flatMap((observation) => {
    const { auditorId, touchpointId } = observation
    const channel = channels.get(places.get(touchpointId) ?? touchpointId)
    const person = people.get(auditorId) ?? auditorId
    const counted = person === auditorId ? observation : { ...observation, auditorId: person }
    return channel ? [{ observation: counted, channel: channelOf(observation, { channel }) }] : []
  })
}
