import type { Auditor } from '../../journey/auditor.ts'
import type { DuplicateAuditors } from '../../journey/duplicate-auditors.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { RecordEdit } from '../journal/record-edit.ts'

/**
 * Says that two auditors are one person, the one who stays: what the other observed counts as theirs. No observation
 * changes.
 */
export function joinAuditors(
  journal: Journal,
  { one, other }: Pick<DuplicateAuditors, 'one' | 'other'>,
): Promise<JournalEntry> {
  // Whatever circle the files of several led to: the one who stays is nobody else.
  const staying = one.sameAs ? [edit(one, null)] : []
  const input = { action: 'auditors-joined', by: null, about: `${other.name}, ${one.name}` } as const
  return journal.write(input, [...staying, edit(other, one.id)])
}

function edit(auditor: Auditor, sameAs: Auditor['sameAs']): RecordEdit {
  return { type: 'auditor', id: auditor.id, content: { ...auditor, sameAs } }
}
