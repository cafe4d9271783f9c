import type { Id } from '../journey/identifier.ts'
import type { Cell } from './audit-score.ts'
import type { Island } from './islands.ts'
import { CholeskyDecomposition, Matrix } from 'ml-matrix'
import { solveSparse } from '../statistics/conjugate-gradients.ts'
import { mean } from '../statistics/mean.ts'

/** Up to so many auditors the equations are solved at once, in the cube of their number; beyond, step by step. */
const mostAtOnce = 200

/** Of the steps: a design that people walk takes a few dozen; what takes more is a chain that nobody walks. */
const mostSteps = 500

/** One touchpoint's cells, each with the row of its auditor. */
interface TouchpointRows {
  rows: number[]
  values: number[]
}

/**
 * How far each auditor of an island rates above (+) or below (-) its average auditor, by id: least squares with the
 * touchpoints eliminated, one equation for each auditor. All zero where so many auditors hang together by so little
 * that no answer can be had in a reasonable time: what they rated then stays as they rated it.
 */
export function leniencyOn({ auditorIds, touchpoints }: Island): Map<Id, number> {
  const rowOf = new Map(auditorIds.map((id, index) => [id, index]))
  const all = [...touchpoints.values()].map(cells => rowsOf(cells, rowOf))
  const solve = auditorIds.length <= mostAtOnce ? solveAtOnce : solveInSteps
  const effects = solve(all, auditorIds.length)
  return new Map(auditorIds.map((id, row) => [id, effects[row]!]))
}

function rowsOf(cells: Cell[], rowOf: Map<Id, number>): TouchpointRows {
  return { rows: cells.map(cell => rowOf.get(cell.auditorId)!), values: cells.map(cell => cell.mean) }
}

function solveAtOnce(touchpoints: TouchpointRows[], auditors: number): ArrayLike<number> {
  // The ones fix the sum of the effects at zero; without them the matrix is singular.
  const matrix = Matrix.ones(auditors, auditors)
  for (const { rows } of touchpoints)
    addTouchpoint(rows, matrix)
  const rightHandSide = Matrix.columnVector(Array.from(rightHandSideOf(touchpoints, auditors)))
  return new CholeskyDecomposition(matrix).solve(rightHandSide).to1DArray()
}

/** Adds to the auditors' equations what one touchpoint's cells, in the given rows, say of them. */
function addTouchpoint(rows: number[], matrix: Matrix): void {
  for (const row of rows) {
    matrix.set(row, row, matrix.get(row, row) + 1)
    for (const other of rows)
      matrix.set(row, other, matrix.get(row, other) - 1 / rows.length)
  }
}

function rightHandSideOf(touchpoints: TouchpointRows[], auditors: number): Float64Array {
  const rightHandSide = new Float64Array(auditors)
  for (const { rows, values } of touchpoints) {
    const average = mean(values)
    rows.forEach((row, index) => rightHandSide[row]! += values[index]! - average)
  }
  return rightHandSide
}

/** Starts from zero and never leaves the effects whose sum is zero. */
function solveInSteps(touchpoints: TouchpointRows[], auditors: number): ArrayLike<number> {
  const diagonal = new Float64Array(auditors)
  for (const { rows } of touchpoints)
    rows.forEach(row => diagonal[row]! += 1)
  const rightHandSide = rightHandSideOf(touchpoints, auditors)
  const multiply = (vector: Float64Array) => multiplied(vector, touchpoints, diagonal)
  const effects = solveSparse(multiply, diagonal, rightHandSide, mostSteps)
  return effects ? centred(effects) : new Float64Array(auditors)
}

/** The preconditioner may shift all effects alike. */
function centred(effects: Float64Array): Float64Array {
  const average = effects.reduce((sum, effect) => sum + effect, 0) / effects.length
  return effects.map(effect => effect - average)
}

/** The auditors' equations times a vector, touchpoint by touchpoint. */
function multiplied(vector: Float64Array, touchpoints: TouchpointRows[], diagonal: Float64Array): Float64Array {
  const product = vector.map((value, index) => value * diagonal[index]!)
  for (const { rows } of touchpoints) {
    const average = rows.reduce((sum, row) => sum + vector[row]!, 0) / rows.length
    for (const row of rows)
      product[row]! -= average
  }
  return product
}
