import type { ScrolledPlace } from '../full-page/scroll-message.ts'

/** How long a picture of a page gets: some feeds never end. In CSS pixels. */
const mostHeight = 20_000

/** Of one side in pixels; Firefox draws no longer one. */
const longestSide = 32_767

/** Less than a file may carry for one picture; unpacked each takes four bytes. */
const mostPixels = 40_000_000

/** A page that grows by little each time is not followed for ever. */
export const mostTiles = 60

/** What a tile repeats of the one before, in CSS pixels: both begin and end at whole pixels of their own. */
const overlap = 2

/** A page that has fewer CSS pixels left below ends there: they are fractions that were rounded up. */
const leastRest = 1

/** How far down the contents are seen by now, in CSS pixels. */
export function bottomOf({ top, box }: ScrolledPlace): number {
  return top + box.height
}

/** How far down the contents are photographed, in CSS pixels: to their end, or to where a picture ends. */
export function pageEndOf(place: ScrolledPlace): number {
  return Math.min(place.contentHeight, contentLimit(place))
}

/** Whether the picture ends before the contents do, where this is the last that was photographed of them. */
export function isCut(place: ScrolledPlace): boolean {
  return place.contentHeight - Math.min(bottomOf(place), pageEndOf(place)) > leastRest
}

/** Whether there is nothing more to be photographed. */
export function isComplete(place: ScrolledPlace, covered: number): boolean {
  return pageEndOf(place) - covered <= leastRest
}

/** How far down to scroll for what comes next, in CSS pixels: the last tile repeats what is above it. */
export function nextTop(place: ScrolledPlace, covered: number): number {
  return Math.max(0, Math.min(Math.floor(covered) - overlap, place.contentHeight - place.box.height))
}

/** How many tiles there will be, as far as is known. */
export function tileCount(place: ScrolledPlace, covered: number, done: number): number {
  return done + Math.ceil(Math.max(0, pageEndOf(place) - covered - leastRest) / Math.max(1, place.box.height - overlap))
}

/** What is around the contents takes its room in the picture too. */
function contentLimit({ box, width, height, pixelRatio }: ScrolledPlace): number {
  const tallest = Math.min(mostHeight, longestSide / pixelRatio, mostPixels / (width * pixelRatio ** 2))
  return Math.max(box.height, Math.floor(tallest) - Math.ceil(height - box.height))
}
