import { shadowOf } from '../scan/shadow-of.ts'

/** All elements of a document and its shadow trees; not those of its frames, which scroll by themselves. */
export function* everyElement(root: Document | ShadowRoot): Generator<HTMLElement> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof HTMLElement))
      continue
    yield node
    const shadow = shadowOf(node)
    if (shadow)
      yield* everyElement(shadow)
  }
}
