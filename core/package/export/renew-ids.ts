import type { Id } from '../../journey/identifier.ts'
import type { RecordLists } from '../../journey/record-lists.ts'
import { present } from '../../database/present.ts'
import { newId } from '../../journey/identifier.ts'
import { listOf } from '../../journey/record-lists.ts'
import { recordTypes } from '../../journey/records.ts'

/**
 * The same records under ids of their own, wherever these stand. Built-in criteria are the same everywhere, and so are
 * pictures, whose bytes are found by their ids.
 */
export function renewIds(lists: RecordLists): RecordLists {
  const renewed = new Map<Id, Id>()
  const renew = (id: Id) => renewed.set(id, newId())
  for (const type of recordTypes.filter(type => type !== 'picture'))
    listOf(lists, type).filter(record => !isBuiltIn(record)).forEach(({ id }) => renew(id))
  new Set(lists.audits.map(({ seriesId }) => seriesId)).forEach(renew)
  otherIds(lists).filter(id => !renewed.has(id)).forEach(renew)
  return replaceIn(lists, renewed)
}

/** Ids of no record here: of whoever guesses, and of sources that questions are asked in, or figures are of. */
function otherIds({ beliefs, audits, sources }: RecordLists): Id[] {
  return present([
    ...sources.map(({ figures }) => figures?.of),
    ...beliefs.flatMap(({ believer, question }) => [believer, question?.sourceId]),
    ...audits.map(({ beliefQuestion }) => beliefQuestion?.sourceId),
  ])
}

function isBuiltIn(record: object): boolean {
  return 'builtIn' in record && record.builtIn !== null
}

/** Goes through all that JSON has. */
function replaceIn<T>(value: T, renewed: ReadonlyMap<Id, Id>): T
function replaceIn(value: unknown, renewed: ReadonlyMap<Id, Id>): unknown {
  if (typeof value === 'string')
    return renewed.get(value) ?? value
  if (Array.isArray(value))
    return value.map(item => replaceIn(item, renewed))
  if (typeof value !== 'object' || value === null)
    return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaceIn(item, renewed)]))
}
