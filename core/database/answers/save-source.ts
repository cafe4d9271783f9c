import type { Id } from '../../journey/identifier.ts'
import type { Source } from '../../journey/source/source.ts'
import type { Timestamp } from '../../journey/timestamp.ts'
import type { EntryNote } from '../commands/change-records.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { AnswerTable } from './describe-answers.ts'
import { describeAnswers } from './describe-answers.ts'

/** All of a source that somebody chooses. */
export type SourceContent = Pick<Source, 'name' | 'kind' | 'journeys' | 'mapping' | 'questions' | 'measures'>

/** Answers as they were read, before anything of them is stored. */
interface NewAnswers extends AnswerTable {
  /** The file that they were read from; empty where they were typed. */
  fileName: string
  importedAt: Timestamp
}

/** A source with other answers, ready to be stored. */
export interface NewSource {
  id: Id
  content: SourceContent
  answers: NewAnswers
}

/**
 * Stores a source with its answers, new or in the place of those that it had, all or nothing. Those that it had can be
 * brought back from the history for a day.
 */
export function saveSource(
  db: KairosDatabase,
  journal: Journal,
  { id, content, answers }: NewSource,
  note: EntryNote,
): Promise<JournalEntry> {
  const { file, counts, fileName, importedAt } = answers
  const described = { ...describeAnswers(answers, content), fileName, importedAt }
  return db.transaction('rw', db.journalled, async () => {
    const before = await db.records('source').get(id)
    await db.answerFiles.add({ id: described.id, sourceId: id, file, counts })
    const action = before ? 'answers-replaced' : 'source-added'
    const saved = { ...before, ...content, answers: described }
    return journal.write({ action, ...note }, [{ type: 'source', id, content: saved }])
  })
}
