/**
 * What a page's nodes are asked. The browser itself answers: a form has each of its fields, and a document each of its
 * images, under their names in place of what is asked by that name.
 */

type Reader<TNode, TKey extends keyof TNode> = (node: TNode) => TNode[TKey]

function reader<TNode, TKey extends keyof TNode & string>(type: { prototype: TNode }, key: TKey): Reader<TNode, TKey> {
  const { get } = Object.getOwnPropertyDescriptor(type.prototype, key)!
  return node => get!.call(node)
}

const nodeTypeOf = reader(Node, 'nodeType')
export const parentNodeOf = reader(Node, 'parentNode')
export const isConnected = reader(Node, 'isConnected')
export const tagOf = reader(Element, 'localName')
export const shadowRootOf = reader(Element, 'shadowRoot')
export const hostOf = reader(ShadowRoot, 'host')
const firstChildOf = reader(Element, 'firstElementChild')
export const nextOf = reader(Element, 'nextElementSibling')
export const previousOf = reader(Element, 'previousElementSibling')
export const scrollLeftOf = reader(Element, 'scrollLeft')
export const scrollTopOf = reader(Element, 'scrollTop')
export const rootElementOf = reader(Document, 'documentElement')
export const fullScreenIn = reader(Document, 'fullscreenElement')
export const windowOf = reader(Document, 'defaultView')
const ownerDocumentOf = reader(Node, 'ownerDocument')
const firstChildOfShadow = reader(DocumentFragment, 'firstElementChild')
const frameDocument = reader(HTMLIFrameElement, 'contentDocument')
const focusInDocument = reader(Document, 'activeElement')
const focusInShadow = reader(ShadowRoot, 'activeElement')
const { getAttribute, getBoundingClientRect, matches, scrollIntoView } = Element.prototype

export const attributeOf = (element: Element, name: string) => getAttribute.call(element, name)
export const rectOf = (element: Element) => getBoundingClientRect.call(element)
export const isLike = (element: Element, selector: string) => matches.call(element, selector)
export const bringIntoView = (element: Element) => scrollIntoView.call(element, { block: 'nearest', inline: 'nearest' })
export const scrollElement = (element: Element, by: ScrollToOptions) =>
  (Element.prototype.scrollBy as (by: ScrollToOptions) => void).call(element, by)
export const hasFocus = (document: Document) => Document.prototype.hasFocus.call(document)
export const documentOf = (element: Element) => ownerDocumentOf(element)!
export const rootOf = (node: Node) => Node.prototype.getRootNode.call(node) as Document | ShadowRoot
export const isElement = (node: Node | null): node is Element => node !== null && nodeTypeOf(node) === 1
export const isShadow = (node: Node | null): node is ShadowRoot => node !== null && nodeTypeOf(node) === 11

/** The document that a frame shows; null where that is from elsewhere, or where the element is no frame. */
export function frameDocumentOf(element: Element): Document | null {
  return tagOf(element) === 'iframe' ? frameDocument(element as HTMLIFrameElement) : null
}

/** The first element within another: of its shadow tree, of the document that it shows, or its own first. */
export function firstWithin(element: Element): Element | null {
  const shadow = shadowRootOf(element)
  const inner = frameDocumentOf(element)
  if (inner)
    return rootElementOf(inner)
  return shadow ? firstChildOfShadow(shadow) : firstChildOf(element)
}

/** The topmost element at a place of a document or shadow tree, in its own coordinates. */
export function topmostAt(root: Document | ShadowRoot, x: number, y: number): Element | null {
  const { elementFromPoint } = isShadow(root) ? ShadowRoot.prototype : Document.prototype
  return elementFromPoint.call(root, x, y)
}

/** The element of a document or shadow tree that has the focus. */
export function focusedIn(root: Document | ShadowRoot): Element | null {
  return isShadow(root) ? focusInShadow(root) : focusInDocument(root)
}

/** All elements of a document or shadow tree that a selector fits. */
export function allIn(root: Document | ShadowRoot, selector: string): NodeListOf<Element> {
  const { querySelectorAll } = isShadow(root) ? DocumentFragment.prototype : Document.prototype
  return querySelectorAll.call(root, selector)
}
