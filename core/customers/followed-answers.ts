import type { Id } from '../journey/identifier.ts'
import type { Answer, Submission } from './submission.ts'
import { dayLength } from '../journey/day.ts'
import { instantOf } from '../journey/timestamp.ts'
import { answersIn, customerOf } from './latest-answers.ts'

/** A customer's answer about a touchpoint, and the outcome they reported next. */
interface FollowedAnswer {
  touchpointId: Id
  answer: Answer
  outcome: number
}

/** Which answers are looked at. */
type IsAsked = (answer: Answer) => boolean

interface Dated {
  submission: Submission
  instant: number
}

/**
 * Answers about touchpoints, joined by customer to the outcome that followed: of each customer at each touchpoint the
 * latest answer that an outcome follows within so many days, with the first such outcome, so that nobody counts twice.
 * An outcome given at the same time follows nothing: it may as well have come first.
 * @param isAsked which answers are looked at; those about no touchpoint never are
 */
export function followedAnswers(
  submissions: readonly Submission[],
  isAsked: IsAsked,
  days: number,
): FollowedAnswer[] {
  const dated = submissions.flatMap((submission): Dated[] => {
    const instant = instantOf(submission?.at)
    return instant !== null && customerOf(submission) !== null ? [{ submission, instant }] : []
  })
  return [...Map.groupBy(dated, ({ submission }) => customerOf(submission)).values()]
    .flatMap(ofOne => followedOf(ofOne, isAsked, days * dayLength))
}

/**
 * From the last to the first of one customer's submissions, so that the next outcome is always known.
 * @param within milliseconds in which the outcome has to follow
 */
function followedOf(dated: Dated[], isAsked: IsAsked, within: number): FollowedAnswer[] {
  const followed = new Map<Id, FollowedAnswer>()
  const byInstant = Map.groupBy(dated, ({ instant }) => instant)
  let next: { instant: number, outcome: number } | null = null
  for (const [instant, together] of [...byInstant].sort(([a], [b]) => b - a)) {
    if (next && next.instant - instant <= within)
      addAnswers(followed, together, isAsked, next.outcome)
    const outcome = together.map(({ submission }) => submission.outcome).findLast(Number.isFinite)
    if (outcome != null)
      next = { instant, outcome }
  }
  return [...followed.values()]
}

/** Adds the answers about touchpoints that have no later one. */
function addAnswers(
  followed: Map<Id, FollowedAnswer>,
  together: Dated[],
  isAsked: IsAsked,
  outcome: number,
): void {
  for (const answer of together.flatMap(({ submission }) => answersIn(submission))) {
    const touchpointId = answer?.touchpointId
    if (typeof touchpointId === 'string' && !followed.has(touchpointId) && isAsked(answer))
      followed.set(touchpointId, { touchpointId, answer, outcome })
  }
}
