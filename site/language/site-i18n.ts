import type { Language } from '../../core/journey/localised-text.ts'
import { createI18n } from 'vue-i18n'

type Catalogue = Record<string, never>

/** What the page says of itself, in all languages at once: it has to speak also where nothing more can be fetched. */
const own = import.meta.glob<Catalogue>('../../core/locales/*/site.json', { eager: true, import: 'default' })

/** One loader for each language and area, so that only the language spoken is fetched. */
const files = import.meta.glob<Catalogue>('../../core/locales/*/{common,library,map}.json', { import: 'default' })

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

const fetched = new Set<Language>()

/** Fetches a language's texts where they are not there yet, then speaks it; rejects where they cannot be fetched. */
export async function setLanguage(language: Language): Promise<void> {
  if (!fetched.has(language))
    i18n.global.mergeLocaleMessage(language, await loadCatalogue(language))
  fetched.add(language)
  speak(language)
}

/** Speaks a language as far as its texts are there: at least what the page says of itself. */
export function speak(language: Language): void {
  i18n.global.locale.value = language
  document.documentElement.lang = language
}

async function loadCatalogue(language: Language): Promise<Record<string, Catalogue>> {
  const wanted = Object.entries(files).filter(([path]) => languageOf(path) === language)
  return Object.fromEntries(await Promise.all(wanted.map(async ([path, load]) => [areaOf(path), await load()] as const)))
}
