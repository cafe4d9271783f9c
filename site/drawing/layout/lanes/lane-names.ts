import type { QuestionKey } from '../../../../core/customers/places/asked-question.ts'

/** The lanes that any map can have, in their usual order from the top down. */
export const laneNames = [
  'stages',
  'touchpoints',
  'curve',
  'evidence',
  'notes',
  'verbatims',
  'marks',
  'response',
  'basis',
] as const

type OwnLane = typeof laneNames[number]

/**
 * What a map can show of customers' answers to one question: their score, how auditors differ from it and what was
 * believed of it in lanes, and their curve, which stands in the auditors' lane.
 */
const questionLaneKinds = ['customers', 'audit-gap', 'perception-gap', 'customers-curve'] as const

type QuestionLaneKind = typeof questionLaneKinds[number]

/** What is shown of one question: never of several, whose figures say different things. */
export type QuestionLane = `${QuestionLaneKind}:${QuestionKey}`

export type LaneName = OwnLane | QuestionLane

/** The lanes of a map of which nobody chose any. */
export const usualLanes: readonly LaneName[] = laneNames.filter(name => name !== 'marks')

/** What is left of a map of which only the stages are looked at. */
export const stageLanes: readonly LaneName[] = ['stages', 'curve']

const questionLane = new RegExp(`^(?:${questionLaneKinds.join('|')}):[0-9a-f-]{36}:q[1-9]\\d{0,2}$`)

/** The lane of that name; undefined where there can be none. */
export function laneNamed(text: string): LaneName | undefined {
  return laneNames.find(name => name === text) ?? (questionLane.test(text) ? text as QuestionLane : undefined)
}

/** What is shown of a question, and of which. */
export interface LaneOfQuestion {
  kind: QuestionLaneKind
  key: QuestionKey
}

/** What a lane shows of which question; null for one that is not about customers' answers. */
export function questionOfLane(name: LaneName): LaneOfQuestion | null {
  const kind = questionLaneKinds.find(kind => name.startsWith(`${kind}:`))
  return kind ? { kind, key: name.slice(kind.length + 1) as QuestionKey } : null
}

export function questionLaneOf(kind: QuestionLaneKind, key: QuestionKey): QuestionLane {
  return `${kind}:${key}`
}

/** Whether it is drawn over the curve, and has no lane of its own. */
export function isOverCurve(name: LaneName): boolean {
  return questionOfLane(name)?.kind === 'customers-curve'
}
