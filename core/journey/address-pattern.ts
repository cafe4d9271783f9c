import { pageKey, routeKey } from './page-address.ts'
import { readableAddress } from './readable-address.ts'
import { fitsStars } from './stars.ts'

/** What tells no pages apart. */
const beginning = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:www\.)?/i

/**
 * How much an address pattern says of a page: the characters that it names, so that of two patterns the narrower is
 * the one with more; null where it does not fit. `*` stands for any run of characters; a pattern that begins with a
 * slash is of a path on whatever host; query and fragment count only where the pattern has them.
 * @param address an address that can be parsed
 */
export function patternFit(pattern: string, address: string): number | null {
  const sought = comparable(pattern.trim())
  const parts = sought.split('*')
  const named = parts.join('').replaceAll('/', '')
  if (named === '')
    return null
  const forms = [pageKey(address), routeKey(address), routeKey(address).replace(/#.*$/s, '')]
  const compared = forms.map(comparable).map(form => sought.startsWith('/') ? pathOf(form) : form)
  return compared.some(form => fitsStars(parts, form)) ? named.length : null
}

/** Hosts, and paths as people type them, in whatever case, and paths in whatever script. */
function comparable(address: string): string {
  return readableAddress(address).replace(beginning, '').replace(/(?<=[^/])\/$/, '').toLowerCase()
}

function pathOf(address: string): string {
  const slash = address.indexOf('/')
  return slash < 0 ? '/' : address.slice(slash)
}
