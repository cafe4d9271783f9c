import { createTextNumbers } from '../table/text-numbers.ts'
import { hash53 } from './hash53.ts'

/** How rows are told apart. */
export interface RowNames {
  /** The name of a row that has none of its own: of rows with the same cells each has one, the same in each import. */
  of: (cells: readonly string[]) => string
  /** Whether no row before had the name. */
  isNew: (name: string) => boolean
}

export function createRowNames(): RowNames {
  const names = createTextNumbers()
  const seen = new Map<string, number>()
  return {
    of(cells) {
      const name = [0, 1].map(seed => hash53(cells, seed).toString(16).padStart(14, '0')).join('')
      const times = (seen.get(name) ?? 0) + 1
      seen.set(name, times)
      return `${name}-${times}`
    },
    isNew(name) {
      const before = names.size()
      return names.of(name) === before
    },
  }
}
