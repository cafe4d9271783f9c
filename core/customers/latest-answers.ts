import type { Answer, Submission } from './submission.ts'
import { instantOf } from '../journey/timestamp.ts'

/**
 * The name of the period that an instant (milliseconds since 1970) falls in; null where it falls in none.
 * Calendar months are `localMonths(timeZone)`.
 */
export type Period = (instant: number) => string | null

/** Something a customer gave, with the period it falls in. */
interface InPeriod {
  submission: Submission
  period: string
}

interface LatestAnswer extends InPeriod {
  answer: Answer
}

/** What is left once each customer counts once, in the order in which customers first answered. */
interface Latest<Kept> {
  kept: Kept[]
  /** Earlier ones of the same customer in the same period. */
  replaced: number
  /** Blank, without a question, without a timestamp, or in none of the periods. */
  excluded: number
}

/**
 * The latest answer of each customer to each question about each touchpoint in each period, whatever the source:
 * otherwise customers who answer often count more than the others. Anonymous answers are all kept, since nobody knows
 * whose they are.
 *
 * A blank answer replaces nothing; "not experienced" is an answer. Of two at the same time the one given last is kept.
 */
export function latestAnswers(submissions: readonly Submission[], periodOf: Period): Latest<LatestAnswer> {
  const given = submissions.flatMap(submission => answersIn(submission).map(answer => ({ submission, answer })))
  const valid = given.filter(({ answer }) => isAnswer(answer))
  const { kept, replaced } = latestOf(valid, periodOf, ({ answer }) => [answer.question, answer.touchpointId])
  return { kept, replaced, excluded: given.length - kept.length - replaced }
}

/** The same of outcomes: the submission with the latest one of each customer in each source and period. */
export function latestOutcomes(submissions: readonly Submission[], periodOf: Period): Latest<InPeriod> {
  const valid = submissions
    .filter(submission => Number.isFinite(submission?.outcome))
    .map(submission => ({ submission }))
  const { kept, replaced } = latestOf(valid, periodOf, ({ submission }) => [submission.source])
  return { kept, replaced, excluded: submissions.length - kept.length - replaced }
}

/** How many answers there are and of how many customers, for "4,120 answers of 2,310 customers". */
interface AnswerCounts {
  /** Without those who did not experience what was asked about. */
  answers: number
  /** Different customers among those who answered, as far as they are known. */
  customers: number
  /** Answers of which nobody knows whose they are: part of `answers`. */
  anonymous: number
}

/** Counts what `latestAnswers` or `latestOutcomes` kept, or any part of it. */
export function countCustomers(kept: readonly { submission: Submission, answer?: Answer }[]): AnswerCounts {
  const customers = kept
    .filter(({ answer }) => answer?.notExperienced !== true)
    .map(({ submission }) => customerOf(submission))
  const known = customers.filter(customer => customer !== null)
  return { answers: customers.length, customers: new Set(known).size, anonymous: customers.length - known.length }
}

/** The customer a submission is of; null where that is not known. */
export function customerOf(submission: Submission): string | null {
  return typeof submission.customer === 'string' && submission.customer !== '' ? submission.customer : null
}

/** The answers in a submission, also in one that was never checked. */
export function answersIn(submission: Submission): readonly Answer[] {
  return Array.isArray(submission?.answers) ? submission.answers : []
}

function isAnswer(answer: Answer): boolean {
  const { question, value, text, notExperienced } = answer ?? {}
  const hasText = typeof text === 'string' && text.trim() !== ''
  return typeof question === 'string' && (Number.isFinite(value) || hasText || notExperienced === true)
}

/** The latest of what each customer gave about each subject in each period; what falls in no period is left away. */
function latestOf<Item extends { submission: Submission }>(
  items: Item[],
  periodOf: Period,
  subjectOf: (item: Item) => unknown[],
): { kept: (Item & InPeriod)[], replaced: number } {
  const dated = items.flatMap(item => dateItem(item, periodOf))
  const latest = new Map<string, typeof dated[number]>()
  for (const [index, { item, instant }] of dated.entries()) {
    const customer = customerOf(item.submission)
    const subject = subjectOf(item).map(part => typeof part === 'string' ? part : null)
    const key = JSON.stringify(customer === null ? index : [customer, item.period, ...subject])
    const earlier = latest.get(key)
    if (!earlier || instant >= earlier.instant)
      latest.set(key, { item, instant })
  }
  return { kept: [...latest.values()].map(({ item }) => item), replaced: dated.length - latest.size }
}

/** An item with its instant and its period; nothing where it has none. */
function dateItem<Item extends { submission: Submission }>(
  item: Item,
  periodOf: Period,
): { item: Item & InPeriod, instant: number }[] {
  const instant = instantOf(item.submission.at)
  const period = instant === null ? null : periodOf(instant)
  return instant === null || period === null ? [] : [{ item: { ...item, period }, instant }]
}
