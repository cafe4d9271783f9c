import type { Language } from '../../core/journey/localised-text.ts'
import { createI18n } from 'vue-i18n'

type Catalogue = Record<string, never>

/** What the page says of itself, in all languages at once: it has to speak also where nothing more can be fetched. */
const own = import.meta.glob<Catalogue>('../../core/locales/*/site.json', { eager: true, import: 'default' })

/** One loader for each language and area, so that only the language spoken is fetched, and of it only what is needed. */
const files = import.meta.glob<Catalogue>('../../core/locales/*/{common,library,map,metrics}.json', { import: 'default' })

/** Areas to be fetched with every language: some pages add their own. */
const needed = new Set(['common', 'library', 'map'])

const areaOf = (path: string) => path.split('/').at(-1)!.replace('.json', '')
const languageOf = (path: string) => path.split('/').at(-2)!

/** The site's texts; few until a language is set. */
export const i18n = createI18n<false>({
  legacy: false,
  locale: 'en',
  messages: Object.fromEntries(Object.entries(own).map(([path, catalogue]) => [languageOf(path), { site: catalogue }])),
  missingWarn: false,
  fallbackWarn: false,
})

/** The files whose texts are there. */
const fetched = new Set<string>()

/** Fetches a language's texts where they are not there yet, then speaks it; rejects where they cannot be fetched. */
export async function setLanguage(language: Language): Promise<void> {
  await fetchTexts(language)
  speak(language)
}

/** Fetches an area's texts in the language spoken, and from then on in every language that is set; rejects as `setLanguage` does. */
export async function needTexts(area: 'metrics'): Promise<void> {
  needed.add(area)
  await fetchTexts(i18n.global.locale.value as Language)
}

/** Speaks a language as far as its texts are there: at least what the page says of itself. */
export function speak(language: Language): void {
  i18n.global.locale.value = language
  document.documentElement.lang = language
}

/** Looks again afterwards: a page may have come to need more in the meantime. */
async function fetchTexts(language: Language): Promise<void> {
  const lacking = Object.keys(files).filter(path => languageOf(path) === language && needed.has(areaOf(path)) && !fetched.has(path))
  if (lacking.length === 0)
    return
  const catalogues = await Promise.all(lacking.map(path => files[path]!()))
  i18n.global.mergeLocaleMessage(language, Object.fromEntries(lacking.map((path, place) => [areaOf(path), catalogues[place]!])))
  lacking.forEach(path => fetched.add(path))
  await fetchTexts(language)
}
