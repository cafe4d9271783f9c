import * as v from 'valibot'
import { isBlank, lineSchema } from './text.ts'

/** The languages Kairos speaks, in the order in which a missing text is looked for. */
export const languages = ['en', 'zh-CN', 'zh-TW'] as const

export type Language = typeof languages[number]

/** A text in one or more languages; a user's own text stands in the language it was typed in. */
export type LocalisedText = { [language in Language]?: string | undefined }

const anyLanguage = (text: LocalisedText): boolean => languages.some(language => !isBlank(text[language] ?? ''))

/** At least one language has words. */
export const localisedTextSchema = v.pipe(
  v.looseObject({
    'en': v.optional(lineSchema),
    'zh-CN': v.optional(lineSchema),
    'zh-TW': v.optional(lineSchema),
  }),
  v.check(anyLanguage, 'blank'),
)

const nearest: Record<Language, readonly Language[]> = {
  'en': ['en', 'zh-CN', 'zh-TW'],
  'zh-CN': ['zh-CN', 'zh-TW', 'en'],
  'zh-TW': ['zh-TW', 'zh-CN', 'en'],
}

/** The text in the wanted language, or in the nearest one that has words; empty only where none has. */
export function textIn(text: LocalisedText, language: Language): string {
  const found = nearest[language].find(candidate => !isBlank(text[candidate] ?? ''))
  return found ? text[found]! : ''
}
