const selector = '[data-touchpoint]'

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

function controlOf(svg: SVGSVGElement, touchpointId: string): SVGGElement | undefined {
  return controlsOf(svg).find(control => control.dataset.touchpoint === touchpointId)
}

/** The touchpoint of the control that an event happened on; null beside the controls. */
export function touchpointAt(event: Event): string | null {
  const control = event.target instanceof Element ? event.target.closest(selector) : null
  return control?.getAttribute('data-touchpoint') ?? null
}

/** Makes one control the one that Tab leads to. */
export function setTabStop(svg: SVGSVGElement, touchpointId: string): void {
  const stop = controlOf(svg, touchpointId)
  if (stop)
    controlsOf(svg).forEach(control => control.setAttribute('tabindex', control === stop ? '0' : '-1'))
}

/** The touchpoint whose control Tab leads to; undefined where there is none. */
export function tabStopOf(svg: SVGSVGElement): string | undefined {
  return controlsOf(svg).find(control => control.getAttribute('tabindex') === '0')?.dataset.touchpoint
}

/** Focuses a touchpoint's control; where that is gone, the one that Tab leads to. */
export function focusTouchpoint(svg: SVGSVGElement, touchpointId: string): void {
  setTabStop(svg, touchpointId)
  const control = controlOf(svg, touchpointId) ?? controlsOf(svg).find(({ tabIndex }) => tabIndex === 0)
  control?.focus({ preventScroll: true })
}

/** Walks along the curve with the arrow keys. */
export function walk(svg: SVGSVGElement, event: KeyboardEvent): void {
  const controls = controlsOf(svg)
  const current = controls.findIndex(control => control.dataset.touchpoint === touchpointAt(event))
  const next = current < 0 ? null : nextIndex(event.key, current, controls.length)
  if (next === null)
    return
  event.preventDefault()
  focusTouchpoint(svg, controls[next]!.dataset.touchpoint!)
}
