import type { Box, Point } from './box.ts'
import type { ElementName } from './element-name.ts'
import { createHtml } from '../keys/empty-frame.ts'
import { placeCaption } from './caption-place.ts'

/** What is marked on a page. */
export interface Marked {
  box: Box
  /** How the element is called; null for an area that was drawn. */
  name: ElementName | null
  /** A word on it; may be empty. */
  note: string
}

/** What is seen of the overlay. */
export interface OverlayParts {
  nodes: HTMLElement[]
  /** Marks one box, or none. */
  mark: (marked: Marked | null) => void
  /** Keeps the hint out of the way of the mouse. */
  avoid: (point: Point) => void
  /** Lets nothing be seen any more. */
  clear: () => void
}

/** How close to the hint the mouse may come, in CSS pixels from the edge of the page. */
const hintMargin = 120

/** @param hint what keys and mouse do */
export function createParts(page: Window, hint: string): OverlayParts {
  const { document } = page
  const [box, caption, line] = [part(document, 'box'), part(document, 'caption'), part(document, 'hint')] as const
  const [kind, label, note, size] = ['kind', 'label', 'note', 'size'].map(name => part(document, name, 'span'))
  caption.append(kind!, label!, note!, size!)
  caption.role = line.role = 'status'
  line.textContent = hint
  line.hidden = false

  function mark(marked: Marked | null): void {
    box.hidden = caption.hidden = marked === null
    if (!marked)
      return
    const { name } = marked
    box.classList.toggle('drawn', name === null)
    write(kind!, name?.kind ?? '')
    write(label!, name?.label ?? '')
    write(note!, marked.note)
    write(size!, `${Math.round(marked.box.width)} × ${Math.round(marked.box.height)}`)
    lay(marked.box)
  }

  function lay(marked: Box): void {
    moveTo(box, marked)
    box.style.width = `${marked.width}px`
    box.style.height = `${marked.height}px`
    const size = { width: caption.offsetWidth, height: caption.offsetHeight }
    moveTo(caption, placeCaption(marked, size, { width: page.innerWidth, height: page.innerHeight }))
  }

  return {
    nodes: [box, caption, line],
    mark,
    avoid({ y }) {
      const isAbove = line.classList.contains('above')
      line.classList.toggle('above', isAbove ? y > hintMargin : y > page.innerHeight - hintMargin)
    },
    clear: () => [box, caption, line].forEach(each => each.hidden = true),
  }
}

function part(document: Document, name: string, tag: 'div' | 'span' = 'div'): HTMLElement {
  const element = createHtml(document, tag)
  element.className = name
  element.hidden = true
  return element
}

/** Where nothing changes, screen readers have nothing to say. */
function write(element: HTMLElement, text: string): void {
  element.hidden = text === ''
  if (element.textContent !== text)
    element.textContent = text
}

function moveTo(element: HTMLElement, { x, y }: Point): void {
  element.style.transform = `translate(${x}px, ${y}px)`
}
