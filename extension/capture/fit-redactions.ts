import type { PictureSize, Redaction } from '../../core/journey/picture.ts'
import type { PrivateBox } from '../scan/page-scan.ts'
import type { ReadScan } from './scan-answer.ts'
import { hullOf, joinNeighbours } from '../scan/page-box.ts'

/** How far a picture's two scales may lie apart: pixels are whole. */
const mostDifference = 0.01

/** How much more than it says a box is covered on each side, in the picture's pixels: letters may overhang. */
const margin = 1

/** Much as a file may carry for one picture. */
const mostRedactions = 1_000

/**
 * What of a picture is to be covered; null where a scan is not of what the picture shows: the page was narrowed,
 * scrolled or left in between. What moved between the two scans is covered from where it was to where it went.
 * @param picture its size in its own pixels
 * @param before the page as it was looked through when the picture was asked for
 * @param after as it was once the picture was there; null where it did not answer any more
 */
export function fitRedactions(picture: PictureSize, before: ReadScan, after: ReadScan | null): Redaction[] | null {
  const [scale, scaleDown] = [picture.width / before.width, picture.height / before.height]
  if (Math.abs(scale / scaleDown - 1) > mostDifference)
    return null
  // Opening the panel narrows the page a third of a second later: by then the picture has been taken.
  const isComparable = after !== null && after.width === before.width && after.height === before.height
  if (isComparable && !liesAlike(before, after))
    return null
  const boxes = isComparable ? boxesOfBoth(before.boxes, after.boxes) : before.boxes
  return thinOut(boxes.flatMap(box => toPixels(box, scale, picture) ?? []))
}

function liesAlike(a: ReadScan, b: ReadScan): boolean {
  return a.address === b.address && a.scrollX === b.scrollX && a.scrollY === b.scrollY
}

function boxesOfBoth(before: PrivateBox[], after: PrivateBox[]): PrivateBox[] {
  const areSame = before.length === after.length && before.every((box, index) => box.kind === after[index]!.kind)
  return areSame ? before.map((box, index) => hullOf(box, after[index]!)) : [...before, ...after]
}

function toPixels(box: PrivateBox, scale: number, picture: PictureSize): Redaction | null {
  const x = Math.max(0, Math.floor(box.x * scale) - margin)
  const y = Math.max(0, Math.floor(box.y * scale) - margin)
  const width = Math.min(picture.width, Math.ceil((box.x + box.width) * scale) + margin) - x
  const height = Math.min(picture.height, Math.ceil((box.y + box.height) * scale) + margin) - y
  return width > 0 && height > 0 ? { x, y, width, height, kind: box.kind } : null
}

/** Each part once, and no more than a file may carry: of more, neighbours are covered together. */
export function thinOut(redactions: Redaction[]): Redaction[] {
  const apart = redactions.filter((one, index) =>
    !redactions.some((other, at) => at !== index && holds(other, one) && (at < index || !holds(one, other))))
  return joinNeighbours(apart, mostRedactions)
}

function holds(outer: Redaction, inner: Redaction): boolean {
  return outer.x <= inner.x && outer.y <= inner.y
    && outer.x + outer.width >= inner.x + inner.width && outer.y + outer.height >= inner.y + inner.height
}
