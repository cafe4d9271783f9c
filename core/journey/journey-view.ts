import type { Audit } from './audit.ts'
import type { Auditor } from './auditor.ts'
import type { Layout } from './context.ts'
import type { Criterion } from './criterion.ts'
import type { Id } from './identifier.ts'
import type { Journey } from './journey.ts'
import type { Moment } from './moment.ts'
import type { Observation } from './observation.ts'
import type { RecordLists } from './record-lists.ts'
import type { Stage } from './stage.ts'
import type { Touchpoint } from './touchpoint.ts'
import { resolveDuplicates } from './resolve-duplicates.ts'

/** Everything that belongs to one audit, as it lies in the store, and whatever that names. */
export interface AuditRecords extends RecordLists {
  audit: Audit
  journey: Journey
}

/** Which observations to look at; null pools what is otherwise kept apart. */
export interface ViewFilter {
  layout: Layout | null
  market: string | null
}

export interface TouchpointView {
  /** Its reach is that of one joined to it, where its own is unknown. */
  touchpoint: Touchpoint
  /** Those that somebody said are this one: what was observed there stands here, and they have no place of their own. */
  joined: Touchpoint[]
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
  /** What the team noted of touchpoints; of one that is joined to another, as said of that. */
  moments: Moment[]
  filter: ViewFilter
}

/**
 * Puts an audit's records in walking order and keeps the observations that the filter lets through. Observations of auditors
 * who are said to be one person stand under that person, and those at touchpoints that are said to be one at that touchpoint;
 * none is merged with another.
 */
export function viewJourney(records: AuditRecords, filter: ViewFilter): JourneyView {
  const people = resolveDuplicates(records.auditors)
  const places = resolveDuplicates(records.touchpoints)
  const observations = observationsInOrder(records, people, places)
  return {
    audit: records.audit,
    journey: records.journey,
    criteria: criteriaInOrder(records),
    auditors: observersIn(records.auditors, observations).sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id)),
    stages: stagesInOrder({ ...records, observations }, places, filter),
    moments: records.moments.map(moment => ({ ...moment, touchpointId: places.get(moment.touchpointId) ?? moment.touchpointId })),
    filter,
  }
}

/** Those who observed; a record may also name others, such as those of a plan's roster. */
function observersIn(auditors: Auditor[], observations: Observation[]): Auditor[] {
  const observers = new Set(observations.map(({ auditorId }) => auditorId))
  return auditors.filter(({ id }) => observers.has(id))
}

/** All touchpoints of a view in walking order. */
export function touchpointsOf(view: JourneyView): TouchpointView[] {
  return view.stages.flatMap(stage => stage.touchpoints)
}

/** The one of some touchpoints that has this id, or that the one that has it is joined to; undefined where there is none. */
export function findTouchpoint(touchpoints: readonly TouchpointView[], id: Id | null | undefined): TouchpointView | undefined {
  return touchpoints.find(({ touchpoint, joined }) => touchpoint.id === id || joined.some(other => other.id === id))
}

/** All observations, each where it counts and under who it counts for, in the order in which they were made. */
function observationsInOrder({ observations }: AuditRecords, people: Map<Id, Id>, places: Map<Id, Id>): Observation[] {
  return observations
    .map(observation => ({
      ...observation,
      auditorId: people.get(observation.auditorId) ?? observation.auditorId,
      touchpointId: places.get(observation.touchpointId) ?? observation.touchpointId,
    }))
    .sort((a, b) => compare(a.observedAt, b.observedAt) || compare(a.id, b.id))
}

function stagesInOrder(records: AuditRecords, places: Map<Id, Id>, filter: ViewFilter): StageView[] {
  const walked = [...records.touchpoints].sort(byPosition)
  const observations = Map.groupBy(records.observations, ({ touchpointId }) => touchpointId)
  const same = Map.groupBy(walked, ({ id }) => places.get(id)!)
  const ofStage = Map.groupBy(walked.filter(({ id }) => places.get(id) === id), ({ stageId }) => stageId)
  const viewOf = (touchpoint: Touchpoint) =>
    viewTouchpoint(touchpoint, same.get(touchpoint.id)!.filter(({ id }) => id !== touchpoint.id), observations.get(touchpoint.id) ?? [], filter)
  return [...records.stages].sort(byPosition).map(stage => ({ stage, touchpoints: (ofStage.get(stage.id) ?? []).map(viewOf) }))
}

function viewTouchpoint(touchpoint: Touchpoint, joined: Touchpoint[], observations: Observation[], filter: ViewFilter): TouchpointView {
  const seen = observations.filter(observation => passes(observation, filter))
  const reach = [touchpoint, ...joined].find(({ reach }) => reach !== null)?.reach ?? null
  return { touchpoint: { ...touchpoint, reach }, joined, observations: seen, hidden: observations.length - seen.length }
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
