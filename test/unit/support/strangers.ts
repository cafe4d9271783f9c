import type { TypedRecord } from '../../../core/database/journal/entry.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { AnyRecord } from '../../../core/journey/record.ts'
import type { RecordType } from '../../../core/journey/records.ts'
import fc from 'fast-check'
import { standardCriteria } from '../../../core/journey/templates/standard-criteria.ts'
import { fileOf } from '../../support/file-of.ts'

const at = '2026-11-21T10:00:00.000Z'
const version = { revision: 1, updatedAt: at }
const named = (text: string) => ({ en: text })

/** An id that no other file has. */
const idOf = (kind: number, index: number) => `0bad0bad-000${kind}-4000-8000-${String(index).padStart(12, '0')}`

const persona = { name: 'x', portraitId: null, goals: [], pains: [], segment: '', role: '' }
const context = { layout: 'desktop', viewport: null, pixelRatio: null, browser: null, pageLanguage: null, market: null }

/** An audit of a stranger's own, with two touchpoints, one auditor and what was rated. */
function ownAudit(value: number, naming: (Id | null)[]): TypedRecord[] {
  const [journeyId, stageId, auditId, auditorId] = [idOf(1, 0), idOf(2, 0), idOf(3, 0), idOf(4, 0)]
  const criterionIds = standardCriteria.map(({ id }) => id)
  const touchpoints = [0, 1].map(position => ({
    ...{ ...version, id: idOf(5, position), stageId, name: named(`Place ${position}`), channel: 'web', position },
    ...{ reach: null, addressPattern: null, sameAs: naming[position] },
  }))
  const observations = touchpoints.map(({ id }, index) => ({
    ...{ ...version, id: idOf(6, index), auditId, auditorId, touchpointId: id, observedAt: at, page: null, context },
    ...{ note: '', marks: [], tags: [], evidence: [], leftOut: null },
    ratings: criterionIds.map(criterionId => ({ criterionId, value, missing: null })),
  }))
  const round = { planId: null, seriesId: idOf(7, 0), round: 1, smallestDifference: null }
  return [
    ...records('auditor', [{ ...version, id: auditorId, name: 'Stranger', sameAs: naming[2] }]),
    ...records('journey', [{ ...version, id: journeyId, name: named('Theirs'), personaId: null }]),
    ...records('stage', [{ ...version, id: stageId, journeyId, name: named('Stage'), phase: 'buying', position: 0 }]),
    ...records('touchpoint', touchpoints),
    ...records('audit', [{ ...version, id: auditId, title: 'Theirs', journeyId, criterionIds, ...round }]),
    ...records('observation', observations),
  ]
}

function records(type: RecordType, list: AnyRecord[]): TypedRecord[] {
  return list.map(record => ({ type, record }))
}

const anyScale = fc.constantFrom([1, 5], [1, 7], [-2, 2], [0, 10])
const anyVersion = fc.record({
  revision: fc.constantFrom(1, 2, 1e6, 1e9),
  updatedAt: fc.constantFrom('2026-01-01T00:00:00.000Z', '2099-12-31T23:59:59.999Z'),
  restored: fc.constantFrom(undefined, 1, 1e9),
})

/** The built-in questions, with whatever meaning. */
const anyCriteria = fc.tuple(...standardCriteria.map(criterion => fc.record({
  version: anyVersion,
  scale: fc.option(anyScale),
  other: fc.constantFrom({}, { polarity: 'low-is-good' }, { name: named('x') }, { builtIn: null }, { anchors: [] }),
}).map(({ version, scale, other }) => ({ ...criterion, ...version, ...scale && scaled(scale), ...other }))))

function scaled([min, max]: readonly [number, number]) {
  return { scale: { min, max, step: 1 }, anchors: [min, max].map(value => ({ value, text: named('x') })) }
}

/**
 * Any file of somebody who knows a file of others, and says of what is in that whatever a file may say without having
 * its records: its questions, deletions, ids that are taken, people and touchpoints that theirs are the same as.
 * @param others what the file of others holds
 */
export function strangersFile(others: Partial<Record<RecordType, AnyRecord[]>>): fc.Arbitrary<Blob> {
  const idsOf = (type: RecordType) => (others[type] ?? []).map(({ id }) => id)
  const anyId = (type: RecordType) => fc.constantFrom(null, ...idsOf(type))
  const findings = (['observation', 'picture'] as const).flatMap(type => idsOf(type).map(id => ({ type, id })))
  const deletion = fc.record({ of: fc.constantFrom(...findings), version: anyVersion })
    .map(({ of, version }) => ({ ...of, ...version, auditId: idOf(3, 0) }))
  return fc.record({
    criteria: fc.option(anyCriteria),
    value: fc.integer({ min: -2, max: 7 }),
    naming: fc.tuple(anyId('touchpoint'), anyId('touchpoint'), anyId('auditor')),
    deletions: fc.uniqueArray(deletion, { maxLength: 20, selector: ({ id }) => id }),
    taken: fc.subarray(standardCriteria.map(({ id }) => id)),
    far: fc.boolean(),
  }).map(({ criteria, value, naming, deletions, taken, far }) => fileOf([
    ...records('criterion', criteria ?? []),
    ...ownAudit(value, naming).map(each => far ? leapt(each) : each),
    ...records('persona', taken.map(id => ({ ...version, id, ...persona }))),
  ], deletions))
}

function leapt({ type, record }: TypedRecord): TypedRecord {
  return { type, record: { ...record, revision: 1e9 } }
}
