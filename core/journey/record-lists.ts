import type { PluralOf, RecordOf, RecordType } from './records.ts'
import { recordDescriptions, recordTypes } from './records.ts'

/** Records by type, each list under the plural of its type, in no particular order. */
export type RecordLists = { [type in RecordType as PluralOf[type]]: RecordOf[type][] }

/** A list for every type, all empty. */
export function noRecords(): RecordLists {
  return Object.fromEntries(recordTypes.map(type => [recordDescriptions[type].plural, []])) as unknown as RecordLists
}

/** The list of a type. */
export function listOf<Type extends RecordType>(lists: RecordLists, type: Type): RecordOf[Type][] {
  return lists[recordDescriptions[type].plural] as RecordOf[Type][]
}

/** Adds records to the list of their type; one by one, since there may be more than a call can be given. */
export function addRecords<Type extends RecordType>(
  lists: RecordLists,
  type: Type,
  records: readonly RecordOf[Type][],
): void {
  const list = listOf(lists, type)
  records.forEach(record => list.push(record))
}

/** How many records of all types there are. */
export function countRecords(lists: RecordLists): number {
  return recordTypes.reduce((sum, type) => sum + listOf(lists, type).length, 0)
}
