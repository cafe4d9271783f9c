import type { AnyRecord } from '../../core/journey/record.ts'
import type { RecordType } from '../../core/journey/records.ts'
import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { recordTypes } from '../../core/journey/records.ts'
import { recordsPath } from '../../core/package/format.ts'
import { springRound } from '../fixtures/spring-round.ts'
import { entriesOf } from '../support/tamper.ts'

const beliefQuestion = {
  sourceId: '7b0f3f6e-58a4-4f57-8c5e-0e0d9f0f1a05',
  questionId: 'q1',
  wording: 'Satisfied?',
  scale: { min: 1, max: 5, step: 1 },
  polarity: 'high-is-good',
  boxes: 2,
}

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
    audit: [{ ...audit, planId: plan.id, beliefQuestion }],
    observation: observations,
    moment: [momentOf(round)],
    verbatim: [verbatimOf(round)],
    source: [sourceOf(round)],
    belief: [beliefOf(round)],
    theme: [themeOf(round)],
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

function beliefOf({ audit, touchpoints }: SpringRound) {
  return {
    ...version,
    id: '7b0f3f6e-58a4-4f57-8c5e-0e0d9f0f1a09',
    auditId: audit.id,
    touchpointId: touchpoints[0]!.id,
    question: null,
    reading: { name: 'Use the app' },
    asked: '',
    share: 80,
    role: 'staff',
    number: 1,
    believer: '7b0f3f6e-58a4-4f57-8c5e-0e0d9f0f1a10',
    name: null,
    day: '2026-11-21',
  }
}

function themeOf({ journey, touchpoints }: SpringRound) {
  return {
    ...version,
    id: '7b0f3f6e-58a4-4f57-8c5e-0e0d9f0f1a10',
    journeyId: journey.id,
    name: { en: 'Slow refunds' },
    kind: 'need-or-pain',
    words: ['refund*', '退款'],
    excluded: ['refund policy'],
    touchpointId: touchpoints[0]!.id,
    isRemoved: false,
  }
}

function sourceOf({ journey, touchpoints, criteria }: SpringRound) {
  const placeId = touchpoints[0]!.id
  const word = { word: 'not used', value: null, notExperienced: true }
  return {
    ...version,
    id: '7b0f3f6e-58a4-4f57-8c5e-0e0d9f0f1a05',
    name: 'Survey',
    kind: 'survey',
    journeys: [{ journeyId: journey.id, rules: [{ by: 'touchpoint', pattern: 'Pricing', placeId }] }],
    mapping: {
      system: 'own',
      nameRow: 0,
      wordingRow: null,
      dataRow: 1,
      columns: [{ name: 'score', role: 'score', of: 'q1', words: [word], writtenIn: null }],
      endMark: null,
      asked: { column: 'question', questions: [{ word: 'Satisfied?', of: 'q1', words: [word] }] },
      states: [{ column: 'status', word: 'sent', state: 'invited' }],
      dateOrder: 'year-first',
      timeZone: 'UTC',
      decimal: '.',
    },
    questions: [{
      id: 'q1',
      wording: 'Satisfied?',
      subject: 'satisfaction',
      scale: { min: 1, max: 5, step: 1 },
      polarity: 'high-is-good',
      boxes: 2,
      criterionId: criteria[0]!.id,
      isOutcome: false,
    }],
    measures: [{ id: 'm1', name: 'minutes', unit: 'minutes', known: 'resolution', currency: null }],
    answers: null,
    figures: {
      from: '2026-03-01',
      to: null,
      states: { answered: 9, invited: 12, partial: 0 },
      questions: [
        { questionId: 'q1', journey: 0, cells: [{ place: placeId, value: 5, n: 9 }], customers: 8, anonymous: 1 },
      ],
    },
  }
}

/** The sample's structure, without the rows of customers' answers, which lie in files of their own. */
export async function sampleRecords(): Promise<Records> {
  const file = new Blob([await readFile(new URL('../../site/public/sample.kairos', import.meta.url))])
  const parts = new Map((await entriesOf(file)).map(({ name, data }) => [name, data]))
  const records: Records = Object.fromEntries(recordTypes.flatMap((type) => {
    const data = parts.get(recordsPath(type))
    return data ? [[type, JSON.parse(Buffer.from(data).toString())]] : []
  }))
  return { ...records, source: records.source!.map(source => ({ ...source, answers: null })) }
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
