import type { Id } from '../../core/journey/identifier.ts'
import type { TouchpointView } from '../../core/journey/journey-view.ts'
import type { Observation } from '../../core/journey/observation.ts'
import type { Page } from '../../core/journey/page.ts'
import type { Touchpoint } from '../../core/journey/touchpoint.ts'
import { patternFit } from '../../core/journey/address-pattern.ts'
import { decodePart } from '../../core/journey/decode-part.ts'
import { findTouchpoint } from '../../core/journey/journey-view.ts'
import { languages } from '../../core/journey/localised-text.ts'
import { pageKey, routeIn, routeKey } from '../../core/journey/page-address.ts'
import { pageSlugs } from './page-slugs.ts'

/** What was found on a page, and the touchpoint that it was put at. */
export type Seen = Pick<Observation, 'page' | 'touchpointId' | 'observedAt'>

/** A guess at where in the journey a page belongs, and what it rests on. */
export interface Suggestion {
  touchpointId: Id
  because: 'seen-before' | 'pattern' | 'name' | 'same-path'
}

/**
 * Guesses a page's touchpoint: the one that the same page was put at last, else the one whose address pattern says most
 * of it, else one whose name the page carries in its title or address, or whose page shops call so, else the one that
 * another page under the same path was put at last.
 * One that is joined to another speaks for that. Null where nothing speaks for any.
 */
export function suggestTouchpoint(
  page: Page,
  touchpoints: TouchpointView[],
  seen: readonly Seen[],
): Suggestion | null {
  const lastUnder = (keyOf: KeyOf) => touchpointLastTime(page, touchpoints, seen, keyOf)
  const because = (because: Suggestion['because'], found: TouchpointView | undefined) =>
    found && { touchpointId: found.touchpoint.id, because }
  return because('seen-before', lastUnder(pageKey))
    ?? because('pattern', bestFitting(page, touchpoints))
    ?? because('name', touchpoints.find(view => isNamed(view, page)) ?? touchpoints.find(view => isSlug(view, page)))
    ?? because('same-path', lastUnder(routeKey))
    ?? null
}

/** What an address has in common with others of the same page. */
type KeyOf = (address: string) => string

function touchpointLastTime(
  page: Page,
  touchpoints: TouchpointView[],
  seen: readonly Seen[],
  keyOf: KeyOf,
): TouchpointView | undefined {
  const key = keyOf(page.address)
  return seen
    .filter(({ page }) => page && keyOf(page.address) === key)
    .sort((a, b) => a.observedAt < b.observedAt ? 1 : -1)
    .map(({ touchpointId }) => findTouchpoint(touchpoints, touchpointId))
    .find(found => found !== undefined)
}

/** The first of those that fit best. */
function bestFitting({ address }: Page, touchpoints: TouchpointView[]): TouchpointView | undefined {
  return touchpoints
    .map(view => ({ view, fit: fitOf(view, address) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)[0]
    ?.view
}

function fitOf({ touchpoint, joined }: TouchpointView, address: string): number {
  const patterns = [touchpoint, ...joined].map(({ addressPattern }) => addressPattern ?? '')
  return patterns.reduce((best, pattern) => Math.max(best, patternFit(pattern, address) ?? 0), 0)
}

function isNamed({ touchpoint, joined }: TouchpointView, page: Page): boolean {
  return [touchpoint, ...joined].some(each => isNamedBy(each, page))
}

function isNamedBy({ name }: Touchpoint, page: Page): boolean {
  const text = `${page.title} ${decodePart(pathOf(page.address))}`.toLowerCase()
  return languages.some((language) => {
    const words = name[language]?.toLowerCase()
    return words !== undefined && contains(text, words)
  })
}

/** Whether a page's address ends in what shops call the page of such a touchpoint. */
function isSlug({ touchpoint, joined }: TouchpointView, page: Page): boolean {
  const slug = slugOf(page.address)
  return [touchpoint, ...joined].some(({ name }) => pageSlugs[name.en ?? '']?.includes(slug))
}

/** The last part of a path without its ending, in lower case, blanks between words; empty for a site's first page. */
function slugOf(address: string): string {
  const last = decodePart(pathOf(address)).replace(/\/+$/, '').split('/').at(-1)!
  return last.replace(/\.\w{2,5}$/, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** Whole words only where the script has spaces. */
function contains(text: string, words: string): boolean {
  if (/\p{Script=Han}/u.test(words))
    return text.includes(words)
  return ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${words.replace(/[^\p{L}\p{N}]+/gu, ' ')} `)
}

/** The path, with that in a fragment where the site keeps its pages there. */
function pathOf(address: string): string {
  const { pathname } = new URL(address)
  const route = routeIn(address)
  return route ? `${pathname} ${route}` : pathname
}
