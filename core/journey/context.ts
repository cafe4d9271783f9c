import * as v from 'valibot'
import { lineSchema } from './text.ts'

/** The three layouts a page is seen in. */
export const layouts = ['phone', 'tablet', 'desktop'] as const

export type Layout = typeof layouts[number]

const pixels = v.pipe(v.number(), v.gtValue(0), v.maxValue(100_000))

/** Width and height in CSS pixels. */
export const sizeSchema = v.looseObject({ width: pixels, height: pixels })

export type Size = v.InferOutput<typeof sizeSchema>

/** Device pixels per CSS pixel. */
export const pixelRatioSchema = v.pipe(v.number(), v.gtValue(0), v.maxValue(100))

/** The circumstances an observation was made in; null where unknown, as for a touchpoint that is no page. */
export const contextSchema = v.looseObject({
  layout: v.nullable(v.picklist(layouts)),
  viewport: v.nullable(sizeSchema),
  pixelRatio: v.nullable(pixelRatioSchema),
  browser: v.nullable(lineSchema),
  /** BCP 47 tag that the page declares. */
  pageLanguage: v.nullable(lineSchema),
  market: v.nullable(lineSchema),
})

export type Context = v.InferOutput<typeof contextSchema>

/** The layout of a viewport: phone under 600 CSS px wide, tablet under 1024, desktop from there on. */
export function layoutOf(viewport: Size): Layout {
  if (viewport.width < 600)
    return 'phone'
  return viewport.width < 1024 ? 'tablet' : 'desktop'
}
