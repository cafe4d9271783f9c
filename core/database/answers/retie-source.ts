import type { Id } from '../../journey/identifier.ts'
import type { EntryNote } from '../commands/change-records.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { SourceContent } from './save-source.ts'
import type { SealedAnswers } from './seal-answers.ts'

/** A source's answers tied by other rules, ready to be stored. */
export interface RetiedSource {
  id: Id
  /** The id of the file that they were made of. */
  replaces: Id
  content: Pick<SourceContent, 'journeys' | 'questions'>
  answers: SealedAnswers
}

/**
 * Stores a source's rules with its answers as they are tied by them, all or nothing; when and from which file these
 * came stays what it was. What was before can be brought back from the history for a day.
 * @returns null where the source has other answers by now, or is gone: nothing was changed
 */
export function retieSource(
  db: KairosDatabase,
  journal: Journal,
  { id, replaces, content, answers }: RetiedSource,
  note: EntryNote,
): Promise<JournalEntry | null> {
  const { file, counts, ...described } = answers
  return db.transaction('rw', db.journalled, async () => {
    const before = await db.records('source').get(id)
    if (before?.answers?.id !== replaces)
      return null
    await db.answerFiles.add({ id: described.id, sourceId: id, file, counts })
    const saved = { ...before, ...content, answers: { ...before.answers, ...described } }
    return journal.write({ action: 'answers-retied', ...note }, [{ type: 'source', id, content: saved }])
  })
}
