/** What the keyboard is on: a touchpoint, or the sliver that holds it. */
export interface MapPlace {
  touchpointId: string
  isSliver: boolean
}

const selector = '[data-touchpoint], [data-holds]'

/** Which control a key leads to from the current one; null for keys that lead nowhere. */
function nextIndex(key: string, current: number, count: number): number | null {
  const targets: Record<string, number> = {
    ArrowRight: current + 1,
    ArrowDown: current + 1,
    ArrowLeft: current - 1,
    ArrowUp: current - 1,
    Home: 0,
    End: count - 1,
  }
  const target = targets[key]
  return target === undefined || target < 0 || target >= count ? null : target
}

function controlsOf(svg: SVGSVGElement): SVGGElement[] {
  return Array.from(svg.querySelectorAll<SVGGElement>(selector))
}

/** The touchpoints that a sliver's control opens or folds; none of any other. */
function heldBy({ dataset }: SVGGElement): string[] {
  return dataset.holds?.split(' ') ?? []
}

/** The control of a touchpoint, or where it is folded, or that is asked for, that of the sliver that holds it. */
function controlOf(svg: SVGSVGElement, { touchpointId, isSliver }: MapPlace): SVGGElement | undefined {
  const controls = controlsOf(svg)
  const own = controls.find(({ dataset }) => dataset.touchpoint === touchpointId)
  const sliver = controls.find(control => heldBy(control).includes(touchpointId))
  return isSliver ? sliver ?? own : own ?? sliver
}

function placeOf(control: SVGGElement): MapPlace {
  const { touchpoint } = control.dataset
  return touchpoint
    ? { touchpointId: touchpoint, isSliver: false }
    : { touchpointId: heldBy(control)[0]!, isSliver: true }
}

/** The control that an event happened on or an element belongs to; null beside the controls. */
export function controlAt(target: EventTarget | null): SVGGElement | null {
  return target instanceof Element ? target.closest<SVGGElement>(selector) : null
}

/** What the keyboard is on in a drawing; null where it is not there. */
export function focusedPlace(svg: SVGSVGElement | null): MapPlace | null {
  const control = controlAt(document.activeElement)
  return control && control.ownerSVGElement === svg ? placeOf(control) : null
}

/** What a control opens: the evidence of a touchpoint, or the touchpoints of a sliver. */
export function openedBy(control: SVGGElement): { touchpointId: string } | { held: string[], isOpen: boolean } {
  const { touchpointId, isSliver } = placeOf(control)
  return isSliver ? { held: heldBy(control), isOpen: control.ariaExpanded === 'true' } : { touchpointId }
}

/** Says of a touchpoint's control that it is the current one, of where it is folded too; of all others that not. */
export function markCurrent(svg: SVGSVGElement, touchpointId: string | undefined): SVGGElement | undefined {
  const current = touchpointId === undefined ? undefined : controlOf(svg, { touchpointId, isSliver: false })
  controlsOf(svg).forEach(control => control.setAttribute('aria-current', String(control === current)))
  return current
}

/** Makes one control the one that Tab leads to. */
export function setTabStop(svg: SVGSVGElement, stop: SVGGElement): void {
  controlsOf(svg).forEach(control => control.setAttribute('tabindex', control === stop ? '0' : '-1'))
}

/** Focuses a touchpoint's or a sliver's control; where that is gone, and without one, the one that Tab leads to. */
export function focusPlace(svg: SVGSVGElement, place: MapPlace | undefined): void {
  const control = (place && controlOf(svg, place)) ?? controlsOf(svg).find(({ tabIndex }) => tabIndex === 0)
  if (!control)
    return
  setTabStop(svg, control)
  control.focus({ preventScroll: true })
}

/** Walks along the curve with the arrow keys. */
export function walk(svg: SVGSVGElement, event: KeyboardEvent): void {
  const controls = controlsOf(svg)
  const control = controlAt(event.target)
  const next = control && nextIndex(event.key, controls.indexOf(control), controls.length)
  if (next === null)
    return
  event.preventDefault()
  focusPlace(svg, placeOf(controls[next]!))
}
