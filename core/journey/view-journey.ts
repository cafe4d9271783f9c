import type { Auditor } from './auditor.ts'
import type { Id } from './identifier.ts'
import type { AuditRecords, JourneyView, StageView, TouchpointView } from './journey-view.ts'
import type { Observation } from './observation.ts'
import type { Touchpoint } from './touchpoint.ts'
import type { Verbatim } from './verbatim.ts'
import type { CountedObservation, ViewFilter } from './view-filter.ts'
import { askedCriteria } from './asked-criteria.ts'
import { compareTexts } from './compare-texts.ts'
import { channelOf } from './observation.ts'
import { resolveDuplicates } from './resolve-duplicates.ts'
import { createPassing } from './view-filter.ts'
import { comparePositions } from './walking-order.ts'

type Passing = (counted: CountedObservation) => boolean

/** By the id of each auditor, stage and touchpoint, the id of the one that stands for it. */
interface ResolvedIds {
  auditors: Map<Id, Id>
  stages: Map<Id, Id>
  touchpoints: Map<Id, Id>
}

/**
 * Puts an audit's records in walking order and keeps the observations that the filter lets through, all without one.
 * Observations of auditors who are said to be one person stand under that person, and those at touchpoints that are
 * said to be one at that touchpoint, as customers' words do; none is merged with another. A touchpoint that was removed
 * is there as long as something was found at it, and a stage that was removed as long as a touchpoint is there that
 * lies in it.
 */
export function viewJourney(records: AuditRecords, filter: ViewFilter = {}): JourneyView {
  const resolved = {
    auditors: resolveDuplicates(records.auditors),
    stages: resolveDuplicates(records.stages),
    touchpoints: resolveDuplicates(records.touchpoints),
  }
  const observations = observationsInOrder(records, resolved)
  const verbatims = verbatimsInOrder(records, resolved)
  const passes = createPassing(withOnePerson(filter, resolved))
  return {
    audit: records.audit,
    journey: records.journey,
    personas: records.personas,
    criteria: askedCriteria(records),
    auditors: observersIn(records.auditors, observations),
    stages: stagesInOrder({ ...records, observations, verbatims }, resolved, passes),
    moments: records.moments.map(moment => atResolvedTouchpoint(moment, resolved)),
    filter,
  }
}

/** Whether a journey has any stage to show; cheaper than to view it. */
export function hasStages({ stages, touchpoints, observations, verbatims }: AuditRecords): boolean {
  const stays = ({ isRemoved }: { isRemoved?: boolean | undefined }) => !isRemoved
  const isFound = observations.length + verbatims.length > 0
  return stages.some(stays) || (stages.length > 0 && (touchpoints.some(stays) || isFound))
}

/** Those who observed, by name; a record may also name others, such as those of a plan's roster. */
function observersIn(auditors: Auditor[], observations: Observation[]): Auditor[] {
  const observers = new Set(observations.map(({ auditorId }) => auditorId))
  return auditors
    .filter(({ id }) => observers.has(id))
    .sort((a, b) => compareTexts(a.name, b.name) || compareTexts(a.id, b.id))
}

function atResolvedTouchpoint<T extends { touchpointId: Id }>(record: T, { touchpoints }: ResolvedIds): T {
  const touchpointId = touchpoints.get(record.touchpointId) ?? record.touchpointId
  return touchpointId === record.touchpointId ? record : { ...record, touchpointId }
}

function ofResolvedAuditor<T extends { auditorId: Id }>(record: T, { auditors }: ResolvedIds): T {
  const auditorId = auditors.get(record.auditorId) ?? record.auditorId
  return auditorId === record.auditorId ? record : { ...record, auditorId }
}

/** A record where it counts and under who it counts for. */
function resolvedRecord<T extends { auditorId: Id, touchpointId: Id }>(record: T, resolved: ResolvedIds): T {
  return ofResolvedAuditor(atResolvedTouchpoint(record, resolved), resolved)
}

/** All observations, in the order in which they were made. */
function observationsInOrder({ observations }: AuditRecords, resolved: ResolvedIds): Observation[] {
  return observations
    .map(observation => resolvedRecord(observation, resolved))
    .sort((a, b) => compareTexts(a.observedAt, b.observedAt) || compareTexts(a.id, b.id))
}

function verbatimsInOrder({ verbatims }: AuditRecords, resolved: ResolvedIds): Verbatim[] {
  return verbatims
    .map(verbatim => resolvedRecord(verbatim, resolved))
    .sort((a, b) => compareTexts(b.foundAt, a.foundAt) || compareTexts(a.id, b.id))
}

function stagesInOrder(records: AuditRecords, resolved: ResolvedIds, passes: Passing): StageView[] {
  const views = touchpointsInOrder(records, resolved, passes)
  const byStage = Map.groupBy(views, ({ touchpoint }) => touchpoint.stageId)
  return records.stages
    .filter(({ id }) => resolved.stages.get(id) === id)
    .filter(({ id, isRemoved }) => !isRemoved || byStage.has(id))
    .sort(comparePositions)
    .map(stage => ({ stage, touchpoints: byStage.get(stage.id) ?? [] }))
}

function touchpointsInOrder(records: AuditRecords, resolved: ResolvedIds, passes: Passing): TouchpointView[] {
  const observations = Map.groupBy(records.observations, ({ touchpointId }) => touchpointId)
  const verbatims = Map.groupBy(records.verbatims, ({ touchpointId }) => touchpointId)
  const walked = [...records.touchpoints].sort(comparePositions)
  const same = Map.groupBy(walked, ({ id }) => resolved.touchpoints.get(id)!)
  return walked
    .filter(({ id }) => resolved.touchpoints.get(id) === id)
    .filter(({ id, isRemoved }) => !isRemoved || observations.has(id) || verbatims.has(id))
    .map((touchpoint) => {
      const joined = same.get(touchpoint.id)!.filter(({ id }) => id !== touchpoint.id)
      const stageId = resolved.stages.get(touchpoint.stageId) ?? touchpoint.stageId
      const staged = stageId === touchpoint.stageId ? touchpoint : { ...touchpoint, stageId }
      const view = viewTouchpoint(staged, joined, observations.get(touchpoint.id) ?? [], passes)
      return { ...view, verbatims: verbatims.get(touchpoint.id) ?? [] }
    })
}

function viewTouchpoint(
  touchpoint: Touchpoint,
  joined: Touchpoint[],
  observations: Observation[],
  passes: Passing,
): Omit<TouchpointView, 'verbatims'> {
  const passing = observations.filter(observation =>
    passes({ observation, channel: channelOf(observation, touchpoint) }))
  const reach = [touchpoint, ...joined].find(({ reach }) => reach !== null)?.reach ?? null
  return {
    touchpoint: reach === touchpoint.reach ? touchpoint : { ...touchpoint, reach },
    joined,
    observations: passing,
    hidden: observations.length - passing.length,
  }
}

/** Whoever is chosen under one id counts under all that are said to be theirs. */
function withOnePerson(filter: ViewFilter, { auditors }: ResolvedIds): ViewFilter {
  return { ...filter, auditorIds: filter.auditorIds?.map(id => auditors.get(id) ?? id) }
}
