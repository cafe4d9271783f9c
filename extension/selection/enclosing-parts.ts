import type { EnclosingPart } from '../../core/journey/review-clues/read-clues.ts'
import { createBlockTexts } from '../scan/block-texts.ts'
import { outerElement } from './way-to.ts'

/** What lies farther out is not of these words any more. */
const mostParts = 8
/** A part with more text than this beyond the words holds more than one review. */
const mostText = 3_000
/** So much of a part is read. */
const mostRead = 200

/** What a list is made of, wherever there are several beside each other. */
const listed = new Set(['LI', 'ARTICLE', 'TR', 'SECTION', 'DIV', 'DL', 'DD'])

/** The elements that enclose some words, from the nearest on, up to the one that is a review of its own. */
export function enclosingElements(nearest: Element, words: string): Element[] {
  const elements: Element[] = []
  for (let element: Element | null = nearest; element && isOneReview(element, words); element = outward(element)) {
    elements.push(element)
    if (elements.length === mostParts || isListed(element))
      break
  }
  return elements
}

/** What each of them holds; the words themselves not among it. */
export function describePart(element: Element, words: string): EnclosingPart {
  const within = [element, ...[...element.querySelectorAll('*')].slice(0, mostRead)]
  const read = (attribute: string) => within.flatMap(each => each.getAttribute(attribute) ?? [])
  return {
    ratings: within.flatMap(ratingOf),
    dates: [...read('datetime'), ...within.filter(isPublishing).map(contentOf)],
    labels: [...read('aria-label'), ...read('title'), ...read('alt')],
    lines: linesOf(element).filter(line => !words.includes(line)),
  }
}

function isOneReview(element: Element, words: string): boolean {
  return !/^(?:body|html|main)$/i.test(element.tagName) && (element.textContent ?? '').length <= words.length + mostText
}

function outward(element: Element): Element | null {
  return element.parentElement ?? outerElement(element)
}

/** Whether an element is one of several of its kind beside each other. */
function isListed(element: Element): boolean {
  if (!listed.has(element.tagName) && !element.tagName.includes('-'))
    return false
  const isLike = (other: Element | null) => other?.tagName === element.tagName && other.className === element.className
  const isNamed = element.className !== '' || ['LI', 'ARTICLE', 'TR'].includes(element.tagName)
  return isNamed && (isLike(element.previousElementSibling) || isLike(element.nextElementSibling))
}

function ratingOf(element: Element): EnclosingPart['ratings'] {
  if (element.tagName === 'METER')
    return [{ value: element.getAttribute('value') ?? '', of: element.getAttribute('max') }]
  if (hasProperty(element, 'ratingValue')) {
    const most = element.closest('[itemtype$="/Rating"]')?.querySelector('[itemprop~="bestRating"]')
    return [{ value: contentOf(element), of: most ? contentOf(most) : null }]
  }
  const value = element.getAttribute('data-rating') ?? element.getAttribute('data-score')
  return value === null ? [] : [{ value, of: null }]
}

function isPublishing(element: Element): boolean {
  return hasProperty(element, 'datePublished') || hasProperty(element, 'dateCreated')
}

function hasProperty(element: Element, name: string): boolean {
  return element.getAttribute('itemprop')?.split(/\s+/).includes(name) === true
}

function contentOf(element: Element): string {
  return element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.textContent ?? ''
}

function linesOf(element: Element): string[] {
  const lines: string[] = []
  const texts = createBlockTexts(({ text }) => lines.push(text.replace(/\s+/g, ' ').trim()))
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    texts.add(node as Text)
  texts.end()
  return lines.filter(line => line !== '')
}
