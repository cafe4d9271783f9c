import { firstOf, ignored, knownColumns, minutes, text } from './known-columns.ts'
import { plannedQuestion, scaleOf } from './planned-question.ts'
import { headerRowSystem } from './read-header-row.ts'

/** Tickets of Sendbird Desk: its header is not public, and named here by the fields of the API. */
export const sendbirdDesk = headerRowSystem({
  id: 'sendbird-desk',
  kind: 'support',
  isHeader: header => header.count(['customerSatisfactionScore']) === 1
    && header.count(['customerSatisfactionComment', 'channelUrl', 'status2', 'issuedAt', 'closedAt']) > 0,
  columns: () => {
    const question = plannedQuestion('customerSatisfactionScore', 'satisfaction', scaleOf(1, 5))
    return knownColumns([
      ...firstOf('record', ['id', 'ticketId']),
      ...firstOf('customer', ['customer.sendbirdId', 'customer.id', 'customerId']),
      ...firstOf('time', ['issuedAt', 'createdAt']),
      ['customer.channelType', 'channel'],
      ...firstOf('team', ['group.name', 'group', 'team']),
      ['tags', 'tag'],
      ['customerSatisfactionScore', { role: 'score', question }],
      text('customerSatisfactionComment', question),
      ...minutes('first-reply', 'seconds', ['firstResponseTime']),
      ...minutes('resolution', 'moment', ['closedAt']),
      ...ignored(['channelUrl', 'channelName', 'customer.displayName', 'customerName', 'status', 'status2']),
      ...ignored(['priority']),
      ...ignored(['agent', 'agentName', 'recentAssignment.agent.displayName', 'customerSatisfactionIssuedAt']),
    ])
  },
})
