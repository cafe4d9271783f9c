import type { DuplicateTouchpoints } from '../../journey/duplicate-touchpoints.ts'
import type { Touchpoint } from '../../journey/touchpoint.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { RecordEdit } from '../journal/record-edit.ts'

/**
 * Says that two touchpoints are the same: what was observed at the other counts at the one that stays. No observation
 * changes.
 * @param about names the two in the history
 */
export function joinTouchpoints(
  journal: Journal,
  { one, other }: Pick<DuplicateTouchpoints, 'one' | 'other'>,
  about: string,
): Promise<JournalEntry> {
  // Whatever circle the files of several led to: the one that stays is no other.
  const staying = one.sameAs ? [edit(one, null)] : []
  return journal.write({ action: 'touchpoints-joined', by: null, about }, [...staying, edit(other, one.id)])
}

/**
 * Says that a touchpoint is none but itself; those that are joined to it stay so.
 * @param about names it and the one it was joined to in the history
 */
export function separateTouchpoint(journal: Journal, touchpoint: Touchpoint, about: string): Promise<JournalEntry> {
  return journal.write({ action: 'touchpoints-separated', by: null, about }, [edit(touchpoint, null)])
}

function edit(touchpoint: Touchpoint, sameAs: Touchpoint['sameAs']): RecordEdit {
  return { type: 'touchpoint', id: touchpoint.id, content: { ...touchpoint, sameAs } }
}
