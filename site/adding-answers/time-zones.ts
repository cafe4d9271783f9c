/** The zone that this browser is in, as an IANA name. */
export const localTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** All zones that this browser knows, by name; and that one, where it is not among them, as UTC may not be. */
export function timeZones(chosen: string): string[] {
  return [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), chosen])].filter(Boolean).sort()
}
