import * as v from 'valibot'
import { lineSchema } from './text.ts'

/** The three layouts a page is seen in. */
export const layouts = ['phone', 'tablet', 'desktop'] as const

export type Layout = typeof layouts[number]

/** The least width of a viewport in each layout, in CSS pixels. */
export const leastWidths: Readonly<Record<Layout, number>> = { phone: 0, tablet: 600, desktop: 1024 }

const pixels = v.pipe(v.number(), v.gtValue(0), v.maxValue(100_000))

/** Width and height in CSS pixels. */
export const sizeSchema = v.looseObject({ width: pixels, height: pixels })

export type Size = v.InferOutput<typeof sizeSchema>

/** Device pixels per CSS pixel. */
export const pixelRatioSchema = v.pipe(v.number(), v.gtValue(0), v.maxValue(100))

/**
 * How wide the page would have been without Kairos's panel beside it, in CSS pixels: the viewport's own width where the
 * panel was closed. Null or absent where nobody knows.
 */
export const widthWithoutPanelSchema = v.optional(v.nullable(pixels))

/** The circumstances an observation was made in; null where unknown, as for a touchpoint that is no page. */
export const contextSchema = v.looseObject({
  layout: v.nullable(v.picklist(layouts)),
  viewport: v.nullable(sizeSchema),
  widthWithoutPanel: widthWithoutPanelSchema,
  pixelRatio: v.nullable(pixelRatioSchema),
  browser: v.nullable(lineSchema),
  /** BCP 47 tag that the page declares. */
  pageLanguage: v.nullable(lineSchema),
  market: v.nullable(lineSchema),
})

export type Context = v.InferOutput<typeof contextSchema>

/** The layout of a width in CSS pixels: phone under 600, tablet under 1024, desktop from there on. */
export function layoutOf({ width }: Pick<Size, 'width'>): Layout {
  return layouts.findLast(layout => width >= leastWidths[layout])!
}

/** What a record says of the width that a page was seen in. */
type SeenWidth = Pick<Context, 'viewport' | 'widthWithoutPanel'>

/** The same with the layout that follows from it. */
export type SeenIn = Pick<Context, 'layout' | 'viewport' | 'widthWithoutPanel'>

/** The layout that a page was seen in, and what it follows from. */
export function seenIn({ viewport, widthWithoutPanel }: SeenWidth): SeenIn {
  return { layout: viewport && layoutOf(viewport), viewport, widthWithoutPanel }
}

/** The layout that a page would have been seen in without the panel; null where the panel is not known to change it. */
export function layoutBeforePanel({ viewport, widthWithoutPanel }: SeenWidth): Layout | null {
  if (!viewport || !widthWithoutPanel)
    return null
  const layout = layoutOf({ width: widthWithoutPanel })
  return layout === layoutOf(viewport) ? null : layout
}

/** What a record says of the layout that a page was seen in. */
type SeenLayout = Pick<Context, 'layout' | 'widthWithoutPanel'>

/** Whether the panel alone made a tablet's layout of a desktop's, in a window that is wide enough; never a phone's. */
export function isDesktopNarrowed({ layout, widthWithoutPanel }: SeenLayout): boolean {
  return layout === 'tablet' && (widthWithoutPanel ?? 0) >= leastWidths.desktop
}

/** The layout that an observation counts in where those that only the panel narrowed count as what they would be. */
export function pooledLayout(context: SeenLayout): Layout | null {
  return isDesktopNarrowed(context) ? 'desktop' : context.layout
}
