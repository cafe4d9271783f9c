import type { AnswerTable } from '../../core/database/answers/describe-answers.ts'
import type { NewSource } from '../../core/database/answers/save-source.ts'
import type { SealedAnswers } from '../../core/database/answers/seal-answers.ts'
import type { EntryNote } from '../../core/database/commands/change-records.ts'
import type { JournalEntry } from '../../core/database/journal/entry.ts'
import type { Journal } from '../../core/database/journal/journal.ts'
import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { SourceCounts } from '../../core/journey/source/source-counts.ts'
import { saveSource } from '../../core/database/answers/save-source.ts'
import { sealAnswers } from '../../core/database/answers/seal-answers.ts'

/** A source with its answers as they were read, before they are made ready for the store. */
export interface MadeSource extends Pick<NewSource, 'id' | 'content'> {
  answers: Omit<NewSource['answers'], keyof SealedAnswers> & Pick<AnswerTable, 'rows'>
    & { file: ArrayBuffer, counts: SourceCounts }
}

/** Stores a made-up source; as often as it is called, its answers are new ones. */
export async function saveMade(
  db: KairosDatabase,
  journal: Journal,
  { id, content, answers }: MadeSource,
  note: EntryNote,
): Promise<JournalEntry> {
  return saveSource(db, journal, { id, content, answers: { ...answers, ...await sealAnswers(answers) } }, note)
}
