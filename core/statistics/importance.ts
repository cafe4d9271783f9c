import type { ReasonAmong } from '../reasons/no-figure.ts'
import type { CompleteCases } from './complete-cases.ts'
import type { Correlations } from './correlations.ts'
import type { Interval } from './interval.ts'
import { findCollinear } from './collinearity.ts'
import { completeCases } from './complete-cases.ts'
import { correlate } from './correlations.ts'
import { relativeParts, shapleyParts } from './explained-variance.ts'
import { quantile } from './quantile.ts'
import { seededRandom } from './seeded-random.ts'

/** Rows by drivers; what is no finite number makes its row incomplete. */
type Drivers = readonly (readonly (number | null)[])[]

/** 'too-few': too few complete rows; 'too-many-drivers': more than can be taken apart exactly. */
type NoImportance = ReasonAmong<'too-few' | 'collinear' | 'constant-outcome' | 'too-many-drivers'>

interface Importance {
  /** Each driver's part of R^2, which they sum to; null with a `reason` other than 'constant'. */
  raw: number[] | null
  /** The same as shares that sum to 1; null where nothing is explained at all. */
  share: number[] | null
  r2: number | null
  /** Complete rows, those that were used. */
  n: number
  /** 'constant': some drivers never vary and so weigh 0; the rest is as good as ever. */
  reason?: NoImportance | ReasonAmong<'constant'>
  /** The drivers, by their place from 0, that the reason speaks of: the constant or the collinear ones. */
  drivers?: number[]
}

type PartsOf = (correlations: Correlations) => number[]

/** The most drivers that LMG is computed for: each one more doubles the work. */
const mostShapleyDrivers = 10

/** Resamples between two reports of progress. */
const stepsBetweenNews = 50

/**
 * How much of the outcome's variance each driver stands for, by Johnson's relative weights: not causal.
 * @param drivers one row for each submission, one number in it for each driver; incomplete rows are not used
 * @param outcome one for each row
 * @param options `weights`, one above 0 for each row
 */
export function relativeWeights(drivers: Drivers, outcome: readonly (number | null)[], options: { weights?: readonly number[] } = {}): Importance {
  return importanceIn(completeCases(drivers, outcome, options.weights), relativeParts)
}

/** The same by LMG (Shapley), exact, for at most ten drivers. */
export function shapleyImportance(drivers: Drivers, outcome: readonly (number | null)[], options: { weights?: readonly number[] } = {}): Importance {
  const cases = completeCases(drivers, outcome, options.weights)
  return cases.k > mostShapleyDrivers ? none(cases, 'too-many-drivers') : importanceIn(cases, shapleyParts)
}

/** The importance of all drivers in the cases, or in a resample of them that drew each `counts` times. */
function importanceIn(cases: CompleteCases, partsOf: PartsOf, counts?: Uint16Array): Importance {
  if (cases.k === 0 || cases.n < cases.k + 2)
    return none(cases, 'too-few')
  const correlations = correlate(cases, counts)
  if (correlations === 'constant-outcome')
    return none(cases, correlations)
  const collinear = findCollinear(correlations.among)
  if (collinear)
    return { ...none(cases, 'collinear'), drivers: collinear.map(place => correlations.drivers[place]!) }
  return found(cases, correlations.drivers, partsOf(correlations))
}

/** Complete rows under which the certainty of k drivers' importance is not judged. */
export function fewestRows(k: number): number {
  return Math.max(50, 10 * k)
}

interface Bootstrap {
  /** 2,000 unless said otherwise. */
  resamples?: number
  /** The same seed, a whole number, gives the same figures. */
  seed: number
  /** LMG up to ten drivers and relative weights above, unless said otherwise. */
  method?: 'lmg' | 'relative-weights'
  /** Told now and then how many of the resamples are done. */
  onProgress?: (done: number, resamples: number) => void
}

export interface BootstrappedImportance extends Importance {
  method: 'lmg' | 'relative-weights'
  /** Resamples that could be judged; in the others drivers were collinear or the outcome did not vary. */
  resamples: number
  /** One-sided lower bounds of the shares, each at .05/k; null where nothing is known. */
  shareLow: number[] | null
  /** Each share's 95 % percentile interval, for placing it on both sides of a line; null where nothing is known. */
  shareInterval: Interval[] | null
  /** One-sided lower bound of R^2 at .05. */
  r2Low: number | null
  /** The drivers that stand out: the bound of their share exceeds 1/k, and that of R^2 exceeds .10. */
  standOut: boolean[]
  /** Under 200 rows the figures are to be taken with care. */
  few: boolean
}

/**
 * Importance with its certainty by a percentile bootstrap over rows. 'too-few': under max(50, 10 k) complete rows, or under
 * half of the resamples could be judged.
 */
export function bootstrapImportance(drivers: Drivers, outcome: readonly (number | null)[], { resamples = 2000, seed, method, onProgress }: Bootstrap): BootstrappedImportance {
  const cases = completeCases(drivers, outcome)
  const by = method ?? (cases.k > mostShapleyDrivers ? 'relative-weights' : 'lmg')
  const known = { method: by, few: cases.n < 200 }
  const partsOf = by === 'lmg' ? shapleyParts : relativeParts
  const unknown = { ...known, resamples: 0, shareLow: null, shareInterval: null, r2Low: null, standOut: [] }
  if (cases.n < fewestRows(cases.k))
    return { ...none(cases, 'too-few'), ...unknown }
  if (by === 'lmg' && cases.k > mostShapleyDrivers)
    return { ...none(cases, 'too-many-drivers'), ...unknown }
  const whole = importanceIn(cases, partsOf)
  if (whole.share === null)
    return { ...whole, ...unknown }
  const judged = resample(cases, partsOf, resamples, seededRandom(seed), onProgress)
  if (judged.length === 0 || judged.length < resamples / 2)
    return { ...none(cases, 'too-few'), ...unknown, resamples: judged.length }
  return { ...whole, ...known, resamples: judged.length, ...boundsOf(judged, cases.k) }
}

function resample(cases: CompleteCases, partsOf: PartsOf, resamples: number, random: () => number, onProgress: Bootstrap['onProgress']): Importance[] {
  const judged: Importance[] = []
  const counts = new Uint16Array(cases.n)
  for (let done = 0; done < resamples; done++) {
    counts.fill(0)
    for (let draw = 0; draw < cases.n; draw++)
      counts[Math.floor(random() * cases.n)]!++
    const importance = importanceIn(cases, partsOf, counts)
    if (importance.share !== null)
      judged.push(importance)
    if ((done + 1) % stepsBetweenNews === 0)
      onProgress?.(done + 1, resamples)
  }
  return judged
}

function boundsOf(judged: Importance[], k: number): Pick<BootstrappedImportance, 'shareLow' | 'shareInterval' | 'r2Low' | 'standOut'> {
  const r2Low = quantile(judged.map(({ r2 }) => r2!), 0.05)
  const shares = Array.from({ length: k }, (_, driver) => judged.map(({ share }) => share![driver]!))
  const shareLow = shares.map(drawn => quantile(drawn, 0.05 / k))
  const shareInterval = shares.map(drawn => ({ low: quantile(drawn, 0.025), high: quantile(drawn, 0.975) }))
  return { shareLow, shareInterval, r2Low, standOut: shareLow.map(low => low > 1 / k && r2Low > 0.1) }
}

function none({ n }: CompleteCases, reason: NoImportance): Importance {
  return { raw: null, share: null, r2: null, n, reason }
}

function found({ n, k }: CompleteCases, varying: number[], parts: number[]): Importance {
  const raw = Array.from<number>({ length: k }).fill(0)
  varying.forEach((driver, place) => raw[driver] = parts[place]!)
  const r2 = raw.reduce((sum, part) => sum + part, 0)
  const figures = { raw, share: r2 > 0 ? raw.map(part => part / r2) : null, r2, n }
  const constant = [...raw.keys()].filter(driver => !varying.includes(driver))
  return constant.length > 0 ? { ...figures, reason: 'constant', drivers: constant } : figures
}
