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

function matchLanguage(tag: string): Language | null {
  const { language, script, region } = new Intl.Locale(tag).maximize()
  if (language === 'zh')
    return script === 'Hant' || region === 'TW' ? 'zh-TW' : 'zh-CN'
  return language === 'en' ? 'en' : null
}
