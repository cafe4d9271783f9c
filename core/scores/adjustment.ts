import type { Id } from '../journey/identifier.ts'
import type { Cell } from './audit-score.ts'
import type { Island } from './islands.ts'
import { mean } from '../statistics/mean.ts'
import { findIslands } from './islands.ts'
import { leniencyByMatrix } from './leniency-matrix.ts'
import { leniencyByNetwork } from './leniency-network.ts'

/** Auditors of an island up to whom a matrix costs nothing beside reading their ratings: its time grows as n^3. */
const mostInMatrix = 100

/** A touchpoint's mean, as the average auditor of its island would have rated it. */
export interface AdjustedMean {
  /** In the criterion's units; where it is adjusted it may lie beyond the scale. */
  mean: number
  /** Whether some auditor of the island is missing here, so that it can differ from the plain mean. */
  adjusted: boolean
  island: number
}

/** The additive model touchpoint + auditor, fitted to the cells. */
export interface Adjustment {
  islands: Island[]
  /** By id; only touchpoints with cells. */
  touchpoints: Map<Id, AdjustedMean>
  /** How far each auditor rates above (+) or below (-) the average auditor of the island, by id. */
  leniency: Map<Id, number>
  /** Pooled residual spread, never under what rounding to steps alone gives, and its degrees of freedom, if any. */
  spread: { deviation: number, degrees: number } | null
}

/**
 * Fits touchpoint + auditor to the cells by least squares, island by island; within one, auditors' effects sum to zero.
 * In a complete design a touchpoint's mean is the plain mean of its cells. Each cell weighs the same.
 * @param step that of the criterion's scale, which keeps auditors in exact agreement from looking free of error
 */
export function adjustForStrictness(cells: Cell[], step: number): Adjustment {
  const islands = findIslands(cells)
  const leniency = new Map(islands.flatMap(island => [...leniencyOn(island)]))
  const touchpoints = new Map(islands.flatMap((island, index) => adjustedMeans(island, index, leniency)))
  const spread = residualSpread(cells, islands.length, touchpoints, leniency)
  const floored = spread && { ...spread, deviation: Math.max(spread.deviation, roundingSpread(step)) }
  return { islands, touchpoints, leniency, spread: floored }
}

/**
 * The standard deviation that rounding to the steps of a scale gives by itself, in the scale's units: whoever answers
 * in steps is off by up to half a step either way, evenly, and a uniform distribution of width `step` deviates by
 * step/sqrt(12). Source: W. F. Sheppard, Proc. London Math. Soc. s1-29 (1897), 353-380.
 */
export function roundingSpread(step: number): number {
  return step / Math.sqrt(12)
}

function leniencyOn(island: Island): Map<Id, number> {
  return island.auditorIds.length > mostInMatrix ? leniencyByNetwork(island) : leniencyByMatrix(island)
}

function adjustedMeans(
  { auditorIds, touchpoints }: Island,
  island: number,
  leniency: Map<Id, number>,
): [Id, AdjustedMean][] {
  return [...touchpoints].map(([id, cells]) => {
    const plain = mean(cells.map(cell => cell.mean))
    const adjusted = cells.length < auditorIds.length
    const excess = adjusted ? mean(cells.map(cell => leniency.get(cell.auditorId)!)) : 0
    return [id, { mean: plain - excess, adjusted, island }]
  })
}

function residualSpread(
  cells: Cell[],
  islands: number,
  touchpoints: Map<Id, AdjustedMean>,
  leniency: Map<Id, number>,
): Adjustment['spread'] {
  const degrees = cells.length - touchpoints.size - leniency.size + islands
  if (degrees < 1)
    return null
  const squares = cells.map(cell =>
    (cell.mean - touchpoints.get(cell.touchpointId)!.mean - leniency.get(cell.auditorId)!) ** 2)
  return { deviation: Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / degrees), degrees }
}
