import type { Id } from '../../core/journey/identifier.ts'
import type { TouchpointView } from '../../core/journey/journey-view.ts'
import type { Observation } from '../../core/journey/observation.ts'
import type { Page } from '../../core/journey/page.ts'
import type { Touchpoint } from '../../core/journey/touchpoint.ts'
import { findTouchpoint } from '../../core/journey/journey-view.ts'
import { languages } from '../../core/journey/localised-text.ts'

/** A guess at where in the journey a page belongs, and what it rests on. */
export interface Suggestion {
  touchpointId: Id
  because: 'seen-before' | 'name'
}

/**
 * Guesses a page's touchpoint: the one that the same page was put at last, else one whose name the page carries in its
 * title or address. One that is joined to another speaks for that. Null where nothing speaks for any.
 */
export function suggestTouchpoint(
  page: Page,
  touchpoints: TouchpointView[],
  observations: Observation[],
): Suggestion | null {
  const before = touchpointLastTime(page, touchpoints, observations)
  if (before)
    return { touchpointId: before.touchpoint.id, because: 'seen-before' }
  const named = touchpoints.find(({ touchpoint, joined }) =>
    [touchpoint, ...joined].some(each => isNamedBy(each, page)))
  return named ? { touchpointId: named.touchpoint.id, because: 'name' } : null
}

function touchpointLastTime(
  page: Page,
  touchpoints: TouchpointView[],
  observations: Observation[],
): TouchpointView | undefined {
  return observations
    .filter(({ page: seen }) => seen && withoutQuery(seen.address) === withoutQuery(page.address))
    .sort((a, b) => a.observedAt < b.observedAt ? 1 : -1)
    .map(observation => findTouchpoint(touchpoints, observation.touchpointId))
    .find(found => found !== undefined)
}

/** An address without what changes from visit to visit: its query, its fragment and a slash at the end of its path. */
function withoutQuery(address: string): string {
  const { origin, pathname } = new URL(address)
  return origin + pathname.replace(/\/$/, '')
}

function isNamedBy({ name }: Touchpoint, page: Page): boolean {
  const text = `${page.title} ${readable(new URL(page.address).pathname)}`.toLowerCase()
  return languages.some((language) => {
    const words = name[language]?.toLowerCase()
    return words !== undefined && contains(text, words)
  })
}

/** Whole words only where the script has spaces. */
function contains(text: string, words: string): boolean {
  if (/\p{Script=Han}/u.test(words))
    return text.includes(words)
  return ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${words.replace(/[^\p{L}\p{N}]+/gu, ' ')} `)
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path)
  }
  catch {
    // Not every path is valid UTF-8; it is only searched for words.
    return path
  }
}
