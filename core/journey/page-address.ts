import { hideSecrets } from './privacy/address-secrets.ts'

/** Parameters that say where a visitor came from and not what the page shows. */
const trackingParameters = new RegExp(`^(?:${[
  'utm_.*',
  // Clicks on advertisements and in networks.
  '[a-z]*clid|gad_.*|[gw]braid|gclsrc|srsltid|li_fat_id|igshid|igsh|epik|rdt_cid',
  // Analytics, mail and marketing.
  '_ga|_gl|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|__hs(?:sc|tc|fp)|hsctatracking|vero_(?:id|conv)|oly_(?:anon|enc)_id',
  's_cid|ef_id|_branch_match_id|_kx|wickedid|spm|scm',
].join('|')})$`, 'i')

/**
 * What a page is known by: its whole address, fragment included, since a shop may show all of its pages under one
 * path. Left out are known tracking parameters, a slash at the end of the path and a link to words (`#:~:text=`).
 * Tokens and the like are hidden in it: they are of a visit and not of a page.
 * @param address an address that can be parsed
 */
export function pageKey(address: string): string {
  const shown = hideSecrets(address).address
  const { hash, searchParams } = new URL(shown)
  const query = new URLSearchParams([...searchParams].filter(([name]) => !trackingParameters.test(name)))
  const fragment = hash.replace(/:~:.*$/s, '')
  return `${pathKey(shown)}${query.size > 0 ? `?${query}` : ''}${fragment.length > 1 ? fragment : ''}`
}

/** A page's address without query and fragment, which other pages may share. */
export function pathKey(address: string): string {
  const { protocol, host, pathname } = new URL(address)
  return `${protocol}//${host}${pathname.replace(/(?<=.)\/$/, '')}`
}

/** A page's address with the route in its fragment and without any query, which other pages may share. */
export function routeKey(address: string): string {
  return `${pathKey(address)}${routeIn(address)}`
}

/** The path that a site keeps in the fragment, as in `#/pricing` or `#!/pricing`; empty where it keeps none there. */
export function routeIn(address: string): string {
  const { hash } = new URL(address)
  return /^#!?\//.test(hash) ? hash.split('?')[0]! : ''
}
