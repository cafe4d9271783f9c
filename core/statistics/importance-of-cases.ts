import type { ReasonAmong } from '../reasons/no-figure.ts'
import type { CompleteCases } from './complete-cases.ts'
import type { Correlations } from './correlations.ts'
import { findCollinear } from './collinearity.ts'
import { correlate } from './correlations.ts'

/** 'too-few': too few complete rows; 'too-many-drivers': more than can be taken apart exactly. */
type NoImportance = ReasonAmong<'too-few' | 'collinear' | 'constant-outcome' | 'too-many-drivers'>

export interface Importance {
  /** Each driver's part of R^2, which they sum to; null with a `reason` other than 'constant'. */
  raw: number[] | null
  /** The same as shares that sum to 1; null where nothing is explained at all. */
  share: number[] | null
  r2: number | null
  /** Complete rows, those that were used. */
  n: number
  /** 'constant': some drivers never vary and so weigh 0; the rest is as good as ever. */
  reason?: NoImportance | ReasonAmong<'constant'>
  /** The drivers, by their index, that the reason speaks of: the constant or the collinear ones. */
  drivers?: number[]
}

/** A way to take R^2 apart into the parts of the drivers, in the order of the correlations. */
export type PartsOf = (correlations: Correlations) => number[]

/** The importance of all drivers in the cases, or in a resample of them that drew each `counts` times. */
export function importanceOfCases(cases: CompleteCases, partsOf: PartsOf, counts?: Uint16Array): Importance {
  if (cases.k === 0 || cases.n < cases.k + 2)
    return noImportance(cases, 'too-few')
  const correlations = correlate(cases, counts)
  if (correlations === 'constant-outcome')
    return noImportance(cases, correlations)
  const collinear = findCollinear(correlations.among)
  if (collinear)
    return { ...noImportance(cases, 'collinear'), drivers: collinear.map(index => correlations.drivers[index]!) }
  return importanceOfParts(cases, correlations.drivers, partsOf(correlations))
}

/** No figures, for a reason. */
export function noImportance({ n }: CompleteCases, reason: NoImportance): Importance {
  return { raw: null, share: null, r2: null, n, reason }
}

/** The figures of all k drivers from the parts of those that vary. */
function importanceOfParts({ n, k }: CompleteCases, varying: number[], parts: number[]): Importance {
  const raw = Array.from<number>({ length: k }).fill(0)
  varying.forEach((driver, index) => raw[driver] = parts[index]!)
  const r2 = raw.reduce((sum, part) => sum + part, 0)
  const figures = { raw, share: r2 > 0 ? raw.map(part => part / r2) : null, r2, n }
  const constant = [...raw.keys()].filter(driver => !varying.includes(driver))
  return constant.length > 0 ? { ...figures, reason: 'constant', drivers: constant } : figures
}
