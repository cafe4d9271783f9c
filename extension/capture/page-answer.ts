import * as v from 'valibot'
import { pixelRatioSchema } from '../../core/journey/context.ts'
import { pathKey } from '../../core/journey/page-address.ts'

// The answer comes from the page, so it is as untrusted as a file; what is odd in one fact says nothing of the others.
const answerSchema = v.object({
  address: v.string(),
  pixelRatio: v.fallback(v.nullable(pixelRatioSchema), null),
  language: v.fallback(v.nullable(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(100))), null),
  windowWidth: v.fallback(v.nullable(v.pipe(v.number(), v.gtValue(0))), null),
})

/** What a page says of itself: null where it does not say. */
export interface PageAnswer {
  pixelRatio: number | null
  language: string | null
  /** Its window's, in the page's CSS pixels. */
  windowWidth: number | null
}

const hostOf = (address: string) => URL.parse(address)?.host

/**
 * What a page's answer is worth.
 * @param answer from the page: anything
 * @param address of the page that was photographed, which may have given way to another one since
 * @param zoom what the page is enlarged by and its window is not; null where unknown
 */
export function readAnswer(answer: unknown, address: string, zoom: number | null): PageAnswer | null {
  const parsed = v.safeParse(answerSchema, answer)
  // Another site may be enlarged by something else.
  if (!parsed.success || hostOf(parsed.output.address) !== hostOf(address))
    return null
  const { pixelRatio, windowWidth } = parsed.output
  const language = pathKey(parsed.output.address) === pathKey(address) ? parsed.output.language : null
  return { pixelRatio, language, windowWidth: windowWidth && zoom && windowWidth / zoom }
}
