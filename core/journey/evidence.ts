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

const selectorFields = {
  kind: v.picklist(['css', 'text', 'position']),
  /** A path of CSS, the words themselves, or where they begin and end, `120-164`. */
  value: noteSchema,
}

/** The same without what stands around the words, which may be anybody's name. */
export const bareSelectorsSchema = shortList(v.looseObject(selectorFields))

const selectorSchema = v.looseObject({
  ...selectorFields,
  /** What stands before and after the words. */
  prefix: v.optional(lineSchema),
  suffix: v.optional(lineSchema),
})

/** How to find again what was pointed at in a page, after the W3C's Web Annotation model. */
export type EvidenceSelector = v.InferOutput<typeof selectorSchema>

/** Several ways to find one thing, the most certain first. */
const selectorsSchema = shortList(selectorSchema)

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

/** Words of the page that are quoted. */
export type QuoteEvidence = Extract<Evidence, { kind: 'quote' }>

/** Evidence in words or figures. */
export type EvidenceInWords = Exclude<Evidence, { kind: 'screenshot' }>
