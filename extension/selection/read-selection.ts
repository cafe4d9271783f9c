import type { DateContext } from '../../core/journey/review-clues/dates-in.ts'
import type { SelectedPlace } from './selected-place.ts'
import type { SelectedText, SelectionAnswer, TextAnchors } from './selection-answer.ts'
import { leaveOutNames } from '../../core/journey/review-clues/leave-out-names.ts'
import { readClues } from '../../core/journey/review-clues/read-clues.ts'
import { readJsonLd } from '../../core/journey/review-clues/read-json-ld.ts'
import { shortenText } from '../../core/journey/shorten-text.ts'
import { textLimits } from '../../core/journey/text.ts'
import { kindOfField } from '../scan/private-field.ts'
import { authorNamesIn } from './author-names.ts'
import { describePart, enclosingElements } from './enclosing-parts.ts'
import { pageText } from './page-text.ts'
import { isForeignFocused } from './page-trees.ts'
import { findSelection } from './selected-place.ts'
import { anchorsOf, elementAround } from './text-anchors.ts'
import { outerElement } from './way-to.ts'

/** As much of a page's JSON-LD as is looked through, in UTF-16 units. */
const mostJson = 1_000_000

/** Reads what is selected in a page, and what the page tells of it. */
export function readSelection({ document, location }: Window, now: Date): SelectionAnswer {
  const place = findSelection(document)
  if (!place)
    return { kind: isForeignFocused(document) ? 'foreign' : 'nothing' }
  if (place.kind === 'field' && kindOfField(place.field) !== null)
    return { kind: 'private' }
  return { address: location.href, ...readPlace(place, now) }
}

function readPlace(place: SelectedPlace, now: Date): Omit<SelectedText, 'address'> {
  const element = place.kind === 'field' ? place.field : elementAround(place.range)
  const whole = pageText(place.kind === 'field' ? place.field.value.slice(place.start, place.end) : place.text)
  const text = shortenText(whole, textLimits.note)
  const language = languageOf(element)
  const { names, ...clues } = reviewAround(element, text, { now, language })
  return {
    kind: 'text',
    text,
    unnamed: leaveOutNames(text, names),
    isCut: text !== whole,
    anchors: names.length > 0 ? withoutBeside(anchorsOf(place)) : anchorsOf(place),
    clues,
    language,
  }
}

/** Beside words that have an author stands who that is, and who wrote the next ones. */
function withoutBeside(anchors: TextAnchors): TextAnchors {
  return { ...anchors, prefix: '', suffix: '' }
}

/** Stars and date of some words, and who wrote them. */
function reviewAround(element: Element, words: string, context: DateContext) {
  const around = enclosingElements(element, words)
  const clues = readClues(words, around.map(each => describePart(each, words)), context)
  const marked = readJsonLd(jsonIn(element.ownerDocument), words, context)
  return {
    rating: marked?.rating ?? clues.rating,
    saidAt: marked?.saidAt ?? clues.saidAt,
    names: [...marked?.author ? [marked.author] : [], ...around.slice(-1).flatMap(authorNamesIn)],
  }
}

function jsonIn(document: Document): string[] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')]
  return scripts.map(({ textContent }) => textContent ?? '').filter(text => text.length <= mostJson)
}

/** The language that is declared nearest. */
function languageOf(element: Element): string | null {
  const declaring = element.closest('[lang]')
  const outer = outerElement(element)
  return declaring?.getAttribute('lang') || (outer ? languageOf(outer) : null)
}
