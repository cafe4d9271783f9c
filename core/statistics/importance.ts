import type { CompleteCases } from './complete-cases.ts'
import type { Importance, PartsOf } from './importance-of-cases.ts'
import type { Interval } from './interval.ts'
import { completeCases } from './complete-cases.ts'
import { drawWithReplacement } from './draw-with-replacement.ts'
import { relativeParts, shapleyParts } from './explained-variance.ts'
import { importanceOfCases, noImportance } from './importance-of-cases.ts'
import { quantile } from './quantile.ts'
import { seededRandom } from './seeded-random.ts'

/** Rows by drivers; what is no finite number makes its row incomplete. */
type Drivers = readonly (readonly (number | null)[])[]

/** One for each row of drivers; what is no finite number makes its row incomplete. */
type Outcome = readonly (number | null)[]

/** The most drivers that LMG is computed for: each one more doubles the work. */
const mostShapleyDrivers = 10

/** Resamples between two reports of progress. */
const resamplesBetweenReports = 50

/**
 * How much of the outcome's variance each driver stands for, by Johnson's relative weights: not causal.
 * @param drivers one row for each submission, one number in it for each driver; incomplete rows are not used
 * @param outcome one for each row
 * @param options `weights`, one above 0 for each row
 */
export function relativeWeights(
  drivers: Drivers,
  outcome: Outcome,
  options: { weights?: readonly number[] } = {},
): Importance {
  return importanceOfCases(completeCases(drivers, outcome, options.weights), relativeParts)
}

/** The same by LMG (Shapley), exact, for at most ten drivers. */
export function shapleyImportance(
  drivers: Drivers,
  outcome: Outcome,
  options: { weights?: readonly number[] } = {},
): Importance {
  const cases = completeCases(drivers, outcome, options.weights)
  return cases.k > mostShapleyDrivers
    ? noImportance(cases, 'too-many-drivers')
    : importanceOfCases(cases, shapleyParts)
}

/** Complete rows under which the certainty of k drivers' importance is not judged. */
export function fewestRows(k: number): number {
  return Math.max(50, 10 * k)
}

type Method = 'lmg' | 'relative-weights'

type ReportProgress = (done: number, resamples: number) => void

interface Bootstrap {
  /** 2,000 by default. */
  resamples?: number
  /** The same seed, a whole number, gives the same figures. */
  seed: number
  /** By default LMG up to ten drivers, and relative weights above. */
  method?: Method
  /** Called now and then with how many of the resamples are done. */
  onProgress?: ReportProgress
}

export interface BootstrappedImportance extends Importance {
  method: Method
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
 * Importance with its certainty by a percentile bootstrap over rows. 'too-few': under max(50, 10 k) complete rows, or
 * under half of the resamples could be judged.
 */
export function bootstrapImportance(
  drivers: Drivers,
  outcome: Outcome,
  { resamples = 2000, seed, method: chosen, onProgress }: Bootstrap,
): BootstrappedImportance {
  const cases = completeCases(drivers, outcome)
  const method = chosen ?? (cases.k > mostShapleyDrivers ? 'relative-weights' : 'lmg')
  const partsOf = method === 'lmg' ? shapleyParts : relativeParts
  const known = { method, few: cases.n < 200 }
  const unknown = { ...known, resamples: 0, shareLow: null, shareInterval: null, r2Low: null, standOut: [] }
  const whole = importanceIfJudged(cases, method, partsOf)
  if (whole.share === null)
    return { ...whole, ...unknown }
  const judged = resampledImportances(cases, partsOf, resamples, seededRandom(seed), onProgress)
  if (judged.length === 0 || judged.length < resamples / 2)
    return { ...noImportance(cases, 'too-few'), ...unknown, resamples: judged.length }
  return { ...whole, ...known, resamples: judged.length, ...boundsOf(judged, cases.k) }
}

/** The importance in all cases; none where its certainty is not judged, or where LMG would take too long. */
function importanceIfJudged(cases: CompleteCases, method: Method, partsOf: PartsOf): Importance {
  if (cases.n < fewestRows(cases.k))
    return noImportance(cases, 'too-few')
  if (method === 'lmg' && cases.k > mostShapleyDrivers)
    return noImportance(cases, 'too-many-drivers')
  return importanceOfCases(cases, partsOf)
}

/** The importance in each resample that can be judged. */
function resampledImportances(
  cases: CompleteCases,
  partsOf: PartsOf,
  resamples: number,
  random: () => number,
  onProgress?: ReportProgress,
): Importance[] {
  const judged: Importance[] = []
  const counts = new Uint16Array(cases.n)
  for (let done = 0; done < resamples; done++) {
    drawWithReplacement(counts, random)
    const importance = importanceOfCases(cases, partsOf, counts)
    if (importance.share !== null)
      judged.push(importance)
    if ((done + 1) % resamplesBetweenReports === 0)
      onProgress?.(done + 1, resamples)
  }
  return judged
}

type Bounds = Pick<BootstrappedImportance, 'shareLow' | 'shareInterval' | 'r2Low' | 'standOut'>

function boundsOf(judged: Importance[], k: number): Bounds {
  const r2Low = quantile(judged.map(({ r2 }) => r2!), 0.05)
  const shares = Array.from({ length: k }, (_, driver) => judged.map(({ share }) => share![driver]!))
  const shareLow = shares.map(drawn => quantile(drawn, 0.05 / k))
  const shareInterval = shares.map(drawn => ({ low: quantile(drawn, 0.025), high: quantile(drawn, 0.975) }))
  return { shareLow, shareInterval, r2Low, standOut: shareLow.map(low => low > 1 / k && r2Low > 0.1) }
}
