import { standardCriteria } from '../../../core/journey/templates/standard-criteria.ts'

/** Records by their type, as they stand in a file. */
export type Lists = Record<string, Record<string, unknown>[]>

export const auditTitle = 'Team audit'

const at = '2026-11-21T10:00:00.000Z'
const feeling = standardCriteria.find(({ builtIn }) => builtIn === 'feeling')!
const context = {
  layout: 'desktop',
  viewport: null,
  pixelRatio: null,
  browser: null,
  pageLanguage: null,
  market: null,
}

/** An audit in which every auditor observed every touchpoint of one stage once, and felt otherwise each time. */
export function teamLists(auditors: number, touchpoints: number): Lists {
  const journey = recordOf('e0', 1, { name: { en: 'Journey' }, personaId: null })
  const stage = recordOf('e1', 1, { journeyId: journey.id, name: { en: 'Stage' }, phase: 'buying', position: 0 })
  const audit = auditOf(journey.id, 1, auditTitle)
  const people = listOf(auditors, n => recordOf('e3', n, { name: `Person ${n.toString(36)}x`, sameAs: null }))
  const places = listOf(touchpoints, n => recordOf('e2', n, placeIn(stage.id, n)))
  const observations = people.flatMap((person, x) => places.map((place, y) =>
    recordOf('b0', x * touchpoints + y, observationOf({ audit, person, place, value: (x + y) % 5 - 2 }))))
  return {
    criterion: standardCriteria,
    journey: [journey],
    stage: [stage],
    touchpoint: places,
    auditor: people,
    audit: [audit],
    observation: observations,
  }
}

/** Audits of one journey of many touchpoints, none of them observed. */
export function auditLists(audits: number, touchpoints: number): Lists {
  const { observation: _, ...lists } = teamLists(1, touchpoints)
  const journeyId = lists.journey![0]!.id
  const titleOf = (n: number) => n === 0 ? auditTitle : `${auditTitle} ${n}`
  return { ...lists, audit: listOf(audits, n => auditOf(journeyId, n + 1, titleOf(n))) }
}

/** A small audit, and deletions of what was never in it. */
export function tombstoneLists(n: number): Lists {
  const lists = teamLists(2, 3)
  const auditId = lists.audit![0]!.id
  return { ...lists, tombstone: listOf(n, index => recordOf('d7', index, { type: 'observation', auditId })) }
}

/** A small audit, and personas that nothing names. */
export function personaLists(n: number): Lists {
  const persona = { name: 'P', portraitId: null, goals: [], pains: [], segment: '', role: '' }
  return { ...teamLists(2, 3), persona: listOf(n, index => recordOf('d8', index, persona)) }
}

function recordOf(kind: string, n: number, fields: object) {
  const id = `${kind}000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`
  return { id, revision: 1, updatedAt: at, ...fields }
}

function auditOf(journeyId: unknown, n: number, title: string) {
  const { id: seriesId } = recordOf('a5', n, {})
  const fields = { journeyId, planId: null, seriesId, round: 1, smallestDifference: null }
  return recordOf('a0', n, { title, ...fields, criterionIds: standardCriteria.map(({ id }) => id) })
}

function placeIn(stageId: string, n: number) {
  const name = { en: `Place ${n}` }
  return { stageId, name, channel: 'web', position: n, reach: null, addressPattern: null }
}

interface Observed { audit: { id: string }, person: { id: string }, place: { id: string }, value: number }

function observationOf({ audit, person, place, value }: Observed) {
  const ids = { auditId: audit.id, auditorId: person.id, touchpointId: place.id }
  const ratings = [{ criterionId: feeling.id, value, missing: null }]
  const rest = { note: '', marks: [], tags: [], evidence: [], leftOut: null }
  return { ...ids, observedAt: at, page: null, context, ratings, ...rest }
}

function listOf<T>(n: number, item: (index: number) => T): T[] {
  return Array.from({ length: n }, (_, index) => item(index))
}
