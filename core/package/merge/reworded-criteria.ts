import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { Criterion } from '../../journey/criterion.ts'
import type { Id } from '../../journey/identifier.ts'
import type { Problem } from '../problem.ts'
import { getExisting } from '../../database/existing-records.ts'
import { countRatings } from '../../database/reading/rated-criteria.ts'
import { wordFields } from '../../journey/criterion.ts'
import { isSameJson } from '../../journey/version.ts'

/** Criteria that something was rated on here, and that a file words otherwise. All observations are read for it. */
export async function findReworded(db: KairosDatabase, incoming: Criterion[]): Promise<Set<Id>> {
  const local = await getExisting(db.table<Criterion, Id>('criterion'), incoming.map(({ id }) => id))
  const reworded = incoming.filter((criterion, index) => local[index] && otherWordsIn(criterion, local[index]))
  if (reworded.length === 0)
    return new Set()
  const ratings = await countRatings(db)
  return new Set(reworded.map(({ id }) => id).filter(id => ratings.has(id)))
}

/**
 * Why the words of a criterion under which something was rated here are not replaced by a file's: who rated, answered
 * the words that are here. Older words are from before somebody corrected them here, and say nothing new.
 */
export function checkWords(
  criterion: Criterion,
  local: Criterion,
  reworded: ReadonlySet<Id>,
): Pick<Problem, 'reason' | 'detail'> | null {
  const isOlder = criterion.revision < local.revision
  const other = !isOlder && reworded.has(criterion.id) && otherWordsIn(criterion, local)
  return other ? { reason: 'other-words', detail: other } : null
}

function otherWordsIn(one: Criterion, other: Criterion): string | undefined {
  return wordFields.find(field => !isSameJson(one[field], other[field]))
}
