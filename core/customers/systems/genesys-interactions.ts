import { guessScore, subjectOf } from './guess-score.ts'
import { counts, ignored, knownColumns, minutes } from './known-columns.ts'
import { recommendation } from './planned-question.ts'
import { headerRowSystem } from './read-header-row.ts'

const signs = [
  ...['Full Export Completed', 'Partial Result Timestamp', 'Media Type', 'ANI', 'DNIS', 'Queue', 'Wrap-up'],
  ...['Direction', 'Initial Direction', 'Remote', 'Flow'],
]

/** The view of interactions in Genesys Cloud; which columns of surveys an account has is not public. */
export const genesysInteractions = headerRowSystem({
  id: 'genesys-interactions',
  kind: 'support',
  isHeader: header => header.count(['Conversation ID']) === 1 && header.count(signs) >= 3,
  columns: () => knownColumns([
    ['Conversation ID', 'record'],
    ['Date', 'time'],
    ['Media Type', 'channel'],
    ['Queue', 'queue'],
    ['Wrap-up', 'tag'],
    ...minutes(null, 'milliseconds', ['Duration', 'Total Talk', 'Total Hold', 'Total ACW', 'Total Queue', 'Total IVR']),
    ...minutes('handle-time', 'milliseconds', ['Total Handle', 'Handle']),
    ...counts(null, ['Transfers', 'Blind Transfers', 'Consult Transfers']),
    ...['Promoter Score', 'Survey Promoter Score'].map(name =>
      [name, { role: 'score', question: recommendation(name) }] as const),
    ...ignored(['Full Export Completed', 'Partial Result Timestamp', 'Filters', 'Users', 'Remote', 'End Date']),
    ...ignored(['Direction', 'Initial Direction', 'ANI', 'DNIS', 'Flow', 'External Tag', 'Disconnect Type']),
  ]),
  others: (name, cells) => subjectOf(name) && guessScore(name, cells),
})
