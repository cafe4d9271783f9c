import type { AuditRecords } from '../../../core/journey/journey-view.ts'
import { rated } from '../../../core/journey/rating.ts'
import { noRecords } from '../../../core/journey/record-lists.ts'
import { standardCriteria } from '../../../core/journey/templates/standard-criteria.ts'

/** How large an audit is. */
export interface MapSize {
  stages: number
  touchpoints: number
  observations: number
}

const at = '2026-11-21T10:00:00.000Z'
const words = ['Search', 'result', 'Basket', 'page', 'Payment', 'details', 'Order', 'confirmed', 'Help', 'centre']
const channels = ['web', 'app', 'email'] as const

/** An audit in which as many auditors as it takes observed every touchpoint once, each with another feeling. */
export function mapRecords({ stages, touchpoints, observations }: MapSize): AuditRecords {
  const journey = record('e0', 0, { name: { en: 'Journey' }, personaId: null })
  const lists = noRecords()
  lists.journeys = [journey]
  lists.criteria = [...standardCriteria]
  lists.stages = listOf(stages, n => record('e1', n, {
    journeyId: journey.id,
    name: { en: `Stage ${n + 1}` },
    phase: 'buying' as const,
    position: n,
  }))
  lists.touchpoints = listOf(touchpoints, n => record('e2', n, placeFields(lists.stages[placeStage(n)]!.id, n)))
  lists.auditors = listOf(observations / touchpoints, n => record('e3', n, { name: `Person ${n}`, sameAs: null }))
  lists.audits = [record('a0', 0, auditFields(journey.id))]
  lists.observations = listOf(observations, n => record('b0', n, observationFields(n)))
  return { audit: lists.audits[0]!, journey, ...lists }

  function placeStage(n: number): number {
    return Math.floor(n * stages / touchpoints)
  }

  function observationFields(n: number) {
    const [auditor, touchpoint] = [Math.floor(n / touchpoints), n % touchpoints]
    return {
      auditId: lists.audits[0]!.id,
      auditorId: lists.auditors[auditor]!.id,
      touchpointId: lists.touchpoints[touchpoint]!.id,
      observedAt: at,
      ...findings(auditor, touchpoint),
    }
  }
}

function findings(auditor: number, touchpoint: number) {
  return {
    page: { address: `https://shop.example/${touchpoint}`, title: `Page ${touchpoint}` },
    context: {
      layout: 'desktop' as const,
      viewport: { width: 1280, height: 800 },
      pixelRatio: 1,
      browser: 'Chromium 156',
      pageLanguage: 'en',
      market: null,
    },
    ratings: standardCriteria.map(({ id, scale }, index) =>
      rated(id, scale.min + (auditor + touchpoint * 2 + index) % (scale.max - scale.min + 1))),
    note: `What ${auditor} noticed on page ${touchpoint}.`,
    marks: (auditor + touchpoint) % 4 === 0 ? ['pain' as const] : [],
    tags: [],
    evidence: [],
    leftOut: null,
  }
}

function placeFields(stageId: string, n: number) {
  const name = { en: `${words[n % words.length]} ${words[(n * 3 + 1) % words.length]} ${n}` }
  const channel = channels[n % channels.length]!
  return { stageId, name, channel, position: n, reach: null, addressPattern: null, sameAs: null }
}

function auditFields(journeyId: string) {
  const { id: seriesId } = record('a5', 0, {})
  const criterionIds = standardCriteria.map(({ id }) => id)
  const fields = { title: 'Bench', journeyId, planId: null, seriesId, round: 1, criterionIds }
  return { ...fields, smallestDifference: null, sameAs: null }
}

function record<F extends object>(kind: string, n: number, fields: F) {
  const id = `${kind}000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`
  return { id, revision: 1, updatedAt: at, ...fields }
}

function listOf<T>(n: number, item: (index: number) => T): T[] {
  return Array.from({ length: n }, (_, index) => item(index))
}
