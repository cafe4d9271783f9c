import type { AnswersDraft } from '../../../site/adding-answers/draft/answers-draft.ts'
import type { AnswersJob } from '../../../site/adding-answers/work/prepare-answers.ts'
import { faultWords } from '../../../site/adding-answers/fault-words.ts'
import { texts } from './catalogue.ts'
import { twoPlaces } from './new-draft.ts'

/** All that it takes to read a file with commas as a draft says, its times being in UTC. */
export function newJob(csv: string, draft: AnswersDraft, before: Blob | null = null): AnswersJob {
  const { mapping, questions, measures, rules } = draft
  return {
    file: new Blob([csv]),
    table: { shape: { kind: 'text', encoding: 'utf-8', separator: ',' }, entry: null },
    reading: { mapping: { ...mapping, timeZone: 'UTC' }, questions, measures },
    journeys: [{ journeyId: twoPlaces.journeyId, rules }],
    now: Date.UTC(2026, 11, 31),
    key: [1, 2, 3, 4],
    keyWay: 'own',
    before,
    words: faultWords(key => texts('en')[key]!),
  }
}
