/** What leads into a shadow tree, or into the document of a frame. */
const into = ' >>> '

/** The way to an element from the outermost document, by places alone: names and ids may tell of somebody. */
export function wayTo(element: Element): string {
  const steps: string[] = []
  for (let step: Element | null = element; step; step = step.parentElement)
    steps.unshift(placeOf(step))
  const outer = outerElement(element)
  return `${outer ? `${wayTo(outer)}${into}` : ''}${steps.join(' > ')}`
}

/** The host of the shadow tree that an element is in, or the frame that shows its document. */
export function outerElement(element: Element): Element | null {
  const root = element.getRootNode()
  const { defaultView } = element.ownerDocument
  return (root as Partial<ShadowRoot>).host ?? (defaultView === window ? null : defaultView?.frameElement ?? null)
}

function placeOf(element: Element): string {
  const tag = element.localName
  const beside = [...element.parentNode?.children ?? []].filter(other => other.localName === tag)
  return `${CSS.escape(tag)}${beside.length > 1 ? `:nth-of-type(${beside.indexOf(element) + 1})` : ''}`
}
