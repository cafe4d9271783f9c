import { shortenText } from '../../core/journey/shorten-text.ts'
import { textOf } from './element-text.ts'
import { allIn, attributeOf, isLike, parentNodeOf, rootOf, tagOf } from './page-dom.ts'

/** How an element is called. */
export interface ElementName {
  /** Its tag, with the role that the page gives it. */
  kind: string
  /** What people would call it; empty where nothing says. */
  label: string
}

/** Enough to know it by on the page, in UTF-16 units. */
const longestShown = 80

/** More than is kept, in UTF-16 units: what is private in a text is found only where all of it is there. */
const longestRead = 400

/** Fields that show their value as their name. */
const buttons = 'input:is([type=submit], [type=button], [type=reset])'

/** Names an element as a screen reader would, as far as that can be told without reading all of a large page. */
export function readElementName(element: Element): ElementName {
  const role = attributeOf(element, 'role')?.trim().split(/\s/)[0]
  const kind = role && role !== tagOf(element) ? `${tagOf(element)} ${role}` : tagOf(element)
  return { kind: shortenText(kind, longestShown), label: shortenText(labelOf(element), longestShown) }
}

/** What to call an element by all means: its label, or its tag with its first class. */
export function callElement(element: Element): string {
  const [firstClass] = (attributeOf(element, 'class') ?? '').trim().split(/\s+/)
  const name = labelOf(element) || (firstClass ? `${tagOf(element)}.${firstClass}` : tagOf(element))
  return name.slice(0, longestRead)
}

function labelOf(element: Element): string {
  return namedByAttribute(element, 'aria-label')
    || namedByOthers(element)
    || namedByAttribute(element, 'alt')
    || namedByLabel(element)
    || (isLike(element, buttons) ? namedByAttribute(element, 'value') : '')
    || textOf(element, longestRead)
    || namedByAttribute(element, 'placeholder')
    || namedByAttribute(element, 'title')
    || hostIn(element)
}

function namedByAttribute(element: Element, name: string): string {
  return (attributeOf(element, name) ?? '').replace(/\s+/g, ' ').trim()
}

function namedByOthers(element: Element): string {
  const ids = namedByAttribute(element, 'aria-labelledby').split(' ').filter(id => id !== '').slice(0, 5)
  return ids.map(id => textOfFirst(element, `#${CSS.escape(id)}`)).join(' ').trim()
}

function namedByLabel(element: Element): string {
  if (!isLike(element, 'input, select, textarea'))
    return ''
  const id = attributeOf(element, 'id')
  const around = parentNodeOf(element)
  return (id && textOfFirst(element, `label[for="${CSS.escape(id)}"]`))
    || (around && tagOf(around as Element) === 'label' ? textOf(around as Element, longestRead) : '')
}

function textOfFirst(beside: Element, selector: string): string {
  const root = rootOf(beside)
  const [first] = allIn(root, selector)
  return first ? textOf(first, longestRead) : ''
}

/** A frame from elsewhere says at least from where. */
function hostIn(element: Element): string {
  return tagOf(element) === 'iframe' ? URL.parse(attributeOf(element, 'src') ?? '')?.host ?? '' : ''
}
