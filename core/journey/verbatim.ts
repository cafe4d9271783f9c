import * as v from 'valibot'
import { bareSelectorsSchema } from './evidence.ts'
import { idSchema } from './identifier.ts'
import { pageSchema } from './page.ts'
import { partialDateSchema } from './partial-date.ts'
import { describeRecordType } from './record-type.ts'
import { recordFields } from './record.ts'
import { isBlank, lineSchema, noteSchema } from './text.ts'
import { timestampSchema } from './timestamp.ts'

const points = v.pipe(v.number(), v.minValue(0), v.maxValue(1_000))

/** What a customer gave beside the words, such as 4.5 of 5 stars. */
export const givenRatingSchema = v.pipe(
  v.looseObject({ value: points, of: v.pipe(points, v.gtValue(0)) }),
  v.check(({ value, of }) => value <= of, 'more-than-all'),
)

export type GivenRating = v.InferOutput<typeof givenRatingSchema>

/** A customer's words, as a member of staff found them: no sample of anything, and part of no score. */
const verbatimSchema = v.looseObject({
  ...recordFields,
  auditId: idSchema,
  touchpointId: idSchema,
  /** As they were written; where some are left out, `[…]` stands for them. */
  text: v.pipe(noteSchema, v.check(text => !isBlank(text), 'no-words')),
  /** Null where the customer gave none, or nobody knows. */
  rating: v.nullable(givenRatingSchema),
  /** When they were written, as precisely as the page tells; null where it does not. */
  saidAt: v.nullable(partialDateSchema),
  page: pageSchema,
  /** Without what stands around the words, where reviews have their author's name. */
  selectors: bareSelectorsSchema,
  /** BCP 47 tag that the page declares of them; null where it declares none. */
  language: v.nullable(lineSchema),
  source: v.literal('found-by-staff'),
  /** Who found them. */
  auditorId: idSchema,
  foundAt: timestampSchema,
})

export type Verbatim = v.InferOutput<typeof verbatimSchema>

/** Customers' words as records. */
export const verbatimType = describeRecordType({
  name: 'verbatim',
  plural: 'verbatims',
  schema: verbatimSchema,
  since: 7,
  parent: { type: 'audit', field: 'auditId' },
  indexes: ['touchpointId'],
  references: {
    audit: ({ auditId }) => [auditId],
    touchpoint: ({ touchpointId }) => [touchpointId],
    auditor: ({ auditorId }) => [auditorId],
  },
  mentions: {},
  role: 'finding',
  fixed: ['auditId', 'auditorId'],
  leaves: {
    auditId: true,
    touchpointId: true,
    text: true,
    rating: true,
    saidAt: true,
    page: true,
    selectors: true,
    language: true,
    source: true,
    auditorId: true,
    foundAt: true,
  },
})
