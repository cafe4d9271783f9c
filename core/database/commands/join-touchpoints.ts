import type { DuplicateTouchpoints } from '../../journey/duplicate-touchpoints.ts'
import type { Touchpoint } from '../../journey/touchpoint.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import { editSameAs, joinRecords } from './join-records.ts'

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
  return joinRecords(journal, 'touchpoints-joined', 'touchpoint', { one, other }, about)
}

/**
 * Says that a touchpoint is none but itself; those that are joined to it stay so.
 * @param about names it and the one it was joined to in the history
 */
export function separateTouchpoint(journal: Journal, touchpoint: Touchpoint, about: string): Promise<JournalEntry> {
  const input = { action: 'touchpoints-separated', by: null, about } as const
  return journal.write(input, [editSameAs('touchpoint', touchpoint, null)])
}
