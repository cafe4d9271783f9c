import type { ReasonAmong } from '../reasons/no-figure.ts'
import { isAmount } from '../statistics/summary.ts'

/**
 * 'not-an-amount': a figure is missing, negative or no number; 'zero-churn': nobody leaves, so the formula has no end.
 */
type NoLifetime = ReasonAmong<'not-an-amount' | 'zero-churn' | 'no-such-share' | 'too-large'>

/**
 * What a customer is worth over their lifetime, in the currency given; a product of averages, so it has no interval.
 */
interface LifetimeValue {
  value: number | null
  reason?: NoLifetime
  by: 'purchases' | 'churn'
  /** Whether it is margin rather than revenue: the two are not compared. */
  marginOn: boolean
}

interface ByPurchases {
  /** Mean value of a purchase. */
  purchaseValue: number
  purchasesPerPeriod: number
  /** In the same periods. */
  lifespan: number
  /** Share of the revenue kept as margin, from 0 to 1; null for revenue. */
  margin: number | null
}

interface ByChurn {
  /** Mean revenue per account and period. */
  revenuePerAccount: number
  /** Share of the revenue kept as margin, from 0 to 1; null for revenue. */
  margin: number | null
  /** Share of accounts lost per period, from 0 to 1: not in percent. */
  churn: number
}

/** Lifetime value by purchases: purchase value x purchases per period x lifespan, times the margin where it is on. */
export function lifetimeByPurchases(figures: ByPurchases): LifetimeValue {
  const { purchaseValue, purchasesPerPeriod, lifespan, margin } = figures
  const basis = { by: 'purchases', marginOn: margin !== null } as const
  if (![purchaseValue, purchasesPerPeriod, lifespan].every(isAmount))
    return { value: null, reason: 'not-an-amount', ...basis }
  return lifetimeValue(purchaseValue * purchasesPerPeriod * lifespan, margin, basis)
}

/** Lifetime value by churn: revenue per account x margin / churn; 'zero-churn' where nobody leaves. */
export function lifetimeByChurn({ revenuePerAccount, margin, churn }: ByChurn): LifetimeValue {
  const basis = { by: 'churn', marginOn: margin !== null } as const
  if (![revenuePerAccount, churn].every(isAmount))
    return { value: null, reason: 'not-an-amount', ...basis }
  if (churn === 0)
    return { value: null, reason: 'zero-churn', ...basis }
  if (churn > 1)
    return { value: null, reason: 'no-such-share', ...basis }
  return lifetimeValue(revenuePerAccount / churn, margin, basis)
}

/** The same for each segment, by its name; segments are not summed, since each has its own number of customers. */
export function lifetimeBySegment<Figures>(
  segments: ReadonlyMap<string, Figures>,
  lifetime: (figures: Figures) => LifetimeValue,
): Map<string, LifetimeValue> {
  return new Map([...segments].map(([segment, figures]) => [segment, lifetime(figures)]))
}

/** The lifetime value as revenue, or the share of it that is kept as margin. */
function lifetimeValue(
  revenue: number,
  margin: number | null,
  basis: Pick<LifetimeValue, 'by' | 'marginOn'>,
): LifetimeValue {
  const share = margin ?? 1
  if (!isAmount(share) || share > 1)
    return { value: null, reason: 'no-such-share', ...basis }
  const value = revenue * share
  return Number.isFinite(value) ? { value, ...basis } : { value: null, reason: 'too-large', ...basis }
}
