import type { D3ZoomEvent } from 'd3-zoom'
import type { Ref } from 'vue'
import type { Id } from '../../core/journey/identifier.ts'
import type { MapBoxes } from '../drawing/layout/map-boxes.ts'
import { select } from 'd3-selection'
import { zoom as createZoom } from 'd3-zoom'
import { nextTick, onMounted, onUnmounted } from 'vue'
import { scrollTo, shareAt, zoomBy, zoomOf } from './map-zoom.ts'
import { createZoomPreview } from './zoom-preview.ts'

/** Columns that are laid out and drawn within a frame. */
const mostLaidOutLive = 40

/** A mouse that moved less between down and up has clicked, px. */
const clickDistance = 4

/** What stays free beside a stage that is gone to, px: there the map says that there is more of it. */
const edge = 16

/** Of finding the width at which a stage fills the room. */
const mostTries = 4

/** Makes a map wider and narrower, and moves along it. */
export interface MapZoom {
  /** Makes the map so many times as wide around the middle of what is seen. */
  by: (factor: number) => void
  /** Makes one stage as wide as the room, and brings it there. */
  toStage: (stageId: Id) => void
}

/**
 * Zooms by pinch, by wheel with Ctrl, and moves by dragging: what d3-zoom makes of them becomes width and scroll
 * position, so that scroll bar, keyboard and touch go on as they do everywhere.
 * @param boxes null as long as there is no room
 * @param live the zoom while somebody zooms
 * @param choose told when a gesture has come to its end
 */
export function useMapZoom(
  { scroller, drawing }: { scroller: Readonly<Ref<HTMLElement | null>>, drawing: Readonly<Ref<HTMLElement | null>> },
  boxes: () => MapBoxes | null,
  live: Ref<number | undefined>,
  choose: (zoom: number) => void,
): MapZoom {
  const preview = createZoomPreview(() => drawing.value)
  let last = { k: 1, x: 0 }
  let stretchedAt = 0

  function zoomAround(factor: number, pointX: number): void {
    const [before, element] = [boxes(), scroller.value]
    if (!before || !element)
      return
    const share = shareAt(before, element.scrollLeft, pointX)
    live.value = zoomBy(before, element.clientWidth, factor)
    void nextTick(() => element.scrollLeft = scrollTo(boxes()!, share, pointX))
  }

  function onZoom({ transform: { k, x }, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>): void {
    const element = scroller.value!
    if (k === last.k)
      element.scrollLeft -= x - last.x
    else
      zoomDuring(k / last.k, pointOf(sourceEvent, element))
    last = { k, x }
  }

  /** A large map is stretched as it is, and laid out when the gesture has come to its end. */
  function zoomDuring(factor: number, pointX: number): void {
    const [before, element] = [boxes(), scroller.value!]
    if (!before || before.controls.length <= mostLaidOutLive)
      return zoomAround(factor, pointX)
    const room = element.clientWidth
    const possible = zoomBy(before, room, preview.factor() * factor) / zoomOf(before, room)
    stretchedAt = pointX
    preview.stretch(possible / preview.factor(), element.scrollLeft + pointX)
  }

  function settle(): void {
    if (preview.factor() !== 1) {
      zoomAround(preview.factor(), stretchedAt)
      void nextTick(preview.end)
    }
    if (live.value !== undefined)
      choose(live.value)
  }

  function by(factor: number): void {
    zoomAround(factor, scroller.value!.clientWidth / 2)
    settle()
  }

  async function toStage(stageId: Id): Promise<void> {
    // What words need at the least does not grow with the rest: each try comes nearer.
    for (let tries = 0; tries < mostTries; tries++) {
      const [before, element] = [boxes(), scroller.value]
      const stage = before && stageOf(before, stageId)
      if (!element || !stage)
        return
      const room = element.clientWidth - before.captionArea.width - 2 * edge
      live.value = Math.max(1, zoomOf(before, element.clientWidth) * room / stage.width)
      await nextTick()
      element.scrollLeft = stageOf(boxes()!, stageId)!.x - before.captionArea.width - edge
    }
    settle()
  }

  const gestures = createZoom<HTMLElement, unknown>()
    .clickDistance(clickDistance)
    .filter(isGesture)
    .on('zoom', onZoom)
    .on('end', settle)
  onMounted(() => select(scroller.value!).call(gestures).on('dblclick.zoom', null))
  onUnmounted(() => scroller.value && select(scroller.value).on('.zoom', null))
  return { by, toStage: id => void toStage(id) }
}

function stageOf({ stages }: MapBoxes, stageId: Id): { x: number, width: number } | undefined {
  return stages.find(stage => stage.stageId === stageId)
}

/** A pinch, a wheel with Ctrl, or a drag where there is more than is seen; everything else scrolls as ever. */
function isGesture(this: HTMLElement, event: MouseEvent | WheelEvent | TouchEvent): boolean {
  if (event instanceof WheelEvent)
    return event.ctrlKey || event.metaKey
  if ('touches' in event)
    return event.touches.length > 1
  return event.button === 0 && !event.ctrlKey && this.scrollWidth > this.clientWidth
}

/** Where in the window of the map a gesture takes place, px from its left edge. */
function pointOf(event: unknown, element: HTMLElement): number {
  const { left } = element.getBoundingClientRect()
  const touches = event instanceof Event && 'touches' in event ? Array.from((event as TouchEvent).touches) : []
  const xs = touches.length > 0 ? touches.map(({ clientX }) => clientX) : [(event as MouseEvent).clientX]
  return xs.reduce((sum, x) => sum + x, 0) / xs.length - left
}
