import type { Page } from '@playwright/test'

/**
 * Texts with Hebrew letters that take the direction of what is around them: not set off in their sentence, and in an
 * element that is read from left to right. What stands in an element that says so itself, such as an address, is meant.
 */
export function textsAstray(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hebrew = /[\u0590-\u05FF]/
    const isSetOff = (text: string) => !hebrew.test(text.replace(/\u2068[^\u2068\u2069]*\u2069/g, ''))
    const isMeant = (element: Element) =>
      getComputedStyle(element).direction === 'rtl' || element.closest('[dir=ltr]') !== null
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const astray: string[] = []
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode
      const isHebrew = hebrew.test(textContent ?? '') && parentElement !== null
      if (isHebrew && !isSetOff(textContent!) && !isMeant(parentElement))
        astray.push(`${parentElement.tagName}: ${textContent!.trim()}`)
    }
    return astray
  })
}
