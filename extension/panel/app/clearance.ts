/** Where something stands in the window, in pixels from its top. */
interface Extent {
  top: number
  bottom: number
}

/**
 * How far above the window's foot something that floats there has to stand, in pixels, so as not to cover an element:
 * none where there is room below the element, or where the element is out of sight.
 * @param element where the element is that must stay free
 * @param windowHeight the height of the window
 * @param floating the height of what floats, with its margins
 */
export function clearanceOver(element: Extent, windowHeight: number, floating: number): number {
  const inSight = element.bottom > 0 && element.top < windowHeight
  return inSight && windowHeight - element.bottom < floating ? windowHeight - element.top : 0
}
