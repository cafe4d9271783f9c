import type { MetricScore } from './metric-score.ts'
import { compareTexts } from '../journey/compare-texts.ts'
import { dayLength } from '../journey/day.ts'
import { wilsonInterval } from '../statistics/intervals.ts'
import { isAmount } from '../statistics/summary.ts'
import { isInstant, localMonths } from './local-day.ts'
import { inPercent } from './metric-score.ts'

interface Trial {
  /** Milliseconds since 1970. */
  startedAt: number
  /** Null where the trial has not become paid. */
  convertedAt: number | null
}

interface TrialWindow {
  /** Days from a trial's start within which a conversion counts: a trial younger than that cannot be judged. */
  days: number
  /** When the figures are read: milliseconds since 1970. */
  now: number
}

/** `n` are the trials old enough; `waiting` those still inside the window. */
type TrialToPaid = MetricScore<'no-trials' | 'too-early' | 'no-such-window'> & { waiting: number, days: number }

/**
 * Trial to paid: percent converted within the window, of the trials old enough, with Wilson's interval.
 * Trials without a start, started after `now`, or converted before they started are excluded and counted.
 * 'too-early': all trials are still inside the window, which is no low figure.
 */
export function trialToPaid(trials: readonly Trial[], { days, now }: TrialWindow): TrialToPaid {
  if (!isAmount(days) || !isInstant(now))
    return { value: null, n: 0, excluded: trials.length, waiting: 0, days: 0, interval: null, reason: 'no-such-window' }
  const valid = trials.filter(trial => isTrial(trial, now))
  const mature = valid.filter(({ startedAt }) => now - startedAt >= days * dayLength)
  const n = mature.length
  const counted = { n, excluded: trials.length - valid.length, waiting: valid.length - n, days }
  if (n === 0)
    return { value: null, interval: null, reason: valid.length > 0 ? 'too-early' : 'no-trials', ...counted }
  const converted = mature.filter(trial => isConvertedWithin(trial, days * dayLength)).length
  return { value: 100 * converted / n, interval: inPercent(wilsonInterval(converted, n)), ...counted }
}

/**
 * The same for each month in which trials started, by month (`2026-03`) in the time zone; null where there is no such
 * zone.
 */
export function trialToPaidByMonth(
  trials: readonly Trial[],
  window: TrialWindow,
  timeZone: string,
): Map<string, TrialToPaid> | null {
  const monthOf = localMonths(timeZone)
  if (!monthOf)
    return null
  const started = trials.filter(trial => isInstant(trial?.startedAt))
  const cohorts = [...Map.groupBy(started, trial => monthOf(trial.startedAt))].sort(([a], [b]) => compareTexts(a, b))
  return new Map(cohorts.map(([month, cohort]) => [month, trialToPaid(cohort, window)]))
}

/** Whether a trial became paid within so many milliseconds of its start. */
function isConvertedWithin({ startedAt, convertedAt }: Trial, duration: number): boolean {
  return convertedAt !== null && convertedAt - startedAt <= duration
}

function isTrial(trial: Trial, now: number): boolean {
  if (!isInstant(trial?.startedAt) || trial.startedAt > now)
    return false
  return trial.convertedAt === null || (isInstant(trial.convertedAt) && trial.convertedAt >= trial.startedAt)
}
