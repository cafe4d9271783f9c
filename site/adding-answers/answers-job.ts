import type { Id } from '../../core/journey/identifier.ts'
import type { Source } from '../../core/journey/source/source.ts'
import type { Workplace } from '../../core/screen/workplace.ts'
import type { KeyChoice } from './customer-key.ts'
import type { AnswersDraft } from './draft/answers-draft.ts'
import type { OpenedAnswers } from './use-opened-file.ts'
import type { AnswersJob } from './work/prepare-answers.ts'
import { readAnswerFile } from '../../core/database/answers/read-answer-file.ts'
import { tiedJourneys } from '../parts/tying/tied-journeys.ts'
import { chosenKey } from './customer-key.ts'

/** What a file is read by. */
export interface JobParts {
  open: OpenedAnswers & { state: 'open' }
  draft: AnswersDraft
  /** The source that it goes into; null for a new one. */
  target: Source | null
  journeyId: Id
  keyChoice: KeyChoice
  words: AnswersJob['words']
}

/** All that the worker needs to make answers of a file, those that the source has among it. */
export async function answersJob({ db, clock }: Pick<Workplace, 'db' | 'clock'>, parts: JobParts): Promise<AnswersJob> {
  const { open: { file, preview }, draft, target, journeyId, keyChoice, words } = parts
  const { mapping, questions, measures, rules } = draft
  const before = target?.answers && await readAnswerFile(db, target.answers.id)
  return {
    file,
    table: { shape: preview.shape, entry: preview.entry },
    reading: { mapping, questions, measures },
    journeys: tiedJourneys(target, { journeyId, rules }),
    now: clock.now().getTime(),
    key: await chosenKey(db, keyChoice),
    keyWay: keyChoice.way,
    before: before?.file ?? null,
    words,
  }
}
