import type { QuestionPlan } from './plan.ts'
import { firstOf, ignored, knownColumns } from './known-columns.ts'
import { openQuestion, plannedQuestion, recommendation, scaleOf } from './planned-question.ts'
import { headerRowSystem } from './read-header-row.ts'

/** What is asked in each type of survey. */
const surveyTypes = (): { word: string, question: QuestionPlan }[] => [
  { word: 'nps', question: recommendation('nps') },
  { word: 'csat', question: plannedQuestion('csat', 'satisfaction', scaleOf(1, 5)) },
  { word: 'ces', question: plannedQuestion('ces', 'ease', scaleOf(1, 7)) },
  { word: 'fivestar', question: plannedQuestion('fivestar', 'satisfaction', scaleOf(1, 5)) },
  { word: 'smileys', question: plannedQuestion('smileys', 'satisfaction', scaleOf(1, 5)) },
  { word: 'thumbs', question: plannedQuestion('thumbs', 'satisfaction', scaleOf(0, 1)) },
  { word: 'pmf', question: openQuestion('pmf') },
]

/** Answers as the API gives them, times in seconds since 1970; without a type they are of an NPS survey. */
export const delighted = headerRowSystem({
  id: 'delighted',
  kind: 'survey',
  isHeader: header => header.count(['score', 'comment', 'created_at']) === 3
    && (header.count(['survey_type']) > 0 || header.keys.some(key => /^person(?!al)/.test(key))),
  columns: (cellsOf) => {
    const question = cellsOf('survey_type').some(type => type !== '') ? null : recommendation('score')
    return knownColumns([
      ['id', 'record'],
      ...firstOf('customer', ['person.email', 'person.id', 'person']),
      ['created_at', 'time'],
      ['score', { role: 'score', question, isGuess: question !== null }],
      ['comment', { role: 'text', question }],
      ['tags', 'tag'],
      ['person_properties.Delighted Source', 'channel'],
      ['person_properties.Locale', 'market'],
      ...ignored(['survey_type', 'updated_at', 'permalink', 'person.name', 'person.phone_number', 'person.created_at']),
      ...ignored(['notes', 'person.last_sent_at', 'person.last_responded_at', 'person.next_survey_scheduled_at']),
    ])
  },
  others: name => /^additional_answers|^person_properties\.(?:Delighted|Name)/.test(name) ? { role: 'ignore' } : null,
  rest: (header) => {
    const type = header.find(['survey_type'])
    return { timeZone: 'UTC', asked: type < 0 ? undefined : { column: header.names[type]!, questions: surveyTypes() } }
  },
})
