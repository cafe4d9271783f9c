import { shadowOf } from '../scan/shadow-of.ts'

/** A document and the shadow trees in it. */
export interface PageTree {
  document: Document
  shadows: ShadowRoot[]
}

/** A page's document and those of the frames of its own site: the one that has the focus first. */
export function treesIn(document: Document): PageTree[] {
  const trees = [...walkTrees(document)]
  const focused = focusedDocument(document)
  return trees.toSorted((a, b) => Number(b.document === focused) - Number(a.document === focused))
}

function* walkTrees(document: Document): Generator<PageTree> {
  const tree: PageTree = { document, shadows: [] }
  const frames: Document[] = []
  lookThrough(document, tree, frames)
  yield tree
  for (const frame of frames)
    yield* walkTrees(frame)
}

function lookThrough(root: Document | ShadowRoot, tree: PageTree, frames: Document[]): void {
  for (const element of root.querySelectorAll('*')) {
    const shadow = shadowOf(element)
    if (shadow) {
      tree.shadows.push(shadow)
      lookThrough(shadow, tree, frames)
    }
    const inner = innerDocument(element)
    if (inner)
      frames.push(inner)
  }
}

/** The element that has a document's focus, within its shadow trees too. */
export function deepFocusOf(document: Document): Element | null {
  let focused = document.activeElement
  for (let shadow = focused && shadowOf(focused); shadow?.activeElement; shadow = shadowOf(shadow.activeElement))
    focused = shadow.activeElement
  return focused
}

/** Whether a frame of another site has the focus, which keeps to itself what is selected in it. */
export function isForeignFocused(document: Document): boolean {
  const focused = deepFocusOf(focusedDocument(document))
  return focused !== null && /^i?frame$/i.test(focused.tagName)
}

function focusedDocument(document: Document): Document {
  const focused = deepFocusOf(document)
  const inner = focused && innerDocument(focused)
  return inner ? focusedDocument(inner) : document
}

/** The document that a frame shows; null of one of another site, and of what is no frame. */
function innerDocument(element: Element): Document | null {
  return /^i?frame$/i.test(element.tagName) ? (element as HTMLIFrameElement).contentDocument : null
}
