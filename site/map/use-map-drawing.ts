import type { Ref } from 'vue'
import type { Id } from '../../core/journey/identifier.ts'
import type { MapBoxes, MapControl } from '../drawing/layout/map-boxes.ts'
import type { MapPlace } from './map-places.ts'
import type { PictureShow } from './show-pictures.ts'
import { ref, watchPostEffect } from 'vue'
import { drawCaptions, drawMap, updateMap } from '../drawing/draw/draw-map.ts'
import { boxesWithin } from '../drawing/layout/boxes-within.ts'
import { screenPalette } from '../drawing/palette.ts'
import { elementOf, focusedPlace, markCurrent, setTabStop, tabStopOf } from './drawn-controls.ts'
import { controlFor } from './map-places.ts'
import { reveal } from './reveal.ts'
import { useDrawnWindow } from './use-drawn-window.ts'

/** Where a map is drawn. */
interface DrawingPlaces {
  scroller: Readonly<Ref<HTMLElement | null>>
  drawing: Readonly<Ref<HTMLElement | null>>
  captions: Readonly<Ref<HTMLElement | null>>
}

/** What is drawn there: of a map that runs from left to right, as much as is seen, and some more. */
interface ToDraw {
  /** Null as long as there is no room. */
  boxes: () => MapBoxes | null
  isUpright: Readonly<Ref<boolean>>
  /** The touchpoint whose evidence is open. */
  openId: () => Id | undefined
  pictures: PictureShow
}

/** A map that is drawn, and drawn again wherever it changes. */
export interface MapDrawing {
  /** Puts the keyboard on a control, seen and drawn or not yet; without one, on that which Tab leads to. */
  focus: (place?: MapPlace) => void
  /** Brings a control into view. */
  reveal: (place: MapPlace) => void
}

export function useMapDrawing({ scroller, drawing, captions }: DrawingPlaces, shown: ToDraw): MapDrawing {
  const { boxes, isUpright, openId, pictures } = shown
  const drawnWindow = useDrawnWindow(scroller)
  /** The touchpoint of the control that Tab leads to: it is drawn also where it is not seen. */
  const stopId = ref<Id>()
  const svg = () => drawing.value?.querySelector('svg') ?? null
  const controlOf = (place: MapPlace) => controlFor(boxes()?.controls ?? [], place)

  function drawnBoxes(whole: MapBoxes): MapBoxes {
    const kept = new Set([stopId.value, openId()].filter(id => id !== undefined))
    return isUpright.value ? whole : boxesWithin(whole, drawnWindow.stretch.value, kept)
  }

  function draw(): void {
    const whole = boxes()
    if (!whole || !drawing.value)
      return
    drawnWindow.follow()
    const focused = focusedPlace(svg())
    show(drawnBoxes(whole), drawing.value)
    pictures.show(svg()!)
    if (focused && !focusedPlace(svg()))
      focus(focused)
  }

  function show(drawn: MapBoxes, into: HTMLElement): void {
    const before = svg()
    if (before)
      updateMap(before, drawn, screenPalette)
    else
      into.replaceChildren(drawMap(drawn, document, screenPalette))
  }

  function drawCaptionsAgain(): void {
    const whole = boxes()
    const drawn = whole && drawCaptions(whole, document, screenPalette)
    if (drawn && captions.value && !captions.value.firstElementChild?.isEqualNode(drawn))
      captions.value.replaceChildren(drawn)
  }

  function revealControl(control: MapControl): void {
    reveal(control, boxes()!.captionArea, scroller.value!)
    draw()
  }

  function makeStop(control: MapControl): SVGGElement | undefined {
    stopId.value = control.touchpointId
    draw()
    const element = elementOf(svg()!, control)
    if (element)
      setTabStop(svg()!, element)
    return element
  }

  function focus(place?: MapPlace): void {
    const control = place && controlOf(place)
    const element = control ? makeStop(control) : svg() && tabStopOf(svg()!)
    element?.focus({ preventScroll: true })
  }

  /** Marks the touchpoint whose evidence is open, and where it is folded its sliver. */
  function markOpen(): void {
    const [whole, id] = [boxes(), openId()]
    const drawn = svg()
    if (!drawn || !whole)
      return
    const control = id === undefined ? undefined : controlOf({ touchpointId: id, isSliver: false })
    markCurrent(drawn, control && elementOf(drawn, control))
    if (!control)
      return
    makeStop(control)
    revealControl(control)
  }

  watchPostEffect(draw)
  watchPostEffect(drawCaptionsAgain)
  watchPostEffect(markOpen)
  return {
    focus,
    reveal: (place) => {
      const control = controlOf(place)
      if (control)
        revealControl(control)
    },
  }
}
