import type { QuestionKey } from '../../../core/customers/places/asked-question.ts'
import type { AskedBoxes } from '../../../core/journey/asked-boxes.ts'
import type { AuditRecords } from '../../../core/journey/journey-view.ts'
import { isTask } from '../../../core/customers/by-hand/question-forms.ts'
import { askedQuestions } from '../../../core/customers/places/asked-question.ts'
import { originOf } from '../../../core/journey/source/came-as-figures.ts'

/** A question of customers of which a share can be guessed. */
export interface AskableQuestion {
  key: QuestionKey
  /** What its source is called. */
  source: string
  asked: AskedBoxes
}

/**
 * The questions of all sources about an audit's journey of which some points count as satisfied; tasks of usability
 * tests are done or not, and ask for no such share.
 */
export function askableQuestions(records: Pick<AuditRecords, 'journey' | 'journeys' | 'sources'>): AskableQuestion[] {
  return askedQuestions(records).flatMap(({ source, question }): AskableQuestion[] => {
    const { id: questionId, wording, scale, polarity, boxes } = question
    if (boxes === null || (source.kind === 'usability-test' && isTask(question)))
      return []
    const sourceId = originOf(source)
    const asked = { sourceId, questionId, wording, scale, polarity, boxes }
    return [{ key: `${sourceId}:${questionId}`, source: source.name, asked }]
  })
}
