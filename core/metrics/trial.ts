import type { MetricScore } from './metric-score.ts'
import { wilsonInterval } from '../statistics/intervals.ts'
import { isAmount } from '../statistics/summary.ts'
import { dayLength, isInstant, localMonths } from './local-day.ts'
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
  const valid = trials.filter(trial => isTrial(trial, now))
  const old = valid.filter(({ startedAt }) => now - startedAt >= days * dayLength)
  const counted = { n: old.length, excluded: trials.length - valid.length, waiting: valid.length - old.length, days }
  if (!isAmount(days) || !isInstant(now))
    return { value: null, n: 0, excluded: trials.length, waiting: 0, days: 0, interval: null, reason: 'no-such-window' }
  if (old.length === 0)
    return { value: null, interval: null, reason: valid.length > 0 ? 'too-early' : 'no-trials', ...counted }
  const converted = old.filter(({ startedAt, convertedAt }) => convertedAt !== null && convertedAt - startedAt <= days * dayLength).length
  return { value: 100 * converted / old.length, interval: inPercent(wilsonInterval(converted, old.length)), ...counted }
}

/** The same for each month in which trials started, by month (`2026-03`) in the time zone; null where there is no such zone. */
export function trialToPaidByMonth(trials: readonly Trial[], window: TrialWindow, timeZone: string): Map<string, TrialToPaid> | null {
  const monthOf = localMonths(timeZone)
  if (!monthOf)
    return null
  const started = trials.filter(trial => isInstant(trial?.startedAt))
  const cohorts = Map.groupBy(started, trial => monthOf(trial.startedAt))
  return new Map([...cohorts].sort(([a], [b]) => a < b ? -1 : 1).map(([month, cohort]) => [month, trialToPaid(cohort, window)]))
}

function isTrial(trial: Trial, now: number): boolean {
  if (!isInstant(trial?.startedAt) || trial.startedAt > now)
    return false
  return trial.convertedAt === null || (isInstant(trial.convertedAt) && trial.convertedAt >= trial.startedAt)
}
