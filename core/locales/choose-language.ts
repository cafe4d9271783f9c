import type { Language } from '../journey/localised-text.ts'
import { languages } from '../journey/localised-text.ts'

/**
 * The language to speak: the one the user chose, else the first of the browser's that Kairos has, else English.
 * @param chosen what the user chose earlier; anything that is no language of ours is passed over
 * @param preferred BCP 47 tags, most wanted first, as in `navigator.languages`
 */
export function chooseLanguage(chosen: unknown, preferred: readonly string[]): Language {
  const ours = languages.find(language => language === chosen)
  return ours ?? preferred.map(matchLanguage).find(language => language !== null) ?? 'en'
}

/** The language of Kairos that a BCP 47 tag means; null where it means none. */
export function matchLanguage(tag: string): Language | null {
  const { language, script } = parseTag(tag) ?? {}
  if (language === 'zh')
    return script === 'Hant' ? 'zh-TW' : 'zh-CN'
  return language === 'en' ? 'en' : null
}

/** A tag with its script; null where it is none, such as the `en-US@posix` of a Chromium under the C locale. */
function parseTag(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag).maximize()
  }
  catch {
    return null
  }
}
