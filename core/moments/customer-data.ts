import type { Question } from '../customers/question.ts'
import type { Id } from '../journey/identifier.ts'
import type { BootstrappedImportance } from '../statistics/importance.ts'
import { largest } from '../statistics/extent.ts'
import { wilsonInterval } from '../statistics/intervals.ts'
import { isAmount } from '../statistics/summary.ts'

/** How much of the outcome each touchpoint stands for; computed beforehand, since its resamples take seconds. */
export interface DerivedImportance {
  /** As the drivers were given. */
  touchpointIds: Id[]
  importance: BootstrappedImportance
}

/** How many comments of a period there are, and how many of them speak of something. */
interface Mentions {
  mentions: number
  comments: number
}

/** A theme of customers' comments, and the touchpoint that it belongs to. */
export interface Theme extends Mentions {
  touchpointId: Id
  theme: string
  /** The same in the period before; null where there is none. */
  before: Mentions | null
}

/** Customers who came to a touchpoint, and those of them who went no further. */
export interface Passage {
  touchpointId: Id
  reached: number
  left: number
}

/** Those of a group who later did what the comparison is about, such as buying again. */
interface Group {
  did: number
  n: number
}

/** Customers who were pleased with a touchpoint against the others who passed it. */
export interface GroupComparison {
  touchpointId: Id
  pleased: Group
  others: Group
}

/** What is known of customers beside an audit. Every part is empty until it was imported. */
export interface CustomerData {
  importance: DerivedImportance | null
  /** How satisfied customers were at touchpoints; null where nobody asked. */
  satisfaction: { question: Question, answers: Map<Id, number[]> } | null
  /** What staff or leaders believe: percent of customers satisfied with a touchpoint, one number for each guess. */
  beliefs: Map<Id, number[]>
  themes: Theme[]
  passages: Passage[]
  groups: GroupComparison[]
}

/** Nothing is known of customers yet. */
export const noCustomers: CustomerData = {
  importance: null,
  satisfaction: null,
  beliefs: new Map(),
  themes: [],
  passages: [],
  groups: [],
}

/** The least answers, comments or customers that a rule draws a conclusion from at one touchpoint. */
export const fewestCustomers = 30

/** Whether `part` of `whole` is a share, and of enough to draw a conclusion from. */
export function isConclusive(part: number, whole: number): boolean {
  return whole >= fewestCustomers && wilsonInterval(part, whole) !== null
}

/** The largest of some counts, 0 where there is none: what there is where a rule needs more. */
export function largestCount(counts: number[]): number {
  return largest(counts.filter(isAmount), 0)
}
