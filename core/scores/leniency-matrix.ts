import type { Id } from '../journey/identifier.ts'
import type { Cell } from './audit-score.ts'
import type { Island } from './islands.ts'
import { CholeskyDecomposition, Matrix } from 'ml-matrix'
import { mean } from '../statistics/mean.ts'

/**
 * How far each auditor of an island rates above (+) or below (-) the average one: least squares with the touchpoints
 * eliminated, so that one equation for each auditor is left. Time grows with the third power of the auditors.
 */
export function leniencyByMatrix({ auditorIds, touchpoints }: Island): Map<Id, number> {
  const rowOf = new Map(auditorIds.map((id, index) => [id, index]))
  // The ones fix the sum of the effects at zero; without them the matrix is singular.
  const matrix = auditorIds.map(() => auditorIds.map(() => 1))
  const rightHandSide = auditorIds.map(() => 0)
  for (const cells of touchpoints.values())
    addTouchpoint(cells, cells.map(cell => rowOf.get(cell.auditorId)!), matrix, rightHandSide)
  const effects = new CholeskyDecomposition(new Matrix(matrix)).solve(Matrix.columnVector(rightHandSide))
  return new Map(auditorIds.map((id, row) => [id, effects.get(row, 0)]))
}

/** Adds to the auditors' equations what one touchpoint's cells, in the given rows, say of them. */
function addTouchpoint(cells: Cell[], rows: number[], matrix: number[][], rightHandSide: number[]): void {
  const average = mean(cells.map(cell => cell.mean))
  rows.forEach((row, index) => {
    const equation = matrix[row]!
    rightHandSide[row]! += cells[index]!.mean - average
    equation[row]! += 1
    for (const other of rows)
      equation[other]! -= 1 / rows.length
  })
}
