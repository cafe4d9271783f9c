import type { Locator } from '@playwright/test'
import type { Hand } from './hand.ts'
import { expect } from '@playwright/test'

/** Selects words at the end of a line, by dragging the mouse from their first letter to beyond the last one. */
export async function selectWords(hand: Hand, element: Locator, words: string): Promise<void> {
  const [from, to] = await element.evaluate(endsOf, words)
  await hand.drag(element.page(), from, to)
  const selected = () => element.evaluate(() => getSelection()!.toString().trim())
  await expect.poll(selected, 'the words are selected').toBe(words)
}

/** Brings words into view; where they begin and end there, in CSS pixels. */
function endsOf(element: Element, words: string): [[number, number], [number, number]] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const text = () => walker.currentNode.nodeValue ?? ''
  while (!text().includes(words) && walker.nextNode());
  walker.currentNode.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' })
  const range = document.createRange()
  range.setStart(walker.currentNode, text().indexOf(words))
  range.setEnd(walker.currentNode, range.startOffset + words.length)
  const lines = [...range.getClientRects()]
  const [first, last] = [lines[0]!, lines.at(-1)!]
  // A window's frame moves its page by a few pixels.
  return [[first.left + 4, first.top + first.height / 2], [last.right + 12, last.top + last.height / 2]]
}
