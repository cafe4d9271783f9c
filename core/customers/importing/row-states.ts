import type { Mapping, RowState } from '../../journey/source/mapping.ts'
import { nameKey } from '../../journey/same-name.ts'
import { rowStates } from '../../journey/source/mapping.ts'
import { remembered } from './remembered.ts'

/** What a cell says of its row's state; undefined where it says nothing. */
export type StateReader = (cell: string) => RowState | undefined

/** The function that reads the states of a column; null where its words say nothing of any. */
export function stateReader({ states }: Mapping, column: string): StateReader | null {
  const own = states.filter(state => state.column === column)
  const stateOf = new Map(own.map(({ word, state }) => [nameKey(word), state]))
  return own.length > 0 ? remembered(cell => stateOf.get(nameKey(cell))) : null
}

/** Of two states of one row the one that counts: what is furthest down in `rowStates`. */
export function laterState(one: RowState | undefined, other: RowState | undefined): RowState | undefined {
  return rowStates.indexOf(other as RowState) > rowStates.indexOf(one as RowState) ? other : one
}
