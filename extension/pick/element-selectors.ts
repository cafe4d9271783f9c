import type { Selector } from './picked.ts'
import { textLimits } from '../../core/journey/text.ts'
import { textOf } from './element-text.ts'
import { allIn, attributeOf, isLike, nextOf, parentNodeOf, previousOf, rootOf, tagOf } from './page-dom.ts'
import { parentOf } from './page-tree.ts'

/** What leads into a shadow tree, or into the document of a frame. */
const into = ' >>> '

/** More than is kept, in UTF-16 units: what is private in a text is found only where all of it is there. */
const longestText = 400

/** No page is that deep but one that wants to keep its visitors busy. */
const mostLevels = 200

/**
 * How to find an element again, the most certain first: by a short selector that fits it alone, by its text, and by its
 * position, which is the whole way to it from the page's root.
 */
export function selectorsOf(element: Element): Selector[] {
  const way = wayInto(element)
  if (way.some(each => [...ancestry(each)].length === mostLevels))
    return []
  const selectors: Selector[] = [
    { kind: 'css', value: way.map(shortWay).join(into) },
    { kind: 'text', value: textOf(element, longestText) },
    { kind: 'position', value: way.map(wholeWay).join(into) },
  ]
  return selectors.filter(({ value }) => value !== '' && value.length <= textLimits.line)
}

/** The hosts and frames that lead to an element, the outermost first, and the element itself. */
function wayInto(element: Element): Element[] {
  const way = [element]
  let around = parentOf(element)
  for (let inner = element; around; inner = around, around = parentOf(around)) {
    if (rootOf(around) !== rootOf(inner))
      way.unshift(around)
  }
  return way
}

/** As few steps as fit no other element of the same document or shadow tree. */
function shortWay(element: Element): string {
  const root = rootOf(element)
  const fitsOne = (selector: string) => allIn(root, selector).length === 1
  let way = ''
  for (const around of ancestry(element)) {
    const id = idOf(around)
    if (id && fitsOne(id + way))
      return id + way
    if (fitsOne(stepTo(around) + way))
      return stepTo(around) + way
    way = ` > ${stepTo(around)}${way}`
  }
  return way.slice(' > '.length)
}

function wholeWay(element: Element): string {
  return [...ancestry(element)].map(placeOf).reverse().join(' > ')
}

/** An element and what is around it within the same document or shadow tree. */
function* ancestry(element: Element): Generator<Element> {
  const root = rootOf(element)
  let count = 0
  for (let around: Node | null = element; around && around !== root && count < mostLevels; count++) {
    yield around as Element
    around = parentNodeOf(around)
  }
}

/** An element's id as a selector; empty where it has none, or one that looks counted up and is another next time. */
function idOf(element: Element): string {
  const id = attributeOf(element, 'id') ?? ''
  return id === '' || id.length > 60 || /\d{3}|:/.test(id) ? '' : `#${CSS.escape(id)}`
}

/** Those that tools make up are others next time. */
const isWord = (name: string) => /^[a-z][a-z-]{1,30}$/i.test(name)

/** The plainest selector that tells an element from those beside it. */
function stepTo(element: Element): string {
  return plainSteps(element).find(step => !isBeside(element, step)) ?? placeOf(element)
}

function plainSteps(element: Element): string[] {
  const tag = CSS.escape(tagOf(element))
  const name = attributeOf(element, 'name')
  const classes = (attributeOf(element, 'class') ?? '').split(/\s+/).filter(isWord).slice(0, 3)
  return [
    tag,
    ...name && name.length <= 60 ? [`${tag}[name="${CSS.escape(name)}"]`] : [],
    ...classes.map(each => `${tag}.${each}`),
  ]
}

function isBeside(element: Element, step: string): boolean {
  return siblings(element, previousOf).some(other => isLike(other, step))
    || siblings(element, nextOf).some(other => isLike(other, step))
}

function placeOf(element: Element): string {
  const tag = CSS.escape(tagOf(element))
  const same = siblings(element, previousOf).filter(other => tagOf(other) === tagOf(element))
  return `${tag}:nth-of-type(${same.length + 1})`
}

function siblings(element: Element, stepFrom: (from: Element) => Element | null): Element[] {
  const found: Element[] = []
  for (let other = stepFrom(element); other; other = stepFrom(other))
    found.push(other)
  return found
}
