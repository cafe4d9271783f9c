import type { I18n } from 'vue-i18n'
import type { Language } from '../journey/localised-text.ts'
import { createI18n } from 'vue-i18n'

/** The texts of one area of the catalogue, in one language. */
export type AreaTexts = Record<string, never>

/** Fetches an area's texts; rejects where they cannot be had. */
export type FetchTexts = (area: string, language: Language) => Promise<AreaTexts>

/** What a screen says, and in which language. */
export interface Speech {
  i18n: I18n<Record<string, never>, Record<string, never>, Record<string, never>, string, false>
  /** Fetches a language's texts where they are not there yet, then speaks it; rejects where they cannot be fetched. */
  setLanguage: (language: Language) => Promise<void>
  /** Fetches an area in the language spoken, and from then on in every language set; rejects as `setLanguage` does. */
  needTexts: (area: string) => Promise<void>
  /** Speaks a language as far as its texts are there: at least what came with the page. */
  speak: (language: Language) => void
}

/**
 * A screen's speech, without words yet but for those that come with the page.
 * @param fetchTexts where texts come from
 * @param areas fetched with every language; some pages add their own
 * @param own texts that came with the page, by language and area
 */
export function createSpeech(fetchTexts: FetchTexts, areas: string[], own: Record<string, object> = {}): Speech {
  const i18n = createTexts(own)
  const needed = new Set(areas)
  const fetchLacking = createFetching(fetchTexts, needed, (area, language, texts) =>
    i18n.global.mergeLocaleMessage(language, { [area]: texts }))

  return {
    i18n,
    speak: language => speakIn(language, i18n),
    async setLanguage(language) {
      await fetchLacking(language)
      speakIn(language, i18n)
    },
    async needTexts(area) {
      needed.add(area)
      await fetchLacking(i18n.global.locale.value as Language)
    },
  }
}

/** The look-up of texts, in English until another language is spoken. */
function createTexts(messages: Record<string, object>): Speech['i18n'] {
  return createI18n({
    legacy: false,
    locale: 'en',
    messages: messages as never,
    missingWarn: false,
    fallbackWarn: false,
  }) as unknown as Speech['i18n']
}

function speakIn(language: Language, i18n: Speech['i18n']): void {
  i18n.global.locale.value = language
  // It chooses fonts and line breaks.
  document.documentElement.lang = language
}

/**
 * Remembers what was fetched already.
 * @param needed the areas; looked at anew each time
 * @param add takes each area's texts as they come
 * @returns fetches what a language still lacks of them
 */
function createFetching(
  fetchTexts: FetchTexts,
  needed: ReadonlySet<string>,
  add: (area: string, language: Language, texts: AreaTexts) => void,
): (language: Language) => Promise<void> {
  const fetched = new Set<string>()

  async function fetchArea(area: string, language: Language): Promise<void> {
    add(area, language, await fetchTexts(area, language))
    fetched.add(`${language} ${area}`)
  }

  /** Looks again afterwards: a page may have come to need more in the meantime. */
  return async function fetchLacking(language: Language): Promise<void> {
    const lacking = [...needed].filter(area => !fetched.has(`${language} ${area}`))
    if (lacking.length === 0)
      return
    await Promise.all(lacking.map(area => fetchArea(area, language)))
    await fetchLacking(language)
  }
}

/** Fetches texts from the catalogue's files, each by a path that ends with its language and area. */
export function fetchFromFiles(files: Record<string, () => Promise<AreaTexts>>): FetchTexts {
  return (area, language) => {
    const path = Object.keys(files).find(path => path.endsWith(`/${language}/${area}.json`))
    return path === undefined ? Promise.reject(new Error(`no texts of ${area}`)) : files[path]!()
  }
}
