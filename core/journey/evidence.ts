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

const selectorsSchema = shortList(v.looseObject({ kind: v.picklist(['css', 'text', 'position']), value: noteSchema }))

/** What an observation rests on. */
export const evidenceSchema = v.variant('kind', [
  v.looseObject({ kind: v.literal('screenshot'), pictureId: idSchema }),
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
