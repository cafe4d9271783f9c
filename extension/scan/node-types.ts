/** Whether a node is an element: by its type and not by its class, of which each frame of a page has its own. */
export function isElementNode(node: Node | null): node is Element {
  return node?.nodeType === Node.ELEMENT_NODE
}

/** The same of a text. */
export function isTextNode(node: Node | null): node is Text {
  return node?.nodeType === Node.TEXT_NODE
}
