import type { LocalisedText } from './localised-text.ts'
import type { Touchpoint } from './touchpoint.ts'
import { languages } from './localised-text.ts'
import { nameKey } from './same-name.ts'

/** A name's keys in all languages, whatever their case, width, accents and punctuation; each once. */
export function titlesOf({ name }: { name: LocalisedText }): string[] {
  return [...new Set(languages.map(language => nameKey(name[language] ?? '')).filter(Boolean))]
}

/** Scheme, host and path; without the scheme a word with a slash, such as "n/a", has the same form. */
const address = /^([a-z][a-z0-9+.-]*:\/\/)?(?:www\.)?([^/]*)((?:\/.*)?)$/is

/**
 * What a touchpoint's address pattern says, without the scheme, `www.`, the case of the host, and stars and slashes at
 * the end. Null where nothing is known, or where the pattern is of a whole site: that says nothing of one page on it.
 */
export function addressOf({ addressPattern }: Pick<Touchpoint, 'addressPattern'>): string | null {
  const pattern = addressPattern?.trim() ?? ''
  const [, scheme, host, path] = address.exec(pattern)!
  const trimmedPath = path!.replace(/(?<![/*])[/*]+$/, '')
  const isAddress = scheme || !host || /[.*]/.test(host)
  const isWholeSite = (!host || pattern.includes('*')) && !/[\p{L}\p{N}]/u.test(trimmedPath)
  return isAddress && !isWholeSite ? host!.toLowerCase() + trimmedPath : null
}
