import { guessScore, subjectOf } from './guess-score.ts'
import { firstOf, ignored, knownColumns, minutes, resolved, text } from './known-columns.ts'
import { openQuestion } from './planned-question.ts'
import { headerRowSystem } from './read-header-row.ts'

const signs = [
  ...['Case Owner', 'Account Name', 'Contact Name', 'Status', 'Priority', 'Case Origin', 'Date/Time Opened'],
  ...['Date/Time Closed', 'Opened Date', 'Closed Date', 'Age', 'Age (Hours)', 'Open', 'Closed', 'Case Reason'],
]

/**
 * A report on cases, in a company whose language is English: with the labels of columns, dates as the user writes
 * them, and footers without data. Surveys are fields that the company made itself.
 */
export const salesforceReports = headerRowSystem({
  id: 'salesforce-reports',
  kind: 'support',
  // Names of the API have no blanks.
  isHeader: header => header.count(signs) >= 2
    && /\s/.test(header.names[header.find(['Case Number'])]?.trim() ?? ''),
  columns: () => knownColumns([
    ['Case Number', 'record'],
    ...firstOf('customer', ['Contact Email', 'Web Email', 'Contact ID']),
    ...ignored(['Case ID', 'Case Owner', 'Account Name', 'Account Owner', 'Contact Name', 'Web Name']),
    ...ignored(['Contact Phone', 'Created By']),
    ...ignored(['Priority', 'Age', 'Age (Hours)', 'Open', 'Last Modified Date', 'Type', 'Closed Date']),
    ...ignored(['Escalated', 'Parent Case Number', 'Case Owner Alias', 'Case Owner Role']),
    text('Subject', openQuestion('Subject')),
    text('Description', openQuestion('Description')),
    ['Case Reason', 'tag'],
    resolved('Closed', ['1', 'true', 'TRUE'], ['0', 'false', 'FALSE']),
    ...ignored(['Status']),
    ['Case Origin', 'channel'],
    ...firstOf('time', ['Date/Time Opened', 'Opened Date', 'Created Date']),
    ...minutes('resolution', 'moment', ['Date/Time Closed']),
  ]),
  others: (name, cells) => subjectOf(name) && guessScore(name, cells),
})
