import type { MetricScore } from './metric-score.ts'
import type { NoShare } from './share-of-base.ts'
import { areCounts, shareOfBase } from './share-of-base.ts'

interface Contacts {
  /** Contacts resolved at the first contact. */
  resolvedFirst: number
  /** All contacts. */
  contacts: number
  /** Contacts that the first level can resolve at all; null where nobody knows. */
  resolvable: number | null
}

type ResolutionScore = MetricScore<NoShare | 'resolved-more-than-base'>

/** Percent of contacts resolved at the first, over two denominators that must not be mixed up. */
interface FirstContactResolution {
  /** Of all contacts. */
  gross: ResolutionScore
  /** Of those that the first level can resolve. */
  net: ResolutionScore
}

/**
 * First contact resolution, gross and net, each with Wilson's interval; 'not-a-count' where a denominator is not known.
 */
export function firstContactResolution({ resolvedFirst, contacts, resolvable }: Contacts): FirstContactResolution {
  return {
    gross: shareOfBase(resolvedFirst, contacts, 'resolved-more-than-base'),
    net: shareOfBase(resolvedFirst, resolvable ?? Number.NaN, 'resolved-more-than-base'),
  }
}

interface Ticket {
  resolved: boolean
  /** Whether it was opened again after it had been resolved. */
  reopened: boolean
  /** Public replies of staff. */
  replies: number
}

/**
 * What stands for "resolved at the first contact" where only tickets are known; the two differ by 20 points on real
 * data.
 */
type Proxy = 'no-reopen-at-most-one-reply' | 'exactly-one-reply'

/**
 * First contact resolution, gross, estimated from tickets: percent of resolved tickets that meet the proxy, which the
 * result names. Tickets not resolved, and those whose replies are no count, are excluded and counted.
 */
export function firstContactFromTickets(
  tickets: readonly Ticket[],
  proxy: Proxy,
): ResolutionScore & { proxy: Proxy } {
  const counted = tickets.filter(isCounted)
  const resolvedFirst = counted.filter(ticket => meetsProxy(ticket, proxy)).length
  const score = shareOfBase(resolvedFirst, counted.length, 'resolved-more-than-base')
  return { ...score, excluded: tickets.length - counted.length, proxy }
}

function isCounted(ticket: Ticket): boolean {
  return ticket?.resolved === true && areCounts(ticket.replies)
}

function meetsProxy({ reopened, replies }: Ticket, proxy: Proxy): boolean {
  return proxy === 'exactly-one-reply' ? replies === 1 : !reopened && replies <= 1
}
