import type { ColumnPlan, QuestionPlan } from './plan.ts'
import { guessScore } from './guess-score.ts'
import { firstOf, ignored, knownColumns, text } from './known-columns.ts'
import { openQuestion, plannedQuestion, recommendation, scaleOf } from './planned-question.ts'
import { headerRowSystem } from './read-header-row.ts'

/** What is asked in each type of survey. A vote on an article is no rating of the company, and has no scale. */
const surveyTypes = (): { word: string, question: QuestionPlan }[] => [
  { word: 'NPS', question: recommendation('NPS') },
  { word: 'CSAT', question: plannedQuestion('CSAT', 'satisfaction', scaleOf(0, 2)) },
  { word: 'CES', question: plannedQuestion('CES', 'ease', scaleOf(1, 7)) },
  { word: 'KNOWLEDGE', question: openQuestion('KNOWLEDGE') },
  { word: 'CUSTOM', question: openQuestion('CUSTOM') },
]

/** The same with the names that the types have on the screen, which a CSV may have. */
const namedTypes = (): { word: string, question: QuestionPlan }[] => {
  const names: Record<string, string>
    = { NPS: 'Customer loyalty', CSAT: 'Customer satisfaction', CES: 'Customer effort', KNOWLEDGE: 'Knowledge base' }
  return surveyTypes().flatMap(type =>
    [type, ...names[type.word] === undefined ? [] : [{ ...type, word: names[type.word]! }]])
}

/** The value: its scale follows from the type of survey; where a file has no type, from the values. */
function valueColumn(name: string, values: string[], types: string[]): ColumnPlan {
  return types.some(type => type !== '')
    ? { role: 'score', question: null }
    : guessScore(name, values) ?? { role: 'ignore', isGuess: true }
}

/** A property as the API gives it, or as a warehouse keeps it. */
const property = (name: string) => [`properties.${name}`, name]

const named = <Plan>(name: string, plan: Plan) => property(name).map((path): [string, Plan] => [path, plan])

/** Feedback submissions as the API gives them. */
export const hubspotSubmissions = headerRowSystem({
  id: 'hubspot-submissions',
  kind: 'survey',
  isHeader: header => header.find(property('hs_value')) >= 0
    && header.find([...property('hs_survey_type'), ...property('hs_submission_timestamp')]) >= 0,
  columns: (cellsOf) => {
    const cells = (name: string) => property(name).flatMap(cellsOf)
    return knownColumns([
      ...firstOf('record', ['id', ...property('hs_object_id')]),
      ...firstOf('customer', [...property('email'), ...property('hs_contact_id')]),
      ...firstOf('time', [...property('hs_submission_timestamp'), 'createdAt', ...property('hs_createdate')]),
      ...named('hs_value', valueColumn('hs_value', cells('hs_value'), cells('hs_survey_type'))),
      ...named('hs_content', { role: 'text' as const, question: null }),
      ...named('hs_survey_name', 'survey' as const),
      ...named('hs_survey_channel', 'channel' as const),
      // The name has the customer's e-mail address in it.
      ...ignored([...property('hs_submission_name'), ...property('hs_survey_type'), ...property('hs_survey_id')]),
      ...ignored([...property('hs_response_group'), ...property('hs_sentiment'), ...property('hs_ticket_id')]),
      ...ignored(['updatedAt', 'archived', ...property('hs_lastmodifieddate')]),
    ])
  },
  rest: (header) => {
    const type = header.find(property('hs_survey_type'))
    return { timeZone: 'UTC', asked: type < 0 ? undefined : { column: header.names[type]!, questions: surveyTypes() } }
  },
})

const responses = ['Response value', 'Rating', 'Score', 'Value', 'Survey response']

/** The CSV of submissions: its header is not public, and named here by the labels of the properties. */
export const hubspotCsv = headerRowSystem({
  id: 'hubspot-csv',
  kind: 'survey',
  isHeader: header => header.count(['Survey type']) === 1
    && header.count(['Survey name', 'Survey channel', 'Submission name', 'Response group', 'Sentiment']) >= 2
    && header.find(responses) >= 0,
  columns: cellsOf => knownColumns([
    ...firstOf('record', ['Record ID', 'Submission ID', 'Response ID']),
    ...firstOf('customer', ['Contact email', 'Email', 'Contact ID']),
    ...firstOf('time', ['Submission timestamp', 'Submission date', 'Date submitted', 'Create date']),
    ...responses.map(name =>
      [name, valueColumn(name, cellsOf(name), cellsOf('Survey type'))] as const),
    ...['Content', 'Comment', 'Feedback', 'Follow up'].map(name => text(name, null)),
    ['Survey name', 'survey'],
    ['Survey channel', 'channel'],
    ...ignored(['Survey type', 'Submission name', 'Contact name', 'First name', 'Last name', 'Response group']),
    ...ignored(['Sentiment', 'Survey ID', 'Ticket ID', 'Contact']),
  ]),
  rest: header => ({ asked: { column: header.names[header.find(['Survey type'])]!.trim(), questions: namedTypes() } }),
})
