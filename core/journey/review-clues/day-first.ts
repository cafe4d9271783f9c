/**
 * Whether a day stands before its month in a date of figures, `14/3/2026`; null where nobody knows, as of English
 * without a country.
 * @param language BCP 47 tag
 */
export function isDayFirst(language: string | null): boolean | null {
  try {
    const locale = new Intl.Locale(language ?? '')
    if (locale.language === 'en' && !locale.region)
      return null
    const parts = new Intl.DateTimeFormat(locale).formatToParts(0).map(({ type }) => type)
    return parts.indexOf('day') < parts.indexOf('month')
  }
  catch {
    // A page may declare anything.
    return null
  }
}
