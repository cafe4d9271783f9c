import type { AnyRecord } from '../../core/journey/record.ts'
import type { RecordType } from '../../core/journey/records.ts'
import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { recordTypes } from '../../core/journey/records.ts'
import { recordsPath } from '../../core/package/format.ts'
import { springRound } from '../fixtures/spring-round.ts'
import { entriesOf } from '../support/tamper.ts'

/** The records of one audit. */
export type Records = Partial<Record<RecordType, AnyRecord[]>>

type SpringRound = Awaited<ReturnType<typeof springRound>>

const version = { revision: 2, updatedAt: '2026-05-20T10:00:00.000Z' }

/** A made-up round, with a record of every type. */
export async function springRecords(): Promise<Records> {
  const round = await springRound()
  const { audit, journey, stages, touchpoints, criteria, auditors, observations, pictures } = round
  const [persona, plan] = [personaOf(round), planOf(round)]
  return {
    picture: pictures,
    auditor: auditors,
    criterion: criteria,
    persona: [persona],
    journey: [{ ...journey, personaId: persona.id }],
    stage: stages,
    touchpoint: touchpoints,
    plan: [plan],
    audit: [{ ...audit, planId: plan.id }],
    observation: observations,
    moment: [momentOf(round)],
    verbatim: [verbatimOf(round)],
  }
}

function personaOf({ pictures }: SpringRound) {
  return {
    ...version,
    id: '7b0f3f6e-58a4-4f57-8c5e-0e0d9f0f1a01',
    name: 'Buyer',
    portraitId: pictures[0]!.id,
    goals: ['Quick'],
    pains: [],
    segment: '',
    role: '',
  }
}

function planOf({ audit, journey, auditors }: SpringRound) {
  return {
    ...version,
    id: '7b0f3f6e-58a4-4f57-8c5e-0e0d9f0f1a02',
    title: 'Plan',
    journeyId: journey.id,
    criterionIds: audit.criterionIds,
    auditorIds: auditors.map(({ id }) => id),
    assignments: [],
    markets: ['TW'],
  }
}

function momentOf({ audit, touchpoints }: SpringRound) {
  const decided = { by: 'Lena', at: null, why: '' }
  return {
    ...version,
    id: '7b0f3f6e-58a4-4f57-8c5e-0e0d9f0f1a03',
    auditId: audit.id,
    touchpointId: touchpoints[0]!.id,
    reasons: [{ rule: 'lowest', figures: { value: 2.5, other: null } }],
    evidence: { status: 'not-checked', ...decided },
    decision: { status: 'open', ...decided },
  }
}

function verbatimOf({ audit, touchpoints, auditors }: SpringRound) {
  return {
    ...version,
    id: '7b0f3f6e-58a4-4f57-8c5e-0e0d9f0f1a04',
    auditId: audit.id,
    touchpointId: touchpoints[0]!.id,
    text: 'Slow, […] and dear.',
    rating: { value: 2, of: 5 },
    saidAt: '2026-03',
    page: { address: 'https://reviews.example/', title: '' },
    selectors: [{ kind: 'css', value: 'body > p' }],
    language: 'en',
    source: 'found-by-staff',
    auditorId: auditors[0]!.id,
    foundAt: version.updatedAt,
  }
}

/** The sample's structure. */
export async function sampleRecords(): Promise<Records> {
  const file = new Blob([await readFile(new URL('../../site/public/sample.kairos', import.meta.url))])
  const parts = new Map((await entriesOf(file)).map(({ name, data }) => [name, data]))
  return Object.fromEntries(recordTypes.flatMap((type) => {
    const data = parts.get(recordsPath(type))
    return data ? [[type, JSON.parse(Buffer.from(data).toString())]] : []
  }))
}

/** The same audit with its first stage alone, two observations at each of its touchpoints and what these show. */
export function oneStage(records: Records): Records {
  const stage = records.stage!.slice(0, 1)
  const touchpoint = records.touchpoint!.filter(({ stageId }) => stageId === stage[0]!.id).slice(0, 2)
  const observation = touchpoint.flatMap(({ id }) =>
    records.observation!.filter(({ touchpointId }) => touchpointId === id).slice(0, 2))
  const shown = new Set(observation.flatMap(({ evidence }: any) => evidence.map(({ pictureId }: any) => pictureId)))
  return { ...records, stage, touchpoint, observation, picture: records.picture!.filter(({ id }) => shown.has(id)) }
}
