import * as v from 'valibot'
import { pixelRatioSchema } from '../../core/journey/context.ts'
import { lineSchema } from '../../core/journey/text.ts'

/** What somebody points at in a page. */
export const pickModes = ['area', 'element'] as const

export type PickMode = typeof pickModes[number]

/** Beyond what any page measures, in CSS pixels. */
const farthest = 10_000_000

const distanceSchema = v.pipe(v.number(), v.minValue(-farthest), v.maxValue(farthest))
const lengthSchema = v.pipe(distanceSchema, v.minValue(0))

/** Where it was, whatever it was. */
const placeFields = {
  /** In CSS pixels, from the top left of what was seen of the page. */
  box: v.object({ x: distanceSchema, y: distanceSchema, width: lengthSchema, height: lengthSchema }),
  /** How far the page was scrolled until then, in CSS pixels. */
  offset: v.object({ x: distanceSchema, y: distanceSchema }),
  /** Pixels of a screenshot per CSS pixel. */
  pixelRatio: pixelRatioSchema,
}

/** How to find an element again. */
const selectorSchema = v.object({ kind: v.picklist(['css', 'text', 'position']), value: lineSchema })

export type Selector = v.InferOutput<typeof selectorSchema>

/** What was picked in a page. It was read there, so it is as untrusted as a file. */
export const pickedSchema = v.variant('mode', [
  v.object({ mode: v.literal('area'), ...placeFields }),
  v.object({
    mode: v.literal('element'),
    ...placeFields,
    /** How it is called. */
    label: v.pipe(lineSchema, v.minLength(1)),
    selectors: v.pipe(v.array(selectorSchema), v.maxLength(3)),
    /** `foreign` is a frame from elsewhere, of which nobody knows what is in it. */
    frame: v.picklist(['own', 'foreign']),
  }),
])

export type Picked = v.InferOutput<typeof pickedSchema>
