import type { PageTree } from './page-trees.ts'
import { deepFocusOf, treesIn } from './page-trees.ts'

type TextField = HTMLInputElement | HTMLTextAreaElement

/** Where text is selected: in what a page shows, or in a field. */
export type SelectedPlace
  = | { kind: 'range', range: Range, text: string }
    | { kind: 'field', field: TextField, start: number, end: number }

/**
 * Finds what is selected in a page, its shadow trees and the frames of its own site. Each of them keeps what was
 * selected in it before: what has the focus comes first, then what is shown, then what stands in any field.
 */
export function findSelection(document: Document): SelectedPlace | null {
  const trees = treesIn(document)
  return selectedInField(deepFocusOf(trees[0]!.document))
    ?? firstFound(trees, selectedRange)
    ?? firstFound(trees, selectedInAnyField)
}

function firstFound(trees: PageTree[], find: (tree: PageTree) => SelectedPlace | null): SelectedPlace | null {
  return trees.map(find).find(found => found !== null) ?? null
}

function selectedRange({ document, shadows }: PageTree): SelectedPlace | null {
  const selection = document.getSelection()
  const range = selection && rangeOf(selection, document, shadows)
  if (!range || !holdsText(range))
    return null
  return { kind: 'range', range, text: selection.toString().trim() || range.toString() }
}

/** What is selected in a field makes a range around it, which holds what the page's source has in that field. */
function holdsText(range: Range): boolean {
  const content = range.cloneContents()
  content.querySelectorAll('textarea').forEach(field => field.remove())
  return (content.textContent ?? '').trim() !== ''
}

/** A selection within a shadow tree is, seen from outside, one point. */
function rangeOf(selection: Selection, document: Document, shadowRoots: ShadowRoot[]): Range | null {
  if (selection.rangeCount === 0)
    return null
  const composed = selection.getComposedRanges?.({ shadowRoots })[0]
  if (!composed || composed.startContainer.getRootNode() !== composed.endContainer.getRootNode())
    return selection.getRangeAt(0)
  const range = document.createRange()
  range.setStart(composed.startContainer, composed.startOffset)
  range.setEnd(composed.endContainer, composed.endOffset)
  return range
}

/** A field keeps its selection where the focus is taken from it, as the panel's keys do. */
function selectedInAnyField({ document, shadows }: PageTree): SelectedPlace | null {
  const fields = [document, ...shadows].flatMap(root => [...root.querySelectorAll('input, textarea')])
  return fields.map(selectedInField).find(found => found !== null) ?? null
}

function selectedInField(element: Element | null): SelectedPlace | null {
  if (!element || !/^(?:input|textarea)$/i.test(element.tagName))
    return null
  const field = element as TextField
  const { selectionStart: start, selectionEnd: end, value } = field
  // A date or a number has no selection that could be asked for.
  const isSelected = start !== null && end !== null && value.slice(start, end).trim() !== ''
  return isSelected ? { kind: 'field', field, start, end } : null
}
