/** How much more than the panel may lie beside a page, in CSS pixels: frames, and a strip of tabs. */
const mostBesides = 64

/**
 * How wide a page would have been without the panel: as wide as its window where just the panel lies between the two;
 * where something else does, such as the browser's own tools, or nothing, as wide as it was.
 * All in the page's CSS pixels.
 * @param panelWidth how wide the panel is or last was: it may be closed by now; 0 where it was not open yet
 */
export function widthWithoutPanel(pageWidth: number, windowWidth: number, panelWidth: number): number {
  const besides = windowWidth - pageWidth - panelWidth
  const isBesidePanel = panelWidth > 0 && besides >= -1 && besides <= mostBesides
  return isBesidePanel ? Math.round(windowWidth) : pageWidth
}
