import type { Translate } from './translate.ts'

/** How much auditors found. */
export interface FindingCounts {
  observations: number
  /** Customers' words; absent for none. */
  verbatims?: number | undefined
}

/** Whether anything was found. */
export function hasFindings({ observations, verbatims = 0 }: FindingCounts): boolean {
  return observations + verbatims > 0
}

/** How much was found, e.g. "12 observations, 3 verbatims"; of two kinds one that there is none of goes unsaid. */
export function countFindings({ observations, verbatims = 0 }: FindingCounts, t: Translate): string {
  return [
    ...observations > 0 || verbatims === 0 ? [t('common.count.observations', { n: observations }, observations)] : [],
    ...verbatims > 0 ? [t('common.count.verbatims', { n: verbatims }, verbatims)] : [],
  ].join(t('common.list.separator'))
}
