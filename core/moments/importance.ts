import type { DerivedImportance } from '../customers/derived-drivers.ts'
import type { Id } from '../journey/identifier.ts'
import type { ImportanceReason } from './candidate.ts'
import type { CustomerData } from './customer-data.ts'
import type { Proposal, Ruling } from './ruling.ts'
import type { SatisfactionAt } from './satisfaction-at.ts'
import { fewestRows } from '../statistics/importance.ts'
import { tooFew, withoutRows } from './ruling.ts'
import { satisfactionAt } from './satisfaction-at.ts'

/**
 * The touchpoints whose share of what is explained stands out: the corrected lower bound exceeds an equal share. Where
 * customers are clearly pleased with one it is to 'amplify', of equal standing with one that is 'important' otherwise.
 */
export function importance({ importance: derived, driversAsked, noDrivers }: CustomerData): Ruling {
  if (noDrivers !== null)
    return withoutRows('important', noDrivers)
  if (derived === null)
    return tooFew('important', { unit: 'submissions', n: 0, needed: fewestRows(0) })
  const { touchpointIds, importance: { shareLow, standOut } } = derived
  if (shareLow === null)
    return refusalOf(derived)
  const reasonAt = (id: Id, index: number) =>
    importanceReason(derived, index, satisfactionAt(id, driversAsked.importance))
  const proposals = touchpointIds.flatMap((touchpointId, index): Proposal[] => standOut[index]
    ? [{ touchpointId, reason: reasonAt(touchpointId, index) }]
    : [])
  return { proposals }
}

function refusalOf({ touchpointIds, importance: { reason, n, drivers = [] } }: DerivedImportance): Ruling {
  if (reason !== 'collinear' && reason !== 'constant-outcome')
    return tooFew('important', { unit: 'submissions', n, needed: fewestRows(touchpointIds.length) })
  const driverIds = drivers.map(index => touchpointIds[index]!)
  return { proposals: [], refusal: { rule: 'important', reason, touchpointIds: driverIds } }
}

function importanceReason(
  { touchpointIds, importance }: DerivedImportance,
  index: number,
  { satisfaction, isClear }: SatisfactionAt,
): ImportanceReason {
  const touchpoints = touchpointIds.length
  const shareLow = importance.shareLow![index]!
  const figures = {
    share: importance.share![index]!,
    shareLow,
    leastEffect: 100 * (shareLow - 1 / touchpoints),
    r2: importance.r2!,
    n: importance.n,
    touchpoints,
    satisfaction,
  }
  return { rule: isClear ? 'amplify' : 'important', family: 'customers-importance', figures }
}
