import type { Size } from '../../core/journey/context.ts'
import type { Shot } from './shot.ts'
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { pixelRatioSchema, sizeSchema } from '../../core/journey/context.ts'
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

// The answer comes from the page, so it is as untrusted as a file.
const answerSchema = v.object({
  pixelRatio: pixelRatioSchema,
  // What is longer is no language; the rest of the answer holds.
  language: v.fallback(v.pipe(v.string(), v.maxLength(100)), ''),
  windowWidth: v.pipe(v.number(), v.minValue(0)),
})

const unknown: PageFacts = { viewport: null, widthWithoutPanel: null, pixelRatio: null, language: null }

/**
 * Asks a page for its pixel ratio, its language and its window's width.
 * The viewport follows from the screenshot, since opening the panel may have narrowed the page by now.
 * @param panelWidth of the panel when the page was photographed, in device pixels; null where there was none
 */
export async function inspectPage(tabId: number, shot: Shot, panelWidth: number | null): Promise<PageFacts> {
  const results = await browser.scripting.executeScript({ target: { tabId }, func: askPage }).catch(noAnswer)
  const answer = v.safeParse(answerSchema, results[0]?.result)
  if (!answer.success)
    return unknown
  const { language, pixelRatio, windowWidth } = answer.output
  const zoom = await zoomOf(tabId)
  const size = sizeOf(shot, pixelRatio, zoom && windowWidth / zoom, (panelWidth ?? 0) / pixelRatio)
  return { ...size, language: language.trim() || null }
}

/** A page may say anything of its pixel ratio: one that makes no sense of the picture is not believed. */
function sizeOf(
  shot: Shot,
  pixelRatio: number,
  windowWidth: number | null,
  panelWidth: number,
): Omit<PageFacts, 'language'> {
  const viewport = { width: Math.round(shot.width / pixelRatio), height: Math.round(shot.height / pixelRatio) }
  if (!v.is(sizeSchema, viewport))
    return unknown
  // A window that says it has no width has none to go by.
  const width = windowWidth ? widthWithoutPanel(viewport.width, windowWidth, panelWidth) : null
  return { viewport, pixelRatio, widthWithoutPanel: width }
}

/** What a page is enlarged by that its window is not, which counts in screen pixels in Chromium; null where unknown. */
async function zoomOf(tabId: number): Promise<number | null> {
  return import.meta.env.FIREFOX ? 1 : browser.tabs.getZoom(tabId).catch(() => null)
}

/** Some pages let themselves be photographed but not asked, such as the PDF viewer: their facts stay unknown. */
function noAnswer(): { result?: unknown }[] {
  return []
}

/** Runs inside the page, so it may use nothing from around it. */
function askPage() {
  return {
    pixelRatio: window.devicePixelRatio,
    language: document.documentElement.lang,
    windowWidth: window.outerWidth,
  }
}
