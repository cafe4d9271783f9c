import type { Translate } from '../../core/locales/translate.ts'
import type { JourneyScores } from '../../core/scores/audit-score.ts'
import { fewestDegrees } from '../../core/scores/touchpoint-score.ts'

/** Why no touchpoint has an interval, and what it takes; empty where one has, and where nothing is rated. */
export function missingIntervalWords(scores: JourneyScores, t: Translate): string[] {
  const { touchpoints, journey, leniency, spread } = scores
  const rated = [...touchpoints.values()].filter(({ value }) => value !== null)
  if (rated.length === 0 || rated.some(({ interval }) => interval))
    return []
  if (rated.every(({ auditors }) => auditors < 2))
    return [t('map.intervals.oneOpinion')]
  const degrees = spread?.degrees ?? 0
  const missing = fewestDegrees - degrees
  const tooFew = t('map.intervals.tooFew', {
    auditors: t('common.count.auditors', { n: leniency.size }, leniency.size),
    touchpoints: t('common.count.touchpoints', { n: rated.length }, rated.length),
    degrees,
    needed: fewestDegrees,
    ratings: t('common.count.ratings', { n: missing }, missing),
  })
  return journey.noInterval === 'two-auditors' ? [tooFew, t('map.intervals.ofTwo')] : [tooFew]
}
