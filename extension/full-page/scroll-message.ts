import * as v from 'valibot'
import { pixelRatioSchema } from '../../core/journey/context.ts'

/** The name of the connection through which the background scrolls a page from top to bottom. */
export const scrollPort = 'full-page'

/** Beyond what any page measures, in CSS pixels. */
const farthest = 100_000_000

const lengthSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(farthest))
const sideSchema = v.pipe(v.number(), v.gtValue(0), v.maxValue(100_000))

/** What the background says to a page. */
export const toScrolledSchema = v.variant('kind', [
  /** Scroll so far down, in CSS pixels. */
  v.object({ kind: v.literal('go'), top: lengthSchema }),
  /** Say again how far down it is. */
  v.object({ kind: v.literal('look') }),
])

export type ToScrolled = v.InferOutput<typeof toScrolledSchema>

const placeSchema = v.object({
  /** How far what scrolls is scrolled down, and how long all of it is. */
  top: lengthSchema,
  contentHeight: lengthSchema,
  /** Where in the window it is seen: without its scroll bars, and all of the window where that itself scrolls. */
  box: v.object({ x: lengthSchema, y: lengthSchema, width: sideSchema, height: sideSchema }),
  /** What is seen of the page, without scroll bars. */
  width: sideSchema,
  height: sideSchema,
  /** With them. */
  windowWidth: sideSchema,
  pixelRatio: pixelRatioSchema,
})

/** Where a page is scrolled to, all in CSS pixels. */
export type ScrolledPlace = v.InferOutput<typeof placeSchema>

/** Why a page is not scrolled any further: its user pressed Escape, it is out of sight, or its window was resized. */
const endReasons = ['user', 'hidden', 'resized'] as const

export type ScrollEnd = typeof endReasons[number]

/** What a page says to the background. It comes from the page, so it is as untrusted as a file. */
export const fromScrolledSchema = v.variant('kind', [
  v.object({ kind: v.literal('place'), place: placeSchema }),
  v.object({ kind: v.literal('end'), reason: v.picklist(endReasons) }),
])

export type FromScrolled = v.InferOutput<typeof fromScrolledSchema>
