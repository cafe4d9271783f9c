import type { MetricScore } from './metric-score.ts'
import type { NoShare } from './share-of-base.ts'
import { areCounts, noShare, shareOfBase } from './share-of-base.ts'

interface Referrals {
  /** New customers who came by a referral. */
  newReferred: number
  /** All new customers of the same period. */
  allNew: number
  /** Customers who referred somebody. */
  advocates: number
  /** All customers. */
  customers: number
}

interface ReferralRates {
  /** New referred of all customers: can pass 100, and so is no share with an interval. */
  perCustomer: MetricScore<NoShare>
  /** New referred of all new. */
  ofNew: MetricScore<NoShare | 'referred-more-than-new'>
  /** Advocates of all customers. */
  advocates: MetricScore<NoShare | 'advocates-more-than-customers'>
}

/**
 * The three figures that are called referral rate, in percent; each has its own base, and so its own reason where it is
 * unknown.
 */
export function referralRates({ newReferred, allNew, advocates, customers }: Referrals): ReferralRates {
  return {
    perCustomer: perHundred(newReferred, customers),
    ofNew: shareOfBase(newReferred, allNew, 'referred-more-than-new'),
    advocates: shareOfBase(advocates, customers, 'advocates-more-than-customers'),
  }
}

function perHundred(count: number, base: number): MetricScore<NoShare> {
  if (!areCounts(count, base))
    return noShare('not-a-count')
  return base === 0 ? noShare('zero-base') : { value: 100 * count / base, n: base, excluded: 0, interval: null }
}
