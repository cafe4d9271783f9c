import type { Audit } from './audit.ts'
import type { Auditor } from './auditor.ts'
import type { Layout } from './context.ts'
import type { Criterion } from './criterion.ts'
import type { Journey } from './journey.ts'
import type { Moment } from './moment.ts'
import type { Observation } from './observation.ts'
import type { Picture } from './picture.ts'
import type { Stage } from './stage.ts'
import type { Touchpoint } from './touchpoint.ts'
import { personOf } from './same-auditors.ts'

/** Everything that belongs to one audit, as it lies in the store. */
export interface AuditRecords {
  audit: Audit
  journey: Journey
  stages: Stage[]
  touchpoints: Touchpoint[]
  criteria: Criterion[]
  auditors: Auditor[]
  observations: Observation[]
  pictures: Picture[]
  moments: Moment[]
}

/** Which observations to look at; null pools what is otherwise kept apart. */
export interface ViewFilter {
  layout: Layout | null
  market: string | null
}

export interface TouchpointView {
  touchpoint: Touchpoint
  /** In the order in which they were made, those left out among them. */
  observations: Observation[]
  /** How many more there are that the filter keeps out. */
  hidden: number
}

export interface StageView {
  stage: Stage
  touchpoints: TouchpointView[]
}

/** One audit's journey in walking order, with the observations that a filter lets through. */
export interface JourneyView {
  audit: Audit
  journey: Journey
  /** In the order in which the audit asks them. */
  criteria: Criterion[]
  /** Each person once. */
  auditors: Auditor[]
  stages: StageView[]
  filter: ViewFilter
}

/**
 * Puts an audit's records in walking order and keeps the observations that the filter lets through. Observations of auditors
 * who are said to be one person stand under that person; none is merged with another.
 */
export function viewJourney(records: AuditRecords, filter: ViewFilter): JourneyView {
  const people = personOf(records.auditors)
  const seen = records.observations
    .filter(observation => passes(observation, filter))
    .map(observation => ({ ...observation, auditorId: people.get(observation.auditorId) ?? observation.auditorId }))
    .sort((a, b) => compare(a.observedAt, b.observedAt) || compare(a.id, b.id))
  const observations = Map.groupBy(seen, observation => observation.touchpointId)
  const all = Map.groupBy(records.observations, observation => observation.touchpointId)
  const viewOf = (touchpoint: Touchpoint): TouchpointView => {
    const shown = observations.get(touchpoint.id) ?? []
    return { touchpoint, observations: shown, hidden: (all.get(touchpoint.id)?.length ?? 0) - shown.length }
  }
  const touchpoints = Map.groupBy([...records.touchpoints].sort(byPosition), touchpoint => touchpoint.stageId)
  return {
    audit: records.audit,
    journey: records.journey,
    criteria: criteriaInOrder(records),
    auditors: records.auditors.filter(({ id }) => people.get(id) === id).sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id)),
    filter,
    stages: [...records.stages].sort(byPosition).map(stage => ({
      stage,
      touchpoints: (touchpoints.get(stage.id) ?? []).map(viewOf),
    })),
  }
}

/** All touchpoints of a view in walking order. */
export function touchpointsOf(view: JourneyView): TouchpointView[] {
  return view.stages.flatMap(stage => stage.touchpoints)
}

function passes(observation: Observation, filter: ViewFilter): boolean {
  const { layout, market } = observation.context
  return (filter.layout === null || layout === filter.layout) && (filter.market === null || market === filter.market)
}

function criteriaInOrder({ audit, criteria }: AuditRecords): Criterion[] {
  const byId = new Map(criteria.map(criterion => [criterion.id, criterion]))
  return audit.criterionIds.flatMap(id => byId.get(id) ?? [])
}

function byPosition(a: { position: number, id: string }, b: { position: number, id: string }): number {
  return a.position - b.position || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
