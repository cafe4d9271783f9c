import type { Translate } from '../../core/locales/translate.ts'
import type { Metric, ScaleVariant } from '../../core/metrics/catalogue.ts'

/** The scales that a metric is asked on: "1–5 (4–5 count as satisfied)", and which end is good where that differs. */
export function scaleWords({ variants, direction }: Metric, t: Translate): string[] {
  return variants.map(variant => variantWords(variant, direction === 'by-survey', t))
}

function variantWords({ lowest, points, boxes, polarity }: ScaleVariant, isDirected: boolean, t: Translate): string {
  const highest = lowest + points - 1
  const range = rangeWords(lowest, highest, t)
  if (boxes)
    return t('metrics.scale.satisfied', { range, satisfied: rangeWords(highest - boxes + 1, highest, t) })
  return isDirected ? t('metrics.scale.directed', { range, direction: t(`metrics.direction.${polarity}`) }) : range
}

function rangeWords(low: number, high: number, t: Translate): string {
  return low === high ? String(low) : t('metrics.scale.range', { low, high })
}
