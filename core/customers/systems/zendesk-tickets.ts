import { counts, firstOf, ignored, knownColumns, minutes, resolved, text } from './known-columns.ts'
import { openQuestion } from './planned-question.ts'
import { headerRowSystem } from './read-header-row.ts'
import { zendeskRating, zendeskStates, zendeskStatus } from './zendesk-words.ts'

/** Names that no other system's tickets have. */
const signs = [
  ...['Summation column', 'Requester id', 'Requester external id', 'Requester domain', 'Satisfaction Score'],
  ...['Initially assigned at', 'Group stations', 'Assignee stations', 'First reply time in minutes'],
  ...['First resolution time in minutes', 'Full resolution time in minutes', 'Agent wait time in minutes'],
]

/** In business hours, and of what is asked less often. */
const otherTimes = [
  'First resolution time in minutes',
  ...['First reply', 'First resolution', 'Full resolution', 'Agent wait', 'Requester wait', 'On hold'].map(time =>
    `${time} time in minutes within business hours`),
  ...['Agent wait', 'Requester wait', 'On hold'].map(time => `${time} time in minutes`),
]

/** Fields of one account's own, such as `Product [list]`. */
const ownField = /\[(?:list|txt|int|dec|flag|date|regexp?|multi\w*|tagger|cc)\]$/i

/** The CSV of tickets; dates are in the account's own zone. */
export const zendeskTickets = headerRowSystem({
  id: 'zendesk-tickets',
  kind: 'support',
  isHeader: header => header.count(['Id']) === 1
    && header.count(signs) >= 2
    && header.find(['ticket_id', 'via.channel']) < 0,
  columns: cellsOf => knownColumns([
    ['Id', 'record'],
    ...firstOf('customer', ['Requester email', 'Requester external id', 'Requester id']),
    ...ignored(['Summation column', 'Requester', 'Requester domain', 'Submitter', 'Assignee', 'Organization']),
    ...ignored(['Initially assigned at']),
    ...ignored(['Priority', 'Ticket type', 'Due date', 'Updated at', 'Assigned at', 'Solved at']),
    ['Group', 'team'],
    text('Subject', openQuestion('Subject')),
    ['Tags', 'tag'],
    resolved('Status', zendeskStatus.resolved, zendeskStatus.open),
    ['Via', 'channel'],
    ['Created at', 'time'],
    ['Satisfaction Score', zendeskRating(cellsOf('Satisfaction Score'))],
    text('Satisfaction Comment', openQuestion('Satisfaction Comment')),
    ...minutes(null, 'hours', ['Resolution time']),
    ...counts('replies', ['Replies']),
    ...counts('reopens', ['Reopens']),
    ...counts(null, ['Group stations', 'Assignee stations']),
    ...minutes('first-reply', 'minutes', ['First reply time in minutes']),
    ...minutes('resolution', 'minutes', ['Full resolution time in minutes']),
    ...minutes(null, 'minutes', otherTimes),
  ]),
  others: name => ownField.test(name.trim()) ? { role: 'ignore' } : null,
  rest: (header) => {
    const [status, score] = [header.find(['Status']), header.find(['Satisfaction Score'])]
    return {
      states: [
        ...status >= 0 ? [{ column: header.names[status]!.trim(), word: 'Deleted', state: 'dropped' as const }] : [],
        ...score >= 0 ? zendeskStates(header.names[score]!.trim()) ?? [] : [],
      ],
    }
  },
})
