import type { MetricScore } from './metric-score.ts'
import type { NoShare } from './share-of-base.ts'
import { noShare, shareOfBase } from './share-of-base.ts'

/** Below this percentage those who stayed silent can outweigh those who answered. */
const quietBelow = 20

interface Invitations {
  /** Invitations that were answered: no two submissions to the same one. */
  submissions: number
  /** Invitations that were sent; null where nobody knows. */
  invitations: number | null
}

interface ResponseRate extends MetricScore<NoShare | 'unknown-invitations' | 'more-than-invited'> {
  /** Whether the rate is known and under 20: then no interval of a score covers who stayed silent. */
  quiet: boolean
}

/**
 * Response rate: percent of invitations that were answered, with Wilson's interval.
 * 'unknown-invitations': nobody counted them; 'more-than-invited': an error in the data, or somebody answered twice.
 */
export function responseRate({ submissions, invitations }: Invitations): ResponseRate {
  const score = invitations == null
    ? noShare('unknown-invitations' as const)
    : shareOfBase(submissions, invitations, 'more-than-invited')
  return { ...score, quiet: score.value !== null && score.value < quietBelow }
}
