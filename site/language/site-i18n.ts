import type { Language } from '../../core/journey/localised-text.ts'
import { createI18n } from 'vue-i18n'

type Catalogue = Record<string, never>

/** One loader for each language and area, so that only the language spoken is fetched. */
const files = import.meta.glob<{ default: Catalogue }>('../../core/locales/*/{common,site,library,map}.json')

const areaOf = (path: string) => path.split('/').at(-1)!.replace('.json', '')

/** The site's texts; empty until a language is set. */
export const i18n = createI18n<false>({ legacy: false, locale: 'en', messages: {}, missingWarn: false, fallbackWarn: false })

/** Fetches a language's texts where they are not there yet, then speaks it. */
export async function setLanguage(language: Language): Promise<void> {
  if (!i18n.global.availableLocales.includes(language))
    i18n.global.setLocaleMessage(language, await loadCatalogue(language))
  i18n.global.locale.value = language
  document.documentElement.lang = language
}

async function loadCatalogue(language: Language): Promise<Record<string, Catalogue>> {
  const own = Object.entries(files).filter(([path]) => path.includes(`/${language}/`))
  const areas = await Promise.all(own.map(async ([path, load]) => [areaOf(path), (await load()).default] as const))
  return Object.fromEntries(areas)
}
