import type { CleanedAnswers } from '../../../core/database/answers/delete-customer.ts'
import type { KairosDatabase } from '../../../core/database/kairos-database.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { AskAnswers } from '../use-answers-worker.ts'
import { readAllAnswerFiles } from '../../../core/database/answers/read-answer-file.ts'
import { compareTexts } from '../../../core/journey/compare-texts.ts'

/** Where a customer was found, ready to be deleted. */
export interface FoundCustomer {
  /** Answers without them, also of files that only the history has. */
  cleaned: CleanedAnswers[]
  /** The ids of all files that were looked through. */
  looked: Id[]
  /** How many rows of which sources are theirs. */
  rows: { name: string, n: number }[]
}

/**
 * Looks through all answers of this browser for a customer.
 * @throws where a file of answers is damaged
 */
export async function findCustomer(
  db: KairosDatabase,
  pseudonyms: ReadonlySet<string>,
  ask: AskAnswers,
): Promise<FoundCustomer> {
  const found: FoundCustomer = { cleaned: [], looked: [], rows: [] }
  const sources = await db.records('source').toArray()
  for (const { id, file, counts } of await readAllAnswerFiles(db)) {
    const cleaned = await ask(answers => answers.clean(file, counts, pseudonyms))
    const source = sources.find(({ answers }) => answers?.id === id)
    found.looked.push(id)
    if (cleaned)
      found.cleaned.push({ ...cleaned, replaces: id })
    if (cleaned && source)
      found.rows.push({ name: source.name, n: cleaned.removed })
  }
  found.rows.sort((a, b) => compareTexts(a.name, b.name))
  return found
}
