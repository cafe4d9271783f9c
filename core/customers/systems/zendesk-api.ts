import { distinct } from './cells.ts'
import { counts, firstOf, ignored, knownColumns, minutes, resolved, text } from './known-columns.ts'
import { openQuestion } from './planned-question.ts'
import { headerRowSystem } from './read-header-row.ts'
import { zendeskRating, zendeskStates, zendeskStatus } from './zendesk-words.ts'

const scorePath = 'satisfaction_rating.score'

/** Paths of a ticket that say nothing about the customer, or say who it was. */
const unusedOfTickets = new RegExp(`^(?:${[
  'url|external_id|raw_subject|priority|type|recipient|submitter_id|assignee_id|organization_id|due_at|updated_at',
  'has_incidents|is_public|problem_id|brand_id|ticket_form_id|allow_.*|forum_topic_id|collaborator_ids|follower_ids',
  'email_cc_ids|followup_ids|sharing_agreement_ids|custom_status_id|encoded_id|generated_timestamp|via\\.source.*',
  'custom_fields.*|fields.*|satisfaction_rating\\.(?:id|reason_id)|satisfaction_probability|support_type|result_type',
].join('|')})$`)

/** What else a ticket's metrics tell, of the agents alone. */
const unusedOfMetrics = /^(?:url|(?:initially_)?assigned_at|latest_comment_added_at|.*updated_at|metric_set.*)$/

const inMinutes = (name: string) => ['calendar', 'business'].map(hours => `${name}_in_minutes.${hours}`)

/** What a ticket's measures are called, calendar hours first. */
const metricColumns = (before = '') => [
  ...counts('replies', [`${before}replies`]),
  ...counts('reopens', [`${before}reopens`]),
  ...counts(null, [`${before}group_stations`, `${before}assignee_stations`]),
  ...minutes('first-reply', 'minutes', [`${before}reply_time_in_minutes.calendar`]),
  ...minutes('resolution', 'minutes', [`${before}full_resolution_time_in_minutes.calendar`]),
  ...minutes(null, 'minutes', [`${before}reply_time_in_minutes.business`]),
  ...minutes(null, 'minutes', [`${before}full_resolution_time_in_minutes.business`]),
  ...minutes(null, 'minutes', inMinutes(`${before}first_resolution_time`)),
  ...minutes(null, 'minutes', [...inMinutes(`${before}agent_wait_time`), ...inMinutes(`${before}requester_wait_time`)]),
  ...minutes(null, 'minutes', inMinutes(`${before}on_hold_time`)),
]

/** Tickets as the API gives them. */
export const zendeskApiTickets = headerRowSystem({
  id: 'zendesk-api-tickets',
  kind: 'support',
  isHeader: header => header.count(['id', 'created_at', 'requester_id']) === 3
    && header.count([scorePath, 'satisfaction_rating', 'via.channel']) > 0,
  columns: cellsOf => knownColumns([
    ['id', 'record'],
    ...firstOf('customer', ['requester.email', 'requester_id']),
    ['group_id', 'team'],
    text('subject', openQuestion('subject')),
    text('description', openQuestion('description')),
    ['tags', 'tag'],
    resolved('status', zendeskStatus.resolved, zendeskStatus.open),
    ['via.channel', 'channel'],
    ['created_at', 'time'],
    [scorePath, zendeskRating(cellsOf(scorePath))],
    text('satisfaction_rating.comment', openQuestion('satisfaction_rating.comment')),
    ['satisfaction_rating.reason', { role: 'reason', question: openQuestion('satisfaction_rating.reason') }],
    ...ignored(['satisfaction_rating', 'requester.name']),
    ...metricColumns('metric_set.'),
  ]),
  others: name => unusedOfTickets.test(name) ? { role: 'ignore' } : null,
  rest: header => ({
    timeZone: 'UTC',
    states: [
      { column: 'status', word: 'deleted', state: 'dropped' },
      ...header.find([scorePath]) >= 0 ? zendeskStates(scorePath) ?? [] : [],
    ],
  }),
})

/** Metrics of tickets as the API gives them, in a file of their own. */
export const zendeskMetrics = headerRowSystem({
  id: 'zendesk-metrics',
  kind: 'support',
  isHeader: header => header.count(['ticket_id', 'created_at']) === 2
    && header.count([...inMinutes('reply_time'), ...inMinutes('full_resolution_time')]) > 0,
  columns: () => knownColumns([
    ['ticket_id', 'record'],
    ...ignored(['id']),
    ['created_at', 'time'],
    ['solved_at', 'ignore'],
    ...metricColumns(),
  ]),
  others: name => unusedOfMetrics.test(name) ? { role: 'ignore' } : null,
  rest: () => ({ timeZone: 'UTC' }),
})

const scores = /^(?:(?:un)?offered|(?:good|bad)(?:_with_comment)?)$/

/** Satisfaction ratings as the API gives them. */
export const zendeskRatings = headerRowSystem({
  id: 'zendesk-ratings',
  kind: 'support',
  isHeader: (header, data) => header.count(['id', 'ticket_id', 'score', 'created_at']) === 4
    && distinct(data.map(row => row[header.find(['score'])] ?? '')).every(cell => scores.test(cell)),
  columns: (cellsOf) => {
    const rating = zendeskRating(cellsOf('score'))
    return knownColumns([
      ['id', 'record'],
      ['requester_id', 'customer'],
      ['created_at', 'time'],
      ['group_id', 'team'],
      ['score', rating],
      text('comment', rating.question),
      ['reason', { role: 'reason', question: rating.question }],
      ...ignored(['url', 'ticket_id', 'assignee_id', 'updated_at', 'reason_id', 'reason_code']),
    ])
  },
  rest: () => ({ timeZone: 'UTC', states: zendeskStates('score') }),
})
