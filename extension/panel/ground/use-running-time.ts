import type { Timestamp } from '../../../core/journey/timestamp.ts'
import { nearestTimestamp } from '../../../core/journey/timestamp.ts'
import { waitedMilliseconds } from '../../../core/journey/wait.ts'
import { formatDuration } from '../../../core/locales/format-duration.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { useNow } from '../../screen/use-now.ts'

const minuteMilliseconds = 60_000

/** Says how long something has been running, in minutes; that nobody knows where a clock was changed meanwhile. */
export function useRunningTime(): (since: Timestamp) => string {
  const { language, t } = useLanguage()
  const now = useNow()
  return (since) => {
    const milliseconds = waitedMilliseconds({ from: since, until: nearestTimestamp(now.value) })
    if (milliseconds === null)
      return t('common.wait.unknown')
    const minutes = Math.floor(milliseconds / minuteMilliseconds)
    return minutes === 0
      ? t('panel.wait.underMinute')
      : formatDuration(minutes * minuteMilliseconds, language.value)
  }
}
