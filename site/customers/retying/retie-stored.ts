import type { RetiedSource } from '../../../core/database/answers/retie-source.ts'
import type { JournalEntry } from '../../../core/database/journal/entry.ts'
import type { AnswerFile } from '../../../core/database/kairos-database.ts'
import type { Source } from '../../../core/journey/source/source.ts'
import type { Workplace } from '../../../core/screen/workplace.ts'
import { retieSource } from '../../../core/database/answers/retie-source.ts'
import { retieInWorker } from './retie-in-worker.ts'

/** The answers that are tied anew, and what is watched and called off meanwhile. */
interface StoredAnswers {
  source: Source
  file: AnswerFile
  /** Told how many rows are done. */
  tell: (rows: number) => void
  signal: AbortSignal
}

/**
 * Ties a source's answers to other journeys, or by other rules, and stores them.
 * @returns null where the source has other answers by now, or is gone: nothing was changed
 * @throws where the rows cannot be read, or `signal` ends it
 */
export async function retieStored(
  { db, journal }: Pick<Workplace, 'db' | 'journal'>,
  { source: { id, name, measures }, file, tell, signal }: StoredAnswers,
  content: RetiedSource['content'],
): Promise<JournalEntry | null> {
  const answers = await retieInWorker(file.file, { ...content, measures }, tell, signal)
  return retieSource(db, journal, { id, replaces: file.id, content, answers }, { by: null, about: name })
}
