const decimals = /-?\d+\.\d{2,}/g

/** A drawing with one element a line, deeper ones further in, and figures to a tenth of a px. */
export function readableSvg(svg: SVGSVGElement): string {
  return `${linesOf(svg).join('\n')}\n`
}

function linesOf(element: Element): string[] {
  // The document of the tests lists first what was set last.
  const attributes = Array.from(element.attributes).toReversed().map(({ name, value }) =>
    ` ${name}="${value.replace(decimals, figure => String(Number(Number(figure).toFixed(1))))}"`)
  const tag = `${element.localName}${attributes.join('')}`
  const children = Array.from(element.children)
  if (children.length > 0)
    return [`<${tag}>`, ...children.flatMap(linesOf).map(line => `  ${line}`), `</${element.localName}>`]
  return [element.textContent ? `<${tag}>${element.innerHTML}</${element.localName}>` : `<${tag}/>`]
}
