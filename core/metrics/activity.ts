import type { MetricScore } from './metric-score.ts'
import { localDays } from '../journey/local-time.ts'
import { addDays, isInstant } from './local-day.ts'

/** Something a user did that qualifies as being active: which events qualify is decided where they are read. */
interface ActivityEvent {
  userId: string
  /** Milliseconds since 1970. */
  at: number
}

/** A calendar month, or so many days up to and with the last; days begin and end at midnight in the time zone. */
type ActivityWindow
  = | { kind: 'month', month: string, timeZone: string }
    | { kind: 'rolling', days: number, last: string, timeZone: string }

/** A count of people and no sample of them: it has no interval. `n` is the number of events within the window. */
type ActiveUsers = MetricScore<'no-events' | 'no-such-window'> & { window: ActivityWindow }

/**
 * Active users: distinct users with an event in the window. Not to be summed over segments or windows.
 * Events without a user or a time are excluded and counted; with no others the figure is unknown ('no-events'), while
 * a window without any of the events counts 0. 'no-such-window': no such month, day or time zone.
 */
export function activeUsers(events: readonly ActivityEvent[], window: ActivityWindow): ActiveUsers {
  const valid = events.filter(isEvent)
  const counted = { excluded: events.length - valid.length, interval: null, window }
  const dayOf = localDays(window.timeZone)
  const bounds = boundsOf(window)
  if (!dayOf || !bounds)
    return { value: null, n: 0, ...counted, reason: 'no-such-window' }
  if (valid.length === 0)
    return { value: null, n: 0, ...counted, reason: 'no-events' }
  const inside = valid.filter(({ at }) => {
    const day = dayOf(at)
    return day >= bounds.first && day <= bounds.last
  })
  return { value: new Set(inside.map(event => event.userId)).size, n: inside.length, ...counted }
}

function isEvent(event: ActivityEvent): boolean {
  return typeof event?.userId === 'string' && event.userId !== '' && isInstant(event.at)
}

/** First and last day of the window. */
function boundsOf(window: ActivityWindow): { first: string, last: string } | null {
  if (window.kind === 'month') {
    const first = addDays(`${window.month}-01`, 0)
    return first === null ? null : { first, last: `${window.month}-31` }
  }
  const first = Number.isInteger(window.days) && window.days > 0 ? addDays(window.last, 1 - window.days) : null
  return first === null ? null : { first, last: window.last }
}
