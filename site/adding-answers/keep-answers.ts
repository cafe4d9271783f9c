import type { SourceContent } from '../../core/database/answers/save-source.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { Source } from '../../core/journey/source/source.ts'
import type { Workplace } from '../../core/screen/workplace.ts'
import type { AnswersDraft } from './draft/answers-draft.ts'
import type { AnswersJob, ReadyAnswers } from './work/prepare-answers.ts'
import { saveSource } from '../../core/database/answers/save-source.ts'
import { newId } from '../../core/journey/identifier.ts'
import { timestampOf } from '../../core/journey/timestamp.ts'

/** What is to be kept. */
export interface KeptAnswers {
  /** The source that it goes into; null for a new one. */
  target: Source | null
  draft: AnswersDraft
  job: AnswersJob
  answers: ReadyAnswers
  fileName: string
}

/**
 * Stores answers that were read, with their source, all or nothing.
 * @returns the source's id; null where its answers are other ones than those they were read together with
 */
export async function keepAnswers(
  { db, journal, clock }: Workplace,
  { target, draft, job, answers: ready, fileName }: KeptAnswers,
): Promise<Id | null> {
  const current = target && await db.records('source').get(target.id)
  if (target && current?.answers?.id !== target.answers?.id)
    return null
  const { name, kind, mapping, questions, measures } = draft
  const content: SourceContent = { name: name.trim(), kind, mapping, questions, measures, journeys: job.journeys }
  const id = target?.id ?? newId()
  const answers = { ...ready, fileName, importedAt: timestampOf(clock) }
  await saveSource(db, journal, { id, content, answers }, { by: null, about: content.name })
  return id
}
