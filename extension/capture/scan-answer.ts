import type { PageScan, PrivateBox } from '../scan/page-scan.ts'
import * as v from 'valibot'
import { pixelRatioSchema } from '../../core/journey/context.ts'
import { pathKey } from '../../core/journey/page-address.ts'

const finite = v.pipe(v.number(), v.finite())
const above0 = v.pipe(finite, v.gtValue(0))
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const boxSchema: v.GenericSchema<unknown, PrivateBox> = v.object({
  x: finite,
  y: finite,
  width: v.pipe(finite, v.minValue(0)),
  height: v.pipe(finite, v.minValue(0)),
  kind: v.pipe(v.string(), v.regex(/^[a-z]{1,20}$/)),
})

// The answer comes from the page, so it is as untrusted as a file; what is odd in one fact says nothing of the others.
const scanSchema = v.object({
  address: v.string(),
  width: above0,
  height: above0,
  scrollX: finite,
  scrollY: finite,
  boxes: v.pipe(v.array(boxSchema), v.maxLength(2_000)),
  unread: v.object({ images: count, canvases: count, frames: count }),
  ownWords: count,
  pixelRatio: v.fallback(v.nullable(pixelRatioSchema), null),
  language: v.fallback(v.nullable(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(100))), null),
  windowWidth: v.fallback(v.nullable(above0), null),
})

/** A scan as far as it makes sense: its facts are null where the page does not say. */
export interface ReadScan extends Omit<PageScan, 'pixelRatio' | 'windowWidth'> {
  pixelRatio: number | null
  /** In the page's CSS pixels. */
  windowWidth: number | null
}

/**
 * What a page's answer is worth; null where it is no scan.
 * @param answer from the page: anything
 * @param zoom what the page is enlarged by and its window is not; null where unknown
 */
export function readScan(answer: unknown, zoom: number | null): ReadScan | null {
  const parsed = v.safeParse(scanSchema, answer)
  if (!parsed.success || !URL.canParse(parsed.output.address))
    return null
  const { windowWidth } = parsed.output
  return { ...parsed.output, windowWidth: windowWidth && zoom && windowWidth / zoom }
}

/**
 * A scan as far as it is of the page that was photographed, which may have given way to another one since.
 * @param address of the page that was photographed
 */
export function scanOf(scan: ReadScan | null, address: string): ReadScan | null {
  // Another site may be enlarged by something else.
  if (!scan || new URL(scan.address).host !== new URL(address).host)
    return null
  return pathKey(scan.address) === pathKey(address) ? scan : { ...scan, language: null }
}
