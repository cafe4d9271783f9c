import type { SourceContent } from '../../core/database/answers/save-source.ts'
import type { JournalEntry } from '../../core/database/journal/entry.ts'
import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { Source } from '../../core/journey/source/source.ts'
import type { Workplace } from '../../core/screen/workplace.ts'
import type { AnswersDraft } from './draft/answers-draft.ts'
import type { AnswersJob, ReadyAnswers } from './work/prepare-answers.ts'
import { tableShape } from '../../core/customers/importing/source-reading.ts'
import { saveSource } from '../../core/database/answers/save-source.ts'
import { rememberPseudonymKey } from '../../core/database/settings/pseudonym-keys.ts'
import { newId } from '../../core/journey/identifier.ts'
import { timestampOf } from '../../core/journey/timestamp.ts'

/** What is to be kept. */
export interface AnswersToKeep {
  /** The source that it goes into; null for a new one. */
  target: Source | null
  draft: AnswersDraft
  job: AnswersJob
  answers: ReadyAnswers
  fileName: string
}

/** What became of it: it is kept; or the source, or this browser's key, is another one than when the file was read. */
export type KeptAnswers
  = | { kind: 'kept', id: Id, entry: JournalEntry }
    | { kind: 'other-answers' | 'other-key' }

/** Stores answers that were read, with their source and the key of their pseudonyms, all or nothing. */
export function keepAnswers({ db, journal, clock }: Workplace, toKeep: AnswersToKeep): Promise<KeptAnswers> {
  const { target, draft, job, answers: ready, fileName } = toKeep
  const { name, kind, mapping, questions, measures } = draft
  const content: SourceContent = { name: name.trim(), kind, mapping, questions, measures, journeys: job.journeys }
  const id = target?.id ?? newId()
  const answers = { ...ready, fileName, importedAt: timestampOf(clock) }
  return db.transaction('rw', [...db.journalled, db.settings], async (): Promise<KeptAnswers> => {
    if (!await isAsItWas(db, target))
      return { kind: 'other-answers' }
    if (!await rememberKey(db, job))
      return { kind: 'other-key' }
    const entry = await saveSource(db, journal, { id, content, answers }, { by: null, about: content.name })
    return { kind: 'kept', id, entry }
  })
}

async function isAsItWas(db: KairosDatabase, target: Source | null): Promise<boolean> {
  const current = target && await db.records('source').get(target.id)
  return target === null || current?.answers?.id === target.answers?.id
}

/** False where another tab has made this browser's key meanwhile. */
async function rememberKey(db: KairosDatabase, { key, keyWay, reading }: AnswersJob): Promise<boolean> {
  return !tableShape(reading, 0).hasCustomers || rememberPseudonymKey(db, keyWay, key)
}
