import type { MapBoxes } from '../drawing/layout/map-boxes.ts'

/** A column is never wider, px: a picture has long had all the room it can use. */
const widestColumn = 320

/** How many times as wide as its room a map is, its captions not counted on either side. */
export function zoomOf(boxes: MapBoxes, roomWidth: number): number {
  const captions = boxes.captionArea.width
  return (boxes.width - captions) / (roomWidth - captions)
}

/** The zoom that is so many times another one, within what makes sense of a map: as wide as its room, or wider. */
export function zoomBy(boxes: MapBoxes, roomWidth: number, factor: number): number {
  const most = boxes.controls.length * widestColumn / (roomWidth - boxes.captionArea.width)
  return Math.max(1, Math.min(Math.max(1, most), zoomOf(boxes, roomWidth) * factor))
}

/** Where on the way a point of the window is, as a share of it; the captions stay where they are. */
export function shareAt(boxes: MapBoxes, scrollLeft: number, pointX: number): number {
  const captions = boxes.captionArea.width
  return (scrollLeft + Math.max(captions, pointX) - captions) / (boxes.width - captions)
}

/** How far a map is scrolled, px, where a share of its way is at a point of the window. */
export function scrollTo(boxes: MapBoxes, share: number, pointX: number): number {
  const captions = boxes.captionArea.width
  return share * (boxes.width - captions) + captions - Math.max(captions, pointX)
}
