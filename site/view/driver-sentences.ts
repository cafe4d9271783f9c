import type { Translate } from '../../core/locales/translate.ts'
import type { KnownDrivers } from '../../core/moments/customer-data.ts'

/** How it was counted what goes with an outcome, one sentence each; none where nothing was. */
export function driverSentences(drivers: KnownDrivers, t: Translate): string[] {
  if (drivers === null)
    return []
  if (typeof drivers === 'string')
    return drivers === 'awaited' ? [t('map.drivers.none.awaited')] : []
  const { differences, importance: { importance: { share, resamples }, touchpointIds } } = drivers
  const { days = 0, compared = 0 } = differences ?? {}
  return [
    ...compared > 0 ? [t('map.how.drivers.difference', { days, compared })] : [],
    ...share ? [t('map.how.drivers.importance', { resamples, touchpoints: touchpointIds.length })] : [],
  ]
}
