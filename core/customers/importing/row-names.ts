import type { Mapping } from '../../journey/source/mapping.ts'
import { createTextNumbers } from '../table/text-numbers.ts'
import { hash53 } from './hash53.ts'

/** How rows are told apart. */
export interface RowNames {
  /**
   * The name of a row that has none of its own: of rows with the same cells each has one, the same in each import.
   * @param period what is written above their table of when they all are of; empty for nothing
   */
  of: (cells: readonly string[], period: string) => string
  /** Whether no row before had the name. */
  isNew: (name: string) => boolean
}

type NamingMapping = Pick<Mapping, 'columns' | 'asked' | 'states'>

export function createRowNames(mapping: NamingMapping): RowNames {
  const telling = tellingColumns(mapping)
  const names = createTextNumbers()
  const seen = new Map<string, number>()
  return {
    of(cells, period) {
      const told = telling.map(index => cells[index] ?? '')
      const texts = period === '' ? told : [...told, period]
      const name = [0, 1].map(seed => hash53(texts, seed).toString(16).padStart(14, '0')).join('')
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

/**
 * What a row without a name is known by: all of its cells but its count, which grows, and what is ignored, which may
 * change with every export.
 */
function tellingColumns({ columns, asked, states }: NamingMapping): number[] {
  const isRead = (name: string) => name === asked?.column || states.some(({ column }) => column === name)
  return columns.flatMap(({ role, name }, index) =>
    role === 'count' || (role === 'ignore' && !isRead(name)) ? [] : index)
}
