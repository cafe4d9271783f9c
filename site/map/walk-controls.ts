const selector = '[data-touchpoint]'

/** Which control a key leads to from the present one; null for keys that lead nowhere. */
function nextIndex(key: string, present: number, count: number): number | null {
  const goals: Record<string, number> = { ArrowRight: present + 1, ArrowDown: present + 1, ArrowLeft: present - 1, ArrowUp: present - 1, Home: 0, End: count - 1 }
  const goal = goals[key]
  return goal === undefined || goal < 0 || goal >= count ? null : goal
}

function controlsOf(svg: SVGSVGElement): SVGGElement[] {
  return Array.from(svg.querySelectorAll<SVGGElement>(selector))
}

/** The touchpoint of the control that an event happened on; null beside the controls. */
export function touchpointAt(event: Event): string | null {
  return event.target instanceof Element ? event.target.closest(selector)?.getAttribute('data-touchpoint') ?? null : null
}

/** Makes one control the one that Tab leads to. */
export function setTabStop(svg: SVGSVGElement, touchpointId: string): void {
  const controls = controlsOf(svg)
  if (!controls.some(control => control.dataset.touchpoint === touchpointId))
    return
  controls.forEach(control => control.setAttribute('tabindex', control.dataset.touchpoint === touchpointId ? '0' : '-1'))
}

/** The touchpoint whose control Tab leads to; undefined where there is none. */
export function tabStopOf(svg: SVGSVGElement): string | undefined {
  return controlsOf(svg).find(control => control.getAttribute('tabindex') === '0')?.dataset.touchpoint
}

/** Focuses a touchpoint's control, if it is there. */
export function focusTouchpoint(svg: SVGSVGElement, touchpointId: string): void {
  setTabStop(svg, touchpointId)
  controlsOf(svg).find(control => control.dataset.touchpoint === touchpointId)?.focus({ preventScroll: true })
}

/** Walks along the curve with the arrow keys. */
export function walk(svg: SVGSVGElement, event: KeyboardEvent): void {
  const controls = controlsOf(svg)
  const present = controls.findIndex(control => control.dataset.touchpoint === touchpointAt(event))
  const next = present < 0 ? null : nextIndex(event.key, present, controls.length)
  if (next === null)
    return
  event.preventDefault()
  focusTouchpoint(svg, controls[next]!.dataset.touchpoint!)
}
