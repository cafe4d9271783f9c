import { hideSecrets } from '../../journey/privacy/address-secrets.ts'

/** What systems leave away of an address: nothing, its scheme and host, or its scheme alone. */
function startOf(written: string): string | null {
  if (/^https?:\/\//i.test(written))
    return ''
  if (written.startsWith('/'))
    return 'https://host.invalid'
  return /^[^\s#/?][^\s#./?]*\.[^\s#/?]+[/?#]/.test(written) ? 'https://' : null
}

/** An address without what tells who somebody is, written as it was; what is none, such as a page's name, as it is. */
export function readAddress(written: string): string {
  const start = startOf(written)
  if (start === null || !URL.canParse(start + written))
    return written
  return hideSecrets(start + written).address.slice(start.length)
}
