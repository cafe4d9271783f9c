import type { SelectedPlace } from './selected-place.ts'
import type { TextAnchors } from './selection-answer.ts'
import { textLimits } from '../../core/journey/text.ts'
import { isElementNode } from '../scan/node-types.ts'
import { wayTo } from './way-to.ts'

/** As many as Hypothesis takes, in UTF-16 units. */
const besideLength = 32

/** How selected text is found again in its page. */
export function anchorsOf(place: SelectedPlace): TextAnchors {
  if (place.kind === 'field')
    return { css: wayTo(place.field), ...anchorsIn(place.field.value, place.start, place.end) }
  const { range } = place
  const around = document.createRange()
  around.selectNodeContents(textRootOf(range))
  const text = around.toString()
  around.setEnd(range.startContainer, range.startOffset)
  const start = around.toString().length
  return { css: wayTo(elementAround(range)), ...anchorsIn(text, start, start + range.toString().length) }
}

/** Without the blanks at both ends, which a hand that drags a mouse takes along. */
function anchorsIn(text: string, from: number, to: number): Omit<TextAnchors, 'css'> {
  const start = to - text.slice(from, to).trimStart().length
  const end = start + text.slice(start, to).trimEnd().length
  return {
    // The beginning of what is longer than a file may carry tells enough to find it.
    exact: text.slice(start, Math.min(end, start + textLimits.note)).toWellFormed(),
    prefix: text.slice(Math.max(0, start - besideLength), start).toWellFormed(),
    suffix: text.slice(end, end + besideLength).toWellFormed(),
    start,
    end,
  }
}

/** Whose text the position is counted in: the document's body, or the shadow tree. */
function textRootOf({ commonAncestorContainer }: Range): Node {
  const root = commonAncestorContainer.getRootNode() as Document | ShadowRoot
  const { body } = root as Partial<Document>
  return body?.contains(commonAncestorContainer) ? body : root
}

/** The element that holds all of a range. */
export function elementAround({ commonAncestorContainer: node }: Range): Element {
  const { documentElement } = node.ownerDocument ?? node as Document
  return isElementNode(node) ? node : node.parentElement ?? hostOf(node) ?? documentElement
}

function hostOf(node: Node): Element | null {
  return (node.getRootNode() as Partial<ShadowRoot>).host ?? null
}
