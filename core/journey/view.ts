import * as v from 'valibot'
import { layouts } from './context.ts'
import { daySchema } from './day.ts'
import { idSchema, idsSchema } from './identifier.ts'
import { monthSchema } from './month.ts'
import { marks } from './observation.ts'
import { describeRecordType } from './record-type.ts'
import { positionSchema, recordFields } from './record.ts'
import { lineSchema, nameSchema, shortList } from './text.ts'
import { channelSchema } from './touchpoint.ts'
import { nobody } from './view-filter.ts'

/** What is scored apart from the rest unless somebody asks for all of it: as what the most was observed. */
export const keptApart = ['personaIds', 'markets', 'layouts'] as const

export type KeptApart = typeof keptApart[number]

/** A persona, or that it is none. */
export const walkedAsSchema = v.union([v.literal(nobody), idSchema])

const scoredSchema = v.looseObject({
  auditorIds: v.optional(idsSchema),
  personaIds: v.optional(shortList(walkedAsSchema)),
  channels: v.optional(shortList(channelSchema)),
  markets: v.optional(shortList(lineSchema)),
  layouts: v.optional(shortList(v.picklist(layouts))),
  /** Where all count together that are kept apart otherwise. */
  pooled: v.optional(shortList(v.picklist(keptApart))),
  from: v.optional(daySchema),
  to: v.optional(daySchema),
  /** The first and the last month of which customers' answers count. */
  answeredFrom: v.optional(monthSchema),
  answeredTo: v.optional(monthSchema),
  narrowedApart: v.boolean(),
})

/** What somebody chose to be scored; what is absent nobody chose. */
export type ScoredChoice = v.InferOutput<typeof scoredSchema>

const shownSchema = v.looseObject({
  marks: v.optional(shortList(v.picklist(marks))),
  tags: v.optional(shortList(lineSchema)),
  /** A part of an address, or a pattern with `*` for any run of characters; null for any. */
  address: v.nullable(lineSchema),
})

/** What somebody chose to have shown of that, which changes no score; what is absent or null nobody chose. */
export type ShownChoice = v.InferOutput<typeof shownSchema>

/** How an audit's map is looked at, under a name. */
const viewSchema = v.looseObject({
  ...recordFields,
  auditId: idSchema,
  name: nameSchema,
  /** Its place among the audit's views. */
  position: positionSchema,
  scored: scoredSchema,
  shown: shownSchema,
  /** From the top down, by their names; what nobody here knows is not shown. Null for the usual ones. */
  lanes: v.nullable(shortList(lineSchema)),
  /** The criterion of the curve; null where nobody chose one. */
  curveId: v.nullable(idSchema),
  /** The criterion over the stages; null for that of the curve. */
  stageScoresId: v.nullable(idSchema),
  /** How much the columns show, by its name; null for as much as there is room for. */
  level: v.nullable(lineSchema),
})

export type View = v.InferOutput<typeof viewSchema>

/** What a view makes of a map. */
export type ViewContent = Pick<View, 'scored' | 'shown' | 'lanes' | 'curveId' | 'stageScoresId' | 'level'>

/** Views as records: an auditor or a criterion that is gone takes nothing else of a view with it. */
export const viewType = describeRecordType({
  name: 'view',
  plural: 'views',
  schema: viewSchema,
  since: 6,
  parent: { type: 'audit', field: 'auditId' },
  indexes: [],
  references: {
    audit: ({ auditId }) => [auditId],
  },
  mentions: {
    auditor: ({ scored }) => scored.auditorIds ?? [],
    persona: ({ scored }) => scored.personaIds?.filter(id => id !== nobody) ?? [],
    criterion: ({ curveId, stageScoresId }) => [curveId, stageScoresId],
  },
  role: 'finding',
  fixed: ['auditId'],
  leaves: {
    auditId: true,
    name: true,
    position: true,
    scored: true,
    shown: true,
    lanes: true,
    curveId: true,
    stageScoresId: true,
    level: true,
  },
})
