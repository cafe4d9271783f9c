import type { ImportanceReason, Proposal, Ruling } from './candidate.ts'
import type { CustomerData, DerivedImportance } from './customer-data.ts'
import { inHundredths } from '../customers/question.ts'
import { fewestRows } from '../statistics/importance.ts'
import { meanInterval } from '../statistics/intervals.ts'
import { mean } from '../statistics/mean.ts'
import { fewestCustomers } from './customer-data.ts'

/** From here on, of 100, customers are pleased: fixed, since a line at the mean would always condemn half. */
const pleasedFrom = 70

/**
 * The touchpoints whose share of what is explained stands out: the corrected lower bound exceeds an equal share.
 * Where customers are clearly pleased with one it is to 'amplify', of equal standing with one that is 'important' otherwise.
 */
export function importance({ importance: derived, satisfaction }: CustomerData): Ruling {
  if (derived === null)
    return { proposals: [], refusal: { rule: 'important', reason: 'too-few', unit: 'submissions', n: 0, needed: fewestRows(0) } }
  const refusal = refusalOf(derived)
  if (refusal)
    return { proposals: [], refusal }
  const standing = derived.touchpointIds.flatMap((id, place) => derived.importance.standOut[place] ? [{ id, place }] : [])
  return { proposals: standing.map(({ id, place }): Proposal => ({ touchpointId: id, reason: importanceReason(derived, place, pleasure(satisfaction, id)) })) }
}

function refusalOf({ touchpointIds, importance }: DerivedImportance): Ruling['refusal'] {
  const { reason, n, drivers = [], shareLow } = importance
  if (shareLow !== null)
    return undefined
  if (reason === 'collinear' || reason === 'constant-outcome')
    return { rule: 'important', reason, touchpointIds: drivers.map(place => touchpointIds[place]!) }
  return { rule: 'important', reason: 'too-few', unit: 'submissions', n, needed: fewestRows(touchpointIds.length) }
}

interface Pleasure {
  satisfaction: number | null
  isClear: boolean
}

function pleasure(known: CustomerData['satisfaction'], id: string): Pleasure {
  const answers = known?.answers.get(id) ?? []
  if (known === null || answers.length < fewestCustomers)
    return { satisfaction: null, isClear: false }
  const hundredths = answers.map(value => inHundredths(value, known.question))
  return { satisfaction: mean(hundredths), isClear: (meanInterval(hundredths)?.low ?? 0) > pleasedFrom }
}

function importanceReason({ touchpointIds, importance }: DerivedImportance, place: number, { satisfaction, isClear }: Pleasure): ImportanceReason {
  const touchpoints = touchpointIds.length
  const [share, shareLow] = [importance.share![place]!, importance.shareLow![place]!]
  const figures = { share, shareLow, leastEffect: 100 * (shareLow - 1 / touchpoints), r2: importance.r2!, n: importance.n, touchpoints, satisfaction }
  return { rule: isClear ? 'amplify' : 'important', family: 'customers-importance', figures }
}
