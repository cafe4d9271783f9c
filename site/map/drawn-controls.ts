import type { MapControl } from '../drawing/layout/map-boxes.ts'
import type { MapPlace } from './map-places.ts'
import { placeOf } from './map-places.ts'

const selector = '[data-touchpoint], [data-holds]'

/** The control that an event happened on or an element belongs to; null beside the controls. */
export function controlAt(target: EventTarget | null): SVGGElement | null {
  return target instanceof Element ? target.closest<SVGGElement>(selector) : null
}

/** What the keyboard is on in a drawing; null where it is not there. */
export function focusedPlace(svg: SVGSVGElement | null): MapPlace | null {
  const control = controlAt(document.activeElement)
  return control && control.ownerSVGElement === svg ? placeIn(control) : null
}

/** What a drawn control stands for. */
export function placeIn({ dataset }: SVGGElement): MapPlace {
  return dataset.touchpoint
    ? { touchpointId: dataset.touchpoint, isSliver: false }
    : { touchpointId: dataset.holds!.split(' ')[0]!, isSliver: true }
}

/** The drawn element of a control; undefined where that is not drawn. */
export function elementOf(svg: SVGSVGElement, control: MapControl): SVGGElement | undefined {
  const { touchpointId, isSliver } = placeOf(control)
  return controlsOf(svg).find((element) => {
    const place = placeIn(element)
    return place.touchpointId === touchpointId && place.isSliver === isSliver
  })
}

/** Says of one control that it is the current one, of all others that not. */
export function markCurrent(svg: SVGSVGElement, current: SVGGElement | undefined): void {
  controlsOf(svg).forEach(control => control.setAttribute('aria-current', String(control === current)))
}

/** Makes one control the one that Tab leads to. */
export function setTabStop(svg: SVGSVGElement, stop: SVGGElement): void {
  controlsOf(svg).forEach(control => control.setAttribute('tabindex', control === stop ? '0' : '-1'))
}

/** The control that Tab leads to. */
export function tabStopOf(svg: SVGSVGElement): SVGGElement | undefined {
  return controlsOf(svg).find(({ tabIndex }) => tabIndex === 0)
}

function controlsOf(svg: SVGSVGElement): SVGGElement[] {
  return Array.from(svg.querySelectorAll<SVGGElement>(selector))
}
