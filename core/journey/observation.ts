import type { PictureArea } from './evidence.ts'
import type { Id } from './identifier.ts'
import type { Rating } from './rating.ts'
import type { Channel, Touchpoint } from './touchpoint.ts'
import * as v from 'valibot'
import { contextSchema } from './context.ts'
import { evidenceSchema } from './evidence.ts'
import { idSchema } from './identifier.ts'
import { pageSchema } from './page.ts'
import { ratingSchema } from './rating.ts'
import { describeRecordType } from './record-type.ts'
import { recordFields } from './record.ts'
import { lineSchema, nameSchema, noteSchema, shortList } from './text.ts'
import { timestampSchema } from './timestamp.ts'
import { channelSchema } from './touchpoint.ts'
import { waitSchema } from './wait.ts'

/** What an auditor may mark an observation as. */
export const marks = ['pain', 'gain', 'pivotal'] as const

export type Mark = typeof marks[number]

/** Kept, shown, but not counted; it can be taken back in. */
const leftOutSchema = v.looseObject({
  reason: nameSchema,
  by: v.nullable(idSchema),
  at: timestampSchema,
})

const oneRatingEach = (ratings: Rating[]): boolean =>
  new Set(ratings.map(rating => rating.criterionId)).size === ratings.length

/** What one auditor saw and rated at one touchpoint, once. */
const observationSchema = v.looseObject({
  ...recordFields,
  auditId: idSchema,
  touchpointId: idSchema,
  auditorId: idSchema,
  /** Who it was walked as; null and absent for nobody in particular. */
  personaId: v.optional(v.nullable(idSchema)),
  observedAt: timestampSchema,
  /** Null for a touchpoint that is no page. */
  page: v.nullable(pageSchema),
  /** How it was made, where not through the channel of its touchpoint; null and absent for that one. */
  channel: v.optional(v.nullable(channelSchema)),
  context: contextSchema,
  ratings: v.pipe(shortList(ratingSchema), v.check(oneRatingEach, 'rated-twice')),
  note: noteSchema,
  marks: shortList(v.picklist(marks)),
  tags: shortList(lineSchema),
  evidence: shortList(evidenceSchema),
  /** How long was waited for a reply; null and absent where nobody did. */
  waited: v.optional(v.nullable(waitSchema)),
  /** Excluded from scores, and why; null where it counts. */
  leftOut: v.nullable(leftOutSchema),
})

export type Observation = v.InferOutput<typeof observationSchema>

/** The channel through which an observation was made: its own, else its touchpoint's. */
export function channelOf(observation: Pick<Observation, 'channel'>, touchpoint: Pick<Touchpoint, 'channel'>): Channel {
  return observation.channel ?? touchpoint.channel
}

/** Whether an observation has no layout, since it is of no page, rather than one that nobody knows. */
export function hasNoLayout({ page, context }: Pick<Observation, 'page' | 'context'>): boolean {
  return page === null && context.layout === null
}

/** The ids of the pictures that an observation shows. */
export function pictureIdsOf(observation: Pick<Observation, 'evidence'>): string[] {
  return observation.evidence.flatMap(item => item.kind === 'screenshot' ? [item.pictureId] : [])
}

/** What of a picture an observation points at; undefined where that is all of it. */
export function areaOf({ evidence }: Pick<Observation, 'evidence'>, pictureId: Id): PictureArea | undefined {
  const shown = evidence.find(item => item.kind === 'screenshot' && item.pictureId === pictureId)
  return shown?.kind === 'screenshot' ? shown.area ?? undefined : undefined
}

/** Observations as records: where a screenshot is lost, words and ratings stay. */
export const observationType = describeRecordType({
  name: 'observation',
  plural: 'observations',
  schema: observationSchema,
  since: 1,
  parent: { type: 'audit', field: 'auditId' },
  indexes: ['touchpointId'],
  references: {
    audit: ({ auditId }) => [auditId],
    touchpoint: ({ touchpointId }) => [touchpointId],
    auditor: ({ auditorId }) => [auditorId],
    criterion: ({ ratings }) => ratings.map(({ criterionId }) => criterionId),
  },
  mentions: {
    picture: pictureIdsOf,
    auditor: ({ leftOut }) => [leftOut?.by],
    persona: ({ personaId }) => [personaId],
  },
  role: 'finding',
  fixed: ['auditId', 'auditorId'],
  leaves: {
    auditId: true,
    touchpointId: true,
    auditorId: true,
    personaId: true,
    observedAt: true,
    page: true,
    channel: true,
    context: true,
    ratings: true,
    note: true,
    marks: true,
    tags: true,
    evidence: true,
    waited: true,
    leftOut: true,
  },
})
