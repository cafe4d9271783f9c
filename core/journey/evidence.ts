import * as v from 'valibot'
import { idSchema } from './identifier.ts'
import { lineSchema, noteSchema, shortList } from './text.ts'

const finite = v.pipe(v.number(), v.finite())

/** A rectangle, from the top left of what it lies on and in the pixels of that. */
export const rectangleSchema = v.looseObject({
  x: finite,
  y: finite,
  width: v.pipe(finite, v.minValue(0)),
  height: v.pipe(finite, v.minValue(0)),
})

/** A part of a picture. */
export type PictureArea = v.InferOutput<typeof rectangleSchema>

const selectorsSchema = shortList(v.looseObject({ kind: v.picklist(['css', 'text', 'position']), value: noteSchema }))

/** What an observation rests on. */
export const evidenceSchema = v.variant('kind', [
  v.looseObject({
    kind: v.literal('screenshot'),
    pictureId: idSchema,
    /** What of it was pointed at, in the picture's own pixels; null and absent for all of it. */
    area: v.optional(v.nullable(rectangleSchema)),
  }),
  v.looseObject({ kind: v.literal('quote'), text: noteSchema, selectors: selectorsSchema }),
  v.looseObject({
    kind: v.literal('element'),
    label: lineSchema,
    selectors: selectorsSchema,
    box: v.nullable(rectangleSchema),
  }),
  v.looseObject({ kind: v.literal('measurement'), name: lineSchema, value: finite, unit: lineSchema }),
])

export type Evidence = v.InferOutput<typeof evidenceSchema>

/** Evidence that is a screenshot. */
export type ScreenshotEvidence = Extract<Evidence, { kind: 'screenshot' }>

/** Evidence in words or figures. */
export type EvidenceInWords = Exclude<Evidence, { kind: 'screenshot' }>
