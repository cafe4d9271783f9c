import type { MappedColumn } from '../../journey/source/mapping.ts'
import type { CellContext, CellReader } from './cell-context.ts'
import { createDateReader } from '../mapping/read-date.ts'
import { refuse } from './row-draft.ts'

/** Of several times of a row, such as when somebody began and when they were done, the latest is its own. */
export function timeReader({ name }: MappedColumn, { reading: { mapping }, latest }: CellContext): CellReader {
  const read = createDateReader(mapping.dateOrder, mapping.timeZone)
  return (cell, draft) => {
    const at = read(cell)
    if (at === null)
      return refuse(draft, 'no-such-time', name)
    if (at > latest)
      refuse(draft, 'in-the-future', name)
    draft.at = draft.at === null ? at : Math.max(draft.at, at)
  }
}

/** Whoever did not answer has no other time; some systems say only that somebody was asked, and not when. */
export function invitedReader({ reading: { mapping } }: CellContext): CellReader {
  const read = createDateReader(mapping.dateOrder, mapping.timeZone)
  return (cell, draft) => {
    draft.state ??= 'invited'
    draft.invitedAt = read(cell)
  }
}
