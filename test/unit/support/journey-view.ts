import type { Audit } from '../../../core/journey/audit.ts'
import type { Layout } from '../../../core/journey/context.ts'
import type { Criterion } from '../../../core/journey/criterion.ts'
import type { AuditRecords, JourneyView } from '../../../core/journey/journey-view.ts'
import type { Mark, Observation } from '../../../core/journey/observation.ts'
import type { Persona } from '../../../core/journey/persona.ts'
import type { Stage } from '../../../core/journey/stage.ts'
import type { Touchpoint } from '../../../core/journey/touchpoint.ts'
import type { ViewFilter } from '../../../core/journey/view-filter.ts'
import { notRated, rated } from '../../../core/journey/rating.ts'
import { noRecords } from '../../../core/journey/record-lists.ts'
import { standardCriteria } from '../../../core/journey/templates/standard-criteria.ts'
import { viewJourney } from '../../../core/journey/view-journey.ts'

/** Satisfaction 1-5, high is good: what `journeyView` rates on unless told otherwise. */
export const satisfaction: Criterion = standardCriteria[0]!

interface RatingOptions {
  leftOut?: boolean
  /** Null for none: no page. */
  layout?: Layout | null
  windowWidth?: number
  market?: string
  marks?: Mark[]
  /** Whom the auditor walked as. */
  persona?: string
}

/** Auditor, number of the touchpoint from 1 on, value (null: not applicable), and what is out of the ordinary. */
export type RatingRow = [
  auditor: string,
  touchpoint: number,
  value: number | null,
  options?: RatingOptions,
]

export interface JourneyViewOptions {
  /** How many touchpoints there are; an array gives those of each stage. */
  touchpoints: number | number[]
  /** One observation each, made in this order. */
  ratings: RatingRow[]
  criterion?: Criterion
  filter?: ViewFilter
  /** The audit's own, of 100. */
  smallestDifference?: number
}

const version = { revision: 1, updatedAt: '2026-11-21T00:00:00.000Z' }

/**
 * A view with touchpoints `t1`, `t2`, ... in stages `s1`, `s2`, ... and auditors whose id is their name.
 * @example journeyView({ touchpoints: [2, 1], ratings: [['Ann', 1, 4], ['Ben', 1, 5], ['Ann', 3, null]] })
 */
export function journeyView(options: JourneyViewOptions): JourneyView {
  const { touchpoints, ratings, criterion = satisfaction, filter, smallestDifference = null } = options
  const sizes = Array.isArray(touchpoints) ? touchpoints : [touchpoints]
  const stageIds = sizes.flatMap((size, stage) => Array.from<string>({ length: size }).fill(`s${stage + 1}`))
  const names = [...new Set(ratings.map(([auditor]) => auditor))]
  const records: AuditRecords = {
    ...noRecords(),
    audit: { ...auditOn(criterion), smallestDifference },
    journey: { ...version, id: 'journey', name: { en: 'Journey' }, personaId: null },
    stages: sizes.map((_, position) => stageAt(position)),
    touchpoints: stageIds.map(touchpointAt),
    criteria: [criterion],
    auditors: names.map(name => ({ ...version, id: name, name, sameAs: null })),
    personas: [...new Set(ratings.flatMap(([, , , options]) => options?.persona ?? []))].map(personaAt),
    observations: ratings.map((row, index) => observation(row, index, criterion)),
  }
  return viewJourney(records, filter)
}

function auditOn(criterion: Criterion): Audit {
  return {
    ...version,
    id: 'audit',
    title: 'Audit',
    journeyId: 'journey',
    planId: null,
    seriesId: 'series',
    round: 1,
    criterionIds: [criterion.id],
    smallestDifference: null,
  }
}

function personaAt(name: string): Persona {
  return { ...version, id: name, name, portraitId: null, goals: [], pains: [], segment: '', role: '' }
}

function stageAt(position: number): Stage {
  const name = { en: `Stage ${position + 1}` }
  return { ...version, id: `s${position + 1}`, journeyId: 'journey', name, phase: 'buying', position }
}

function touchpointAt(stageId: string, position: number): Touchpoint {
  return {
    ...version,
    id: `t${position + 1}`,
    stageId,
    name: { en: `Touchpoint ${position + 1}` },
    channel: 'web',
    position,
    reach: null,
    addressPattern: null,
  }
}

function observation(row: RatingRow, index: number, criterion: Criterion): Observation {
  const [auditorId, touchpoint, value, options] = row
  const observedAt = new Date(Date.UTC(2026, 10, 21) + index * 60_000).toISOString()
  return {
    ...version,
    id: `o${index + 1}`,
    auditId: 'audit',
    touchpointId: `t${touchpoint}`,
    auditorId,
    personaId: options?.persona ?? null,
    observedAt,
    page: null,
    context: {
      layout: options?.layout === undefined ? 'desktop' : options.layout,
      viewport: null,
      widthWithoutPanel: options?.windowWidth,
      pixelRatio: null,
      browser: null,
      pageLanguage: null,
      market: options?.market ?? null,
    },
    ratings: [value === null ? notRated(criterion.id, 'not-applicable') : rated(criterion.id, value)],
    note: '',
    marks: options?.marks ?? [],
    tags: [],
    evidence: [],
    leftOut: options?.leftOut ? { reason: 'A test', by: null, at: observedAt } : null,
  }
}
