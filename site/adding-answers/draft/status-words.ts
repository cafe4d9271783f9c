import type { Mapping, RowState } from '../../../core/journey/source/mapping.ts'
import type { DraftRows } from './answers-draft.ts'
import { knownState } from '../../../core/customers/mapping/status-words.ts'
import { cellsAt } from '../../../core/customers/systems/cells.ts'
import { nameKey } from '../../../core/journey/same-name.ts'
import { mappableWords } from './column-words.ts'

/** A column of which words say how a row stands. */
export interface StatusColumn {
  name: string
  words: { word: string, state: RowState }[]
}

type Data = DraftRows['data']

/** Columns whose words say how a row stands; of a column that holds something else, only the words that do. */
export function statusColumns({ columns, states }: Mapping, data: Data): StatusColumn[] {
  return columns.flatMap(({ name, role }, index) => {
    const own = new Map(states.filter(({ column }) => column === name).map(one => [nameKey(one.word), one]))
    const cells = role === 'status' ? cellsAt(data, index) : []
    const words = mappableWords([...cells, ...[...own.values()].map(({ word }) => word)])
    return words.length > 0
      ? [{ name, words: words.map(([key, word]) => ({ word, state: own.get(key)?.state ?? 'answered' as const })) }]
      : []
  })
}

/** A mapping in which a word of a column says something else of its row. */
export function withState(mapping: Mapping, column: string, word: string, state: RowState): Mapping {
  const key = nameKey(word)
  const others = mapping.states.filter(one => one.column !== column || nameKey(one.word) !== key)
  return { ...mapping, states: [...others, { column, word, state }] }
}

/** A mapping in which the plain words of columns of status say what they say, where nothing is said of them yet. */
export function withKnownStates(mapping: Mapping, data: Data): Mapping {
  const found = mapping.columns.flatMap(({ name, role }, index) => {
    const said = new Set(mapping.states.filter(({ column }) => column === name).map(({ word }) => nameKey(word)))
    const words = role === 'status' ? mappableWords(cellsAt(data, index)).filter(([key]) => !said.has(key)) : []
    return words.flatMap(([, word]) => {
      const state = knownState(word)
      return state ? [{ column: name, word, state }] : []
    })
  })
  return found.length > 0 ? { ...mapping, states: [...mapping.states, ...found] } : mapping
}

/** A mapping in which a column says nothing of how its rows stand. */
export function withoutStates(mapping: Mapping, name: string): Mapping {
  return { ...mapping, states: mapping.states.filter(({ column }) => column !== name) }
}
