import type { Id } from '../identifier.ts'
import type { CriterionSet } from './criterion-set.ts'
import { claritySet } from './clarity.ts'
import { serviceSet } from './service.ts'
import { taskSet } from './task.ts'

/** The ready-made sets of criteria, in the order in which they are offered. */
export const criterionSets: readonly CriterionSet[] = [claritySet, serviceSet, taskSet]

const readyMadeIds = new Set(criterionSets.flatMap(({ criteria }) => criteria.map(({ id }) => id)))

/** Whether a criterion is of a ready-made set, whatever its words are by now. */
export function isReadyMade(id: Id): boolean {
  return readyMadeIds.has(id)
}
