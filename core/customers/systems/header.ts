import { nameKey } from '../../journey/same-name.ts'

/** A row that names columns. */
export interface Header {
  names: readonly string[]
  /** The names, whatever their case, width and punctuation. */
  keys: readonly string[]
  /** How many of some names it has. */
  count: (names: readonly string[]) => number
  /** The column of the first of some names that it has; -1 where it has none. */
  find: (names: readonly string[]) => number
}

/** Reads a row as names of columns. */
export function headerOf(row: readonly string[] = []): Header {
  const keys = row.map(nameKey)
  return {
    names: row,
    keys,
    count: names => names.filter(name => keys.includes(nameKey(name))).length,
    find: names => names.map(name => keys.indexOf(nameKey(name))).find(index => index >= 0) ?? -1,
  }
}
