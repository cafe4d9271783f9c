import type { Size } from '../../core/journey/context.ts'
import type { Shot } from './shot.ts'
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { pixelRatioSchema, sizeSchema } from '../../core/journey/context.ts'

/** What is known of a page beside its address: null where the page does not say. */
export interface PageFacts {
  /** What the page had to draw in when it was photographed, in CSS pixels. */
  viewport: Size | null
  pixelRatio: number | null
  language: string | null
}

// The answer comes from the page, so it is as untrusted as a file.
const answerSchema = v.object({
  pixelRatio: pixelRatioSchema,
  language: v.pipe(v.string(), v.maxLength(100)),
})

const unknown: PageFacts = { viewport: null, pixelRatio: null, language: null }

/**
 * Asks a page for its pixel ratio and language.
 * The viewport follows from the screenshot, since opening the panel may have narrowed the page by now.
 */
export async function inspectPage(tabId: number, shot: Shot): Promise<PageFacts> {
  const results = await browser.scripting.executeScript({ target: { tabId }, func: askPage }).catch(noAnswer)
  const answer = v.safeParse(answerSchema, results[0]?.result)
  return answer.success ? factsOf(answer.output, shot) : unknown
}

/** A page may say anything of its pixel ratio: one that makes no sense of the picture is not believed. */
function factsOf({ pixelRatio, language }: v.InferOutput<typeof answerSchema>, shot: Shot): PageFacts {
  const viewport = { width: Math.round(shot.width / pixelRatio), height: Math.round(shot.height / pixelRatio) }
  const size = v.is(sizeSchema, viewport) ? { viewport, pixelRatio } : { viewport: null, pixelRatio: null }
  return { ...size, language: language.trim() || null }
}

/** Some pages let themselves be photographed but not asked, such as the PDF viewer: their facts stay unknown. */
function noAnswer(): { result?: unknown }[] {
  return []
}

/** Runs inside the page, so it may use nothing from around it. */
function askPage() {
  return { pixelRatio: window.devicePixelRatio, language: document.documentElement.lang }
}
