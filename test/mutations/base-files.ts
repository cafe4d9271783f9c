import type { PictureType, ReducedPicture } from '../../core/journey/picture.ts'
import type { AnyRecord } from '../../core/journey/record.ts'
import type { RecordType } from '../../core/journey/records.ts'
import type { BaseExport } from './base-export.ts'
import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { recordTypes } from '../../core/journey/records.ts'
import { sha256 } from '../../core/journey/sha256.ts'
import { recordsPath } from '../../core/package/format.ts'
import { springRound } from '../fixtures/spring-round.ts'
import { imageHead } from '../support/image-head.ts'
import { entriesOf } from '../support/tamper.ts'
import { exportOf } from './base-export.ts'

/** A file as its mutations see it: lists of records by path, and pictures. */
export interface BaseFile {
  lists: Record<string, any>
  pictures: BasePicture[]
}

export interface BasePicture {
  id: string
  /** Its path in an archive. */
  name: string
  type: PictureType
  data: Uint8Array
  /** Where the bytes are a smaller version's. */
  reduced?: ReducedPicture
}

/** The same audits in both kinds of files that can be opened. */
export interface Bases {
  archives: BaseFile[]
  exports: BaseExport[]
}

export interface BaseFiles {
  whole: Bases
  /** Cut down to one stage: these are quick. */
  small: Bases
}

type Records = Partial<Record<RecordType, AnyRecord[]>>

/** Real files with small pictures: a made-up round and the sample's structure. */
export async function baseFiles(): Promise<BaseFiles> {
  const rounds = [await springRecords(), await sampleRecords()]
  return { whole: await basesOf(rounds), small: await basesOf(rounds.map(oneStage)) }
}

async function basesOf(rounds: Records[]): Promise<Bases> {
  const archives = await Promise.all(rounds.map(toFile))
  return { archives, exports: await Promise.all(archives.map(exportOf)) }
}

async function springRecords(): Promise<Records> {
  const { audit, journey, stages, touchpoints, criteria, auditors, observations, pictures } = await springRound()
  const now = { revision: 2, updatedAt: '2026-05-20T10:00:00.000Z' }
  const persona = {
    ...now,
    id: '7b0f3f6e-58a4-4f57-8c5e-0e0d9f0f1a01',
    name: 'Buyer',
    portraitId: pictures[0]!.id,
    goals: ['Quick'],
    pains: [],
    segment: '',
    role: '',
  }
  const plan = {
    ...now,
    id: '7b0f3f6e-58a4-4f57-8c5e-0e0d9f0f1a02',
    title: 'Plan',
    journeyId: journey.id,
    criterionIds: audit.criterionIds,
    auditorIds: auditors.map(({ id }) => id),
    assignments: [],
    markets: ['TW'],
  }
  const decided = { by: 'Lena', at: null, why: '' }
  const moment = {
    ...now,
    id: '7b0f3f6e-58a4-4f57-8c5e-0e0d9f0f1a03',
    auditId: audit.id,
    touchpointId: touchpoints[0]!.id,
    reasons: [{ rule: 'lowest', figures: { value: 2.5, other: null } }],
    evidence: { status: 'not-checked', ...decided },
    decision: { status: 'open', ...decided },
  }
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
    moment: [moment],
  }
}

async function sampleRecords(): Promise<Records> {
  const file = new Blob([await readFile(new URL('../../site/public/sample.kairos', import.meta.url))])
  const parts = new Map((await entriesOf(file)).map(({ name, data }) => [name, data]))
  return Object.fromEntries(recordTypes.flatMap((type) => {
    const data = parts.get(recordsPath(type))
    return data ? [[type, JSON.parse(Buffer.from(data).toString())]] : []
  }))
}

/** The same audit with its first stage alone, two observations at each of its touchpoints and what these show. */
function oneStage(records: Records): Records {
  const stage = records.stage!.slice(0, 1)
  const touchpoint = records.touchpoint!.filter(({ stageId }) => stageId === stage[0]!.id).slice(0, 2)
  const observation = touchpoint.flatMap(({ id }) =>
    records.observation!.filter(({ touchpointId }) => touchpointId === id).slice(0, 2),
  )
  const shown = new Set(observation.flatMap(({ evidence }: any) => evidence.map(({ pictureId }: any) => pictureId)))
  return { ...records, stage, touchpoint, observation, picture: records.picture!.filter(({ id }) => shown.has(id)) }
}

async function toFile(records: Records): Promise<BaseFile> {
  const pairs = await Promise.all(records.picture!.map(pictureOf))
  const pictures = pairs.map(([, picture]) => picture)
  const picture = pairs.map(([record]) => record)
  const whole: Records = { ...records, picture }
  const lists = Object.fromEntries(recordTypes.flatMap(type => whole[type] ? [[recordsPath(type), whole[type]]] : []))
  const manifest = {
    format: 'kairos',
    version: 1,
    generator: 'Kairos mutations',
    created: '2026-05-20T10:00:00.000Z',
    counts: {},
  }
  return { lists: { 'manifest.json': manifest, ...lists, 'records/tombstone.json': [] }, pictures }
}

const types = ['image/jpeg', 'image/png', 'image/webp'] as const

/**
 * An image that is large enough by its head and ends with its id, each type in turn; of every fourth only a smaller
 * version is in the file.
 */
async function pictureOf(record: AnyRecord, index: number): Promise<[AnyRecord, BasePicture]> {
  const type = types[index % types.length]!
  const original = await imageOf(type, Number(record.width), Number(record.height), record.id)
  const smaller = index % 4 === 3 ? await imageOf('image/webp', 40, 30, record.id) : null
  const { data, ...reduced } = smaller ?? original
  const picture = {
    id: record.id,
    type: reduced.type,
    name: `screenshots/${record.id.slice(0, 8)}.${reduced.type.slice(6)}`,
    data,
    ...(smaller && { reduced }),
  }
  return [
    {
      ...record,
      type,
      bytes: original.bytes,
      sha256: original.sha256,
      file: picture.name,
      ...(smaller && { reduced }),
    },
    picture,
  ]
}

async function imageOf(
  type: PictureType,
  width: number,
  height: number,
  id: string,
): Promise<ReducedPicture & { data: Uint8Array }> {
  const data = Buffer.concat([imageHead(type, width, height), Buffer.from(id)])
  return { type, width, height, bytes: data.length, sha256: await sha256(new Uint8Array(data)), data }
}
