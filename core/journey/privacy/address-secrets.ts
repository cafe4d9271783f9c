import { decodePart } from '../decode-part.ts'
import { isSecretName, isSecretValue } from './secret.ts'

/** What stands in an address in the place of a value that is hidden; every address may have it anywhere. */
const mark = '***'

/** An address as it may be shown and handed on, and what it keeps to itself. */
export interface HiddenSecrets {
  address: string
  /** The names of what is hidden, in their order; empty where a value had none. */
  hidden: string[]
}

/**
 * Hides what is nobody else's in the query, the fragment and the parameters of the path: values that look like tokens,
 * keys, session ids, passwords or e-mail addresses. The rest stays as it was, letter by letter.
 * @param address an address that can be parsed
 */
export function hideSecrets(address: string): HiddenSecrets {
  const hidden: string[] = []
  const url = new URL(address)
  const path = hideInPath(url.pathname, hidden)
  const query = hideInPairs(url.search.slice(1), hidden)
  const fragment = hideInPairs(url.hash.slice(1), hidden)
  if (hidden.length === 0)
    return { address, hidden }
  url.pathname = path
  url.search = query
  url.hash = fragment
  return { address: url.href, hidden }
}

/** An address without the user and the password that may stand before its host; a text that is none stays as it is. */
export function withoutLogin(address: string): string {
  if (!URL.canParse(address))
    return address
  const url = new URL(address)
  if (url.username === '' && url.password === '')
    return address
  url.username = ''
  url.password = ''
  return url.href
}

/** A page's title: one that has none is named by its address in browsers, with everything that is hidden there. */
export function hideInTitle(title: string, address: string): string {
  // No user and no host has a blank, but words before an @ would be read as one; Chromium writes paths with blanks.
  if (/^[^/?#]*\s/.test(title))
    return title
  const scheme = title.includes('://') ? '' : 'https://'
  const named = `${scheme}${title}`
  if (!URL.canParse(named) || new URL(named).host !== new URL(address).host)
    return title
  const clean = hideSecrets(withoutLogin(named)).address
  return clean === named ? title : clean.slice(scheme.length)
}

/** Servers without cookies write the session into the path: `/cart;jsessionid=1A2B`. */
function hideInPath(path: string, hidden: string[]): string {
  return path.split('/').map(part => part.split(';').map((pair, index) =>
    index > 0 && pair.includes('=') ? hidePair(pair, hidden) : pair).join(';')).join('/')
}

function hideInPairs(text: string, hidden: string[]): string {
  return text.split('&').map(pair => hidePair(pair, hidden)).join('&')
}

/** A fragment may be a whole address of its own, `#/order?token=a`: what stands before the name is no part of it. */
function hidePair(pair: string, hidden: string[]): string {
  const [before, ...after] = pair.split('=')
  const value = after.join('=')
  const shown = hideInParts(before!, hidden)
  if (after.length === 0)
    return shown
  const name = decodePart(before!.split(/[/?#]/).at(-1)!)
  if (value === '' || value === mark || !(isSecretName(name) || isSecretValue(value)))
    return `${shown}=${value}`
  hidden.push(name)
  return `${shown}=${mark}`
}

/** A value without a name, or a name that is one. */
function hideInParts(text: string, hidden: string[]): string {
  return text.split(/([/?#])/).map((part) => {
    if (!isSecretValue(part))
      return part
    hidden.push('')
    return mark
  }).join('')
}
