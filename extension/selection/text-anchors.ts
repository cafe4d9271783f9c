import type { SelectedPlace } from './selected-place.ts'
import type { TextAnchors } from './selection-answer.ts'
import { textLimits } from '../../core/journey/text.ts'
import { wayTo } from './way-to.ts'

/** As many as Hypothesis takes, in UTF-16 units. */
const besideLength = 32

/** How selected text is found again in its page. */
export function anchorsOf(place: SelectedPlace): TextAnchors {
  return place.kind === 'field' ? anchorsInField(place) : anchorsOfRange(place.range)
}

function anchorsInField({ field, start, end }: Extract<SelectedPlace, { kind: 'field' }>): TextAnchors {
  const { value } = field
  return {
    css: wayTo(field),
    exact: kept(value.slice(start, end)),
    prefix: value.slice(Math.max(0, start - besideLength), start),
    suffix: value.slice(end, end + besideLength),
    start,
    end,
  }
}

function anchorsOfRange(range: Range): TextAnchors {
  const root = textRootOf(range)
  const around = (side: 'before' | 'after'): string => {
    const rest = range.cloneRange()
    rest.selectNodeContents(root)
    if (side === 'before')
      rest.setEnd(range.startContainer, range.startOffset)
    else
      rest.setStart(range.endContainer, range.endOffset)
    return rest.toString()
  }
  const [before, exact] = [around('before'), range.toString()]
  return {
    css: wayTo(elementAround(range)),
    exact: kept(exact),
    prefix: before.slice(-besideLength),
    suffix: around('after').slice(0, besideLength),
    start: before.length,
    end: before.length + exact.length,
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
  return node.nodeType === Node.ELEMENT_NODE ? node as Element : node.parentElement ?? hostOf(node) ?? documentElement
}

function hostOf(node: Node): Element | null {
  return (node.getRootNode() as Partial<ShadowRoot>).host ?? null
}

/** The beginning of what is longer than a file may carry tells enough to find it. */
function kept(text: string): string {
  return text.slice(0, textLimits.note).toWellFormed()
}
