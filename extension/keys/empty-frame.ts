const htmlNamespace = 'http://www.w3.org/1999/xhtml'

/** Creates an HTML element, also in a page that is an SVG or XML document, whose own elements can hold no frame. */
export function createHtml<TTag extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: TTag,
): HTMLElementTagNameMap[TTag] {
  return Document.prototype.createElementNS.call(document, htmlNamespace, tag) as HTMLElementTagNameMap[TTag]
}

/** An empty frame of which a page's own listeners hear nothing. */
export interface EmptyFrame {
  element: HTMLIFrameElement
  /** Has its window listened to, and moves the focus of the page into it. */
  take: () => void
}

/**
 * Creates an empty frame; within a closed shadow tree the page can't reach it.
 * @param listen called with the frame's window, perhaps again: Firefox gives it another one once it has loaded
 */
export function createEmptyFrame(document: Document, listen: (frame: Window) => void): EmptyFrame {
  const element = createHtml(document, 'iframe')
  const take = () => {
    // A page in a sandbox can't look into its own frames.
    if (element.contentDocument)
      listen(element.contentWindow!)
    element.focus({ preventScroll: true })
  }
  element.addEventListener('load', take)
  return { element, take }
}
