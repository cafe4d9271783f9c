import type { Language } from '../../core/journey/localised-text.ts'
import { chooseLanguage } from '../../core/locales/choose-language.ts'

const storageKey = 'kairos.language'

/** The language chosen earlier, else the browser's. */
export function preferredLanguage(): Language {
  return chooseLanguage(readChoice(), navigator.languages)
}

/** Keeps the choice for the next visit; where the browser keeps nothing, it holds until the page is closed. */
export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language)
  }
  catch {
    // Storage may be switched off; the page speaks the language all the same.
  }
}

function readChoice(): string | null {
  try {
    return localStorage.getItem(storageKey)
  }
  catch {
    // Where storage is switched off, nothing was chosen.
    return null
  }
}
