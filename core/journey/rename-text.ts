import type { Language, LocalisedText } from './localised-text.ts'
import { textIn } from './localised-text.ts'
import { nameKey } from './same-name.ts'
import { isBlank, trimName } from './text.ts'

/**
 * A text with other words in one language. Where that language had words of its own and these are another name, the
 * other languages lose theirs and show the new ones: what they say may be wrong now. They stay where only the spelling
 * is another, and where the language is given its first words.
 */
export function renameText(text: LocalisedText, language: Language, words: string): LocalisedText {
  const named = { [language]: trimName(words) }
  const isTranslation = isBlank(text[language] ?? '')
  const isSpelling = nameKey(textIn(text, language)) === nameKey(words)
  return isTranslation || isSpelling ? { ...text, ...named } : named
}
