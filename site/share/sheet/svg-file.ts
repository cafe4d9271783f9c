/** What XML cannot hold, however it is written: a file with any of it opens nowhere. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/**
 * A drawing as the text of a file that needs nothing beside itself.
 * @param rules its style sheet
 */
export function svgText(svg: SVGSVGElement, rules: string): string {
  const style = svg.ownerDocument.createElementNS(svg.namespaceURI, 'style')
  style.textContent = rules
  svg.append(style)
  const text = new XMLSerializer().serializeToString(svg).replaceAll(forbidden, '')
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`
}
