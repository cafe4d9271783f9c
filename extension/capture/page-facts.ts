import type { Size } from '../../core/journey/context.ts'
import type { ReadScan } from './scan-answer.ts'
import type { Shot } from './shot.ts'
import * as v from 'valibot'
import { sizeSchema } from '../../core/journey/context.ts'
import { widthWithoutPanel } from './width-without-panel.ts'

/** What is known of a page beside its address: null where the page does not say. */
export interface PageFacts {
  /** What the page had to draw in when it was photographed, in CSS pixels. */
  viewport: Size | null
  /** How wide that would have been without the panel, in CSS pixels. */
  widthWithoutPanel: number | null
  pixelRatio: number | null
  language: string | null
}

/** The facts of a page that says nothing. */
const unknownFacts: PageFacts = { viewport: null, widthWithoutPanel: null, pixelRatio: null, language: null }

/**
 * The facts of a page. The viewport follows from the screenshot, since opening the panel may have narrowed the page by
 * the time that it answers.
 * @param scan what the page says; null where it says nothing
 * @param panelWidth of the panel when the page was photographed, in device pixels; null where there was none
 */
export function factsOf(
  scan: Pick<ReadScan, 'pixelRatio' | 'windowWidth' | 'language'> | null,
  shot: Pick<Shot, 'width' | 'height'>,
  panelWidth: number | null,
): PageFacts {
  const { pixelRatio, windowWidth, language } = scan ?? { pixelRatio: null, windowWidth: null, language: null }
  if (!pixelRatio)
    return { ...unknownFacts, language }
  const viewport = { width: Math.round(shot.width / pixelRatio), height: Math.round(shot.height / pixelRatio) }
  // A page may say anything of its pixel ratio: one that makes no sense of the picture is not believed.
  if (!v.is(sizeSchema, viewport))
    return { ...unknownFacts, language }
  const width = windowWidth && widthWithoutPanel(viewport.width, windowWidth, (panelWidth ?? 0) / pixelRatio)
  return { viewport, widthWithoutPanel: width, pixelRatio, language }
}
