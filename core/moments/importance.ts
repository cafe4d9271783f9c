import type { Id } from '../journey/identifier.ts'
import type { ImportanceReason } from './candidate.ts'
import type { CustomerData, DerivedImportance } from './customer-data.ts'
import type { Proposal, Ruling } from './ruling.ts'
import { inHundredths } from '../customers/question.ts'
import { fewestRows } from '../statistics/importance.ts'
import { meanInterval } from '../statistics/intervals.ts'
import { mean } from '../statistics/mean.ts'
import { fewestCustomers } from './customer-data.ts'
import { tooFew } from './ruling.ts'

/** From here on, of 100, customers are pleased: fixed, since a line at the mean would always condemn half. */
const pleasedFrom = 70

/**
 * The touchpoints whose share of what is explained stands out: the corrected lower bound exceeds an equal share. Where
 * customers are clearly pleased with one it is to 'amplify', of equal standing with one that is 'important' otherwise.
 */
export function importance({ importance: derived, satisfaction }: CustomerData): Ruling {
  if (derived === null)
    return tooFew('important', { unit: 'submissions', n: 0, needed: fewestRows(0) })
  const { touchpointIds, importance: { shareLow, standOut } } = derived
  if (shareLow === null)
    return refusalOf(derived)
  const proposals = touchpointIds.flatMap((touchpointId, index): Proposal[] => standOut[index]
    ? [{ touchpointId, reason: importanceReason(derived, index, satisfactionAt(touchpointId, satisfaction)) }]
    : [])
  return { proposals }
}

function refusalOf({ touchpointIds, importance: { reason, n, drivers = [] } }: DerivedImportance): Ruling {
  if (reason !== 'collinear' && reason !== 'constant-outcome')
    return tooFew('important', { unit: 'submissions', n, needed: fewestRows(touchpointIds.length) })
  const driverIds = drivers.map(index => touchpointIds[index]!)
  return { proposals: [], refusal: { rule: 'important', reason, touchpointIds: driverIds } }
}

/** How satisfied customers are with a touchpoint. */
interface SatisfactionAt {
  /** Their mean, of 100; null where too few answered. */
  satisfaction: number | null
  /** Whether they are clearly pleased. */
  isClear: boolean
}

function satisfactionAt(id: Id, asked: CustomerData['satisfaction']): SatisfactionAt {
  const answers = asked?.answers.get(id) ?? []
  if (asked === null || answers.length < fewestCustomers)
    return { satisfaction: null, isClear: false }
  const hundredths = answers.map(value => inHundredths(value, asked.question))
  return { satisfaction: mean(hundredths), isClear: (meanInterval(hundredths)?.low ?? 0) > pleasedFrom }
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
