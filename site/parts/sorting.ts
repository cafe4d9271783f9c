import type { Language } from '../../core/journey/localised-text.ts'

/** What a list is sorted by. */
export interface Sorting {
  /** A column's key. */
  column: string
  isDescending: boolean
}

/** What is compared; null comes last, whichever way it goes. All keys of a column are of one kind. */
export type SortKey = string | number | null

/** A list in another order; what is alike in it stays in the order in which it came. */
export function sortBy<T>(
  items: readonly T[],
  keyOf: (item: T) => SortKey,
  isDescending: boolean,
  language: Language,
): T[] {
  const collator = new Intl.Collator(language, { numeric: true })
  const sign = isDescending ? -1 : 1
  return items
    .map(item => ({ item, key: keyOf(item) }))
    .sort((a, b) => Number(a.key === null) - Number(b.key === null) || sign * compareKeys(a.key, b.key, collator))
    .map(({ item }) => item)
}

function compareKeys(a: SortKey, b: SortKey, collator: Intl.Collator): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
}

/** What a press on a column's head comes to: up, down, and then the usual order again, which is null. */
export function nextSorting(column: string, sorting: Sorting | null): Sorting | null {
  if (sorting?.column !== column)
    return { column, isDescending: false }
  return sorting.isDescending ? null : { column, isDescending: true }
}

/** How a column's head says which way the list is sorted by it; undefined where it is not. */
export function ariaSortOf(column: string, sorting: Sorting | null): 'ascending' | 'descending' | undefined {
  if (sorting?.column !== column)
    return undefined
  return sorting.isDescending ? 'descending' : 'ascending'
}

/** A sorting as a text, a minus before those that go down; undefined for none. */
export function sortingText(sorting: Sorting | null): string | undefined {
  return sorting ? `${sorting.isDescending ? '-' : ''}${sorting.column}` : undefined
}

/** The sorting that a text says; null for none. */
export function sortingOf(text: string | undefined): Sorting | null {
  const isDescending = text?.startsWith('-') ?? false
  const column = isDescending ? text?.slice(1) : text
  return column ? { column, isDescending } : null
}
