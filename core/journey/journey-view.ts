import type { Audit } from './audit.ts'
import type { Auditor } from './auditor.ts'
import type { Criterion } from './criterion.ts'
import type { Id } from './identifier.ts'
import type { Journey } from './journey.ts'
import type { Moment } from './moment.ts'
import type { Observation } from './observation.ts'
import type { Persona } from './persona.ts'
import type { RecordLists } from './record-lists.ts'
import type { Stage } from './stage.ts'
import type { Touchpoint } from './touchpoint.ts'
import type { Verbatim } from './verbatim.ts'
import type { ViewFilter } from './view-filter.ts'

/** Everything that belongs to one audit, as it lies in the store, and whatever that names. */
export interface AuditRecords extends RecordLists {
  /** The one that stands for all of `audits`, where others are joined to it. */
  audit: Audit
  journey: Journey
}

/** A touchpoint with what was found at it. */
export interface TouchpointView {
  /**
   * Its reach is that of one joined to it, where its own is unknown, and its stage the one that stands for its own:
   * this is for showing, and not to be written back.
   */
  touchpoint: Touchpoint
  /** Those that are said to be this one: what was observed at them stands here, and they have no view of their own. */
  joined: Touchpoint[]
  /** In the order in which they were made, those left out among them. */
  observations: Observation[]
  /** How many more there are that the filter keeps out. */
  hidden: number
  /** What customers wrote of it, as far as staff found it, the latest find first; no filter keeps any out. */
  verbatims: Verbatim[]
}

/** A stage with its touchpoints in walking order. */
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
  /** As whom the journey is walked, also those that nobody has walked as yet. */
  personas: Persona[]
  stages: StageView[]
  /** What the team noted of touchpoints; of one that is joined to another, as said of that. */
  moments: Moment[]
  filter: ViewFilter
}

/** All touchpoints of a view in walking order. */
export function touchpointsOf(view: JourneyView): TouchpointView[] {
  return view.stages.flatMap(stage => stage.touchpoints)
}

/** Whether staff found customers' words anywhere on a journey. */
export function isQuoted(view: JourneyView): boolean {
  return touchpointsOf(view).some(({ verbatims }) => verbatims.length > 0)
}

/** The touchpoint that has this id, or that the one that has it is joined to; undefined where there is none. */
export function findTouchpoint(
  touchpoints: readonly TouchpointView[],
  id: Id | null | undefined,
): TouchpointView | undefined {
  return touchpoints.find(({ touchpoint, joined }) => touchpoint.id === id || joined.some(other => other.id === id))
}
