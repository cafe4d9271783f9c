import { distinct } from './cells.ts'
import { firstOf, ignored, knownColumns, times } from './known-columns.ts'
import { headerRowSystem } from './read-header-row.ts'
import { surveyAnswers } from './survey-answers.ts'

/** The CSV of answers: questions in their own words, several choices joined by ` / ` or in a column each. */
export const typeform = headerRowSystem({
  id: 'typeform',
  kind: 'survey',
  isHeader: header => header.count(['Submit Date (UTC)', 'Start Date (UTC)']) === 2
    && header.count(['#', 'Network ID', 'Response Type', 'Stage Date (UTC)']) > 0,
  columns: () => knownColumns([
    ['#', 'record'],
    ['Response Type', 'status'],
    ...times(['Submit Date (UTC)', 'Stage Date (UTC)', 'Start Date (UTC)']),
    ...firstOf('customer', ['email', 'Email address', 'user_id', 'customer_id']),
    ['Tags', 'tag'],
    ...ignored(['Network ID', 'Ending', 'first_name', 'last_name', 'First name', 'Last name', 'Phone number']),
  ]),
  others: (name, cells) => distinct(cells).every(cell => cell === name.trim())
    ? { role: 'ignore' }
    : surveyAnswers(name.trim(), cells),
  rest: header => ({
    timeZone: 'UTC',
    states: header.find(['Response Type']) < 0
      ? []
      : ['partial', 'started'].map(word => ({ column: 'Response Type', word, state: 'partial' as const })),
  }),
})
