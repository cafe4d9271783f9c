const openable = new Set(['http:', 'https:'])

/** The address a link may lead to; null for anything but http and https, which is shown as text. */
export function linkTo(address: string): string | null {
  const url = URL.parse(address)
  return url && openable.has(url.protocol) ? url.href : null
}
