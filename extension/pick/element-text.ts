import { documentOf, isElement, isLike } from './page-dom.ts'

/** What is typed by customers, or read by nobody. */
const unread = [
  ...['head', 'script', 'style', 'noscript', 'template', 'iframe', '[aria-hidden=true]'],
  ...['textarea', 'select', '[contenteditable]'],
].join()

/** A large page is not read to its end, as long as somebody moves the mouse over it. */
const mostNodes = 500
const longestPiece = 2_000

/** The beginning of the text within an element, blanks as single ones, without what people typed there. */
export function textOf(element: Element, most: number): string {
  if (isLike(element, unread))
    return ''
  let text = ''
  let count = 0
  for (const node of nodesIn(element)) {
    text = `${text}${isElement(node) ? ' ' : node.nodeValue!.slice(0, longestPiece)}`.replace(/\s+/g, ' ')
    if (++count === mostNodes || text.length > most)
      break
  }
  return text.trim().slice(0, most)
}

function* nodesIn(element: Element): Generator<Node> {
  const what = NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT
  const walker = Document.prototype.createTreeWalker.call(documentOf(element), element, what, node =>
    isElement(node) && isLike(node, unread) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT)
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    yield node
}
