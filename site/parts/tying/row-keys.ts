import { toRaw } from 'vue'

/** Tells rows apart that have no ids: one keeps its key wherever it is moved, and hands it on to what replaces it. */
export interface RowKeys<T extends object> {
  keyOf: (row: T) => number
  /** Makes what a row is changed into the same row. */
  handOn: (row: T, changed: T) => void
}

export function createRowKeys<T extends object>(): RowKeys<T> {
  const keys = new WeakMap<T, number>()
  let last = 0

  function keyOf(row: T): number {
    const raw = toRaw(row)
    const key = keys.get(raw) ?? ++last
    keys.set(raw, key)
    return key
  }

  return { keyOf, handOn: (row, changed) => void keys.set(toRaw(changed), keyOf(row)) }
}
