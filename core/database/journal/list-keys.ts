import type { Id } from '../../journey/identifier.ts'

/** Longer lists are found by the beginnings of their records' ids: an index of all takes as long as the records do. */
const mostIds = 50
/** Ids are random, and lists of many in their order: of 256 beginnings a list of 500 in 100,000 has two or three. */
const beginning = 2

/** What a list of changes is found by in the index: the ids of few records, or the beginnings of those of many. */
export function listKeys(recordIds: Id[]): string[] {
  const ids = [...new Set(recordIds)]
  return ids.length > mostIds ? [...new Set(ids.map(beginningOf))] : ids
}

/** All that a list in which a record is can be found by. */
export function keysToFind(recordId: Id): string[] {
  return [recordId, beginningOf(recordId)]
}

function beginningOf(id: Id): string {
  return id.slice(0, beginning)
}
