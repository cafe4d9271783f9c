import type { Id } from '../../journey/identifier.ts'
import type { AnyRecord } from '../../journey/record.ts'
import type { Source } from '../../journey/source/source.ts'
import type { EntryNote } from '../commands/change-records.ts'
import type { JournalEntry, RecordChange } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { RecordEdit } from '../journal/record-edit.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { AnswerTable } from './describe-answers.ts'
import { forgetChanges } from '../journal/changes.ts'
import { rewriteChanges } from '../journal/rewrite-changes.ts'
import { nothingSummed, summaryOf } from '../journal/summarise-changes.ts'
import { describeAnswers } from './describe-answers.ts'

/** Answers without a customer. */
export interface CleanedAnswers extends AnswerTable {
  /** The id of the file that they take the place of. */
  replaces: Id
}

/** By the id of the file before. */
type Replacements = ReadonlyMap<Id, CleanedAnswers>

/**
 * Puts answers without a customer in the place of those before, wherever these stand: in sources, and in all that the
 * history keeps of them. Nothing of the files before is left, so that no way leads back. It cannot be undone. A file
 * that was handed out keeps the customer. All or nothing.
 * @param looked the ids of all files that were looked through for the customer
 * @returns null where answers came meanwhile that nobody looked through: nothing was changed
 */
export function deleteCustomer(
  db: KairosDatabase,
  journal: Journal,
  cleaned: readonly CleanedAnswers[],
  looked: readonly Id[],
  note: Pick<EntryNote, 'by'>,
): Promise<JournalEntry | null> {
  const replacements: Replacements = new Map(cleaned.map(answers => [answers.replaces, answers]))
  return db.transaction('rw', db.journalled, async () => {
    const stored = await db.answerFiles.toCollection().primaryKeys()
    if (stored.some(id => !looked.includes(id)))
      return null
    const sourceIds = await replaceFiles(db, replacements)
    const entry = await replaceInSources(db, journal, replacements, note)
    await rewriteChanges(db, sourceIds, change => withReplaced(change, replacements))
    return entry
  })
}

/** @returns the sources whose files they are, also those that only the history has */
async function replaceFiles(db: KairosDatabase, replacements: Replacements): Promise<Id[]> {
  const ids = [...replacements.keys()]
  const before = await db.answerFiles.where('id').anyOf(ids).toArray()
  await db.answerFiles.bulkAdd(before.map(({ id: replaced, sourceId }) => {
    const { id, file, counts } = replacements.get(replaced)!
    return { id, sourceId, file, counts }
  }))
  await db.answerFiles.bulkDelete(ids)
  return [...new Set(before.map(({ sourceId }) => sourceId))]
}

async function replaceInSources(
  db: KairosDatabase,
  journal: Journal,
  replacements: Replacements,
  note: Pick<EntryNote, 'by'>,
): Promise<JournalEntry> {
  const sources = await db.records('source').toArray()
  const edits = sources
    .filter(({ answers }) => answers && replacements.has(answers.id))
    .map((source): RecordEdit => ({ type: 'source', id: source.id, content: withAnswers(source, replacements) }))
  const entry = await journal.write({ action: 'customer-deleted', ...note }, edits)
  // Nothing of it can be undone: what it took away is gone.
  await forgetChanges(db, [entry.id])
  await db.entries.update(entry.id, { summary: { ...entry.summary, tallies: summaryOf(nothingSummed()).tallies } })
  return entry
}

function withAnswers(source: Source, replacements: Replacements): Source {
  const { answers } = source
  const replacement = answers && replacements.get(answers.id)
  return replacement ? { ...source, answers: { ...answers, ...describeAnswers(replacement, source) } } : source
}

/** A change as if the customer had never answered. */
function withReplaced(change: RecordChange, replacements: Replacements): RecordChange {
  if (change.type !== 'source')
    return change
  const inPlace = (record: AnyRecord | null) => record && withAnswers(record as Source, replacements)
  const { before, after, lost } = change
  return { ...change, before: inPlace(before), after: inPlace(after), ...lost && { lost: inPlace(lost)! } }
}
