import type { Size } from '../../core/journey/context.ts'
import type { PageAnswer } from './page-answer.ts'
import type { Shot } from './shot.ts'
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { sizeSchema } from '../../core/journey/context.ts'
import { readAnswer } from './page-answer.ts'
import { settledWithin } from './settled-within.ts'
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

/** A page that is busy, that waits for a script or that shows a message of its own may answer never. */
const patienceMilliseconds = 1_000

/**
 * Asks a page for its pixel ratio, its language and its window's width.
 * @param page the tab, and the address that it showed when it was photographed
 * @returns null where nothing sensible came within about a second
 */
export async function askPage(page: { id: number, address: string }): Promise<PageAnswer | null> {
  const target = { tabId: page.id }
  // Not once the page has loaded: that may be never.
  const asked = browser.scripting.executeScript({ target, func: answerInPage, injectImmediately: true }).catch(noAnswer)
  const [results, zoom] = await Promise.all([settledWithin(patienceMilliseconds, asked), zoomOf(page.id)])
  return readAnswer(results?.[0]?.result, page.address, zoom)
}

/**
 * The facts of a page. The viewport follows from the screenshot, since opening the panel may have narrowed the page by
 * the time that it answers.
 * @param answer what the page says; null where it says nothing
 * @param panelWidth of the panel when the page was photographed, in device pixels; null where there was none
 */
export function factsOf(
  answer: PageAnswer | null,
  shot: Pick<Shot, 'width' | 'height'>,
  panelWidth: number | null,
): PageFacts {
  const { pixelRatio, windowWidth, language } = answer ?? { pixelRatio: null, windowWidth: null, language: null }
  if (!pixelRatio)
    return { ...unknownFacts, language }
  const viewport = { width: Math.round(shot.width / pixelRatio), height: Math.round(shot.height / pixelRatio) }
  // A page may say anything of its pixel ratio: one that makes no sense of the picture is not believed.
  if (!v.is(sizeSchema, viewport))
    return { ...unknownFacts, language }
  const width = windowWidth && widthWithoutPanel(viewport.width, windowWidth, (panelWidth ?? 0) / pixelRatio)
  return { viewport, widthWithoutPanel: width, pixelRatio, language }
}

/** What a page is enlarged by that its window is not, which counts in screen pixels in Chromium; null where unknown. */
async function zoomOf(tabId: number): Promise<number | null> {
  return import.meta.env.FIREFOX ? 1 : browser.tabs.getZoom(tabId).catch(() => null)
}

/** Some pages let themselves be photographed but not asked, such as the PDF viewer: their facts stay unknown. */
function noAnswer(): { result?: unknown }[] {
  return []
}

/** Runs inside the page, so it may use nothing from around it; the page may have no root, or one of another kind. */
function answerInPage() {
  return {
    address: location.href,
    pixelRatio: window.devicePixelRatio,
    language: document.documentElement?.getAttribute('lang') ?? null,
    windowWidth: window.outerWidth,
  }
}
