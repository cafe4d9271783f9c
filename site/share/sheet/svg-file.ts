/** What XML cannot hold, however it is written: a file with any of it opens nowhere. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Figures are as wide as on the page, where they were measured. */
const figures = 'text{font-variant-numeric:tabular-nums}'

/**
 * A drawing as the text of a file that needs nothing beside itself.
 * @param fonts the rules that bring them along
 */
export function svgText(svg: SVGSVGElement, fonts: string): string {
  const style = svg.ownerDocument.createElementNS(svg.namespaceURI, 'style')
  // A style attribute would be applied at once, which the page's policy forbids; this is not before it is in a page.
  style.textContent = `${figures}\n${fonts}`
  svg.append(style)
  const text = new XMLSerializer().serializeToString(svg).replaceAll(forbidden, '')
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`
}
