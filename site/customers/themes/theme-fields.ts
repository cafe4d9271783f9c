import type { ThemeFields } from '../../../core/database/commands/edit-themes.ts'
import type { Language, LocalisedText } from '../../../core/journey/localised-text.ts'
import type { Theme, ThemeKind } from '../../../core/journey/theme.ts'
import { textIn } from '../../../core/journey/localised-text.ts'
import { renameText } from '../../../core/journey/rename-text.ts'
import { isBlank, trimName, withoutDirectionMarks } from '../../../core/journey/text.ts'
import { hasLetters, longestThemeWord, mostThemeWords } from '../../../core/journey/theme.ts'
import { isSameJson } from '../../../core/journey/version.ts'

/** A theme as it is typed. */
export interface TypedTheme {
  name: string
  kind: ThemeKind
  /** One in each line. */
  words: string
  excluded: string
  /** Empty where it belongs to no single touchpoint. */
  touchpointId: string
}

/** A field of words. */
type WordField = 'words' | 'excluded'

/** What keeps a theme from being kept, and in which field; `word` is the one that is meant. */
export type ThemeFault
  = | { field: 'name', kind: 'no-name' }
    | { field: WordField, kind: 'no-words' | 'too-many' }
    | { field: WordField, kind: 'no-letters' | 'too-long', word: string }

/** A theme to be typed: an empty one, with the words that were chosen for it. */
export function newTyped(words: readonly string[]): TypedTheme {
  return { name: '', kind: 'need-or-pain', words: words.join('\n'), excluded: '', touchpointId: '' }
}

/** A theme as it is, to be changed. */
export function typedTheme({ name, kind, words, excluded, touchpointId }: Theme, language: Language): TypedTheme {
  return {
    name: textIn(name, language),
    kind,
    words: words.join('\n'),
    excluded: excluded.join('\n'),
    touchpointId: touchpointId ?? '',
  }
}

/** The first fault of what was typed; null where there is none. */
export function themeFault({ name, words, excluded }: TypedTheme): ThemeFault | null {
  if (isBlank(name))
    return { field: 'name', kind: 'no-name' }
  const typed = typedWords(words)
  if (typed.length === 0)
    return { field: 'words', kind: 'no-words' }
  return wordFault('words', typed) ?? wordFault('excluded', typedWords(excluded))
}

function wordFault(field: WordField, words: string[]): ThemeFault | null {
  if (words.length > mostThemeWords)
    return { field, kind: 'too-many' }
  const wordless = words.find(word => !hasLetters(word))
  if (wordless !== undefined)
    return { field, kind: 'no-letters', word: wordless }
  const long = words.find(word => word.length > longestThemeWord)
  return long === undefined ? null : { field, kind: 'too-long', word: `${long.slice(0, 40)}…` }
}

/** Whether a theme has some fields as they are typed already. */
export function hasFields(theme: Theme, fields: ThemeFields): boolean {
  const { name, kind, words, excluded, touchpointId } = theme
  return isSameJson({ name, kind, words, excluded, touchpointId }, fields)
}

/**
 * What is kept of a typed theme.
 * @param named the name that it has; empty for a new one
 */
export function themeFields(typed: TypedTheme, named: LocalisedText, language: Language): ThemeFields {
  return {
    name: renameText(named, language, trimName(withoutDirectionMarks(typed.name))),
    kind: typed.kind,
    words: typedWords(typed.words),
    excluded: typedWords(typed.excluded),
    touchpointId: typed.touchpointId || null,
  }
}

/** Words are set apart by lines or commas, which no text is searched for; each is kept once. */
function typedWords(text: string): string[] {
  const words = text.split(/[\n,，、;；]+/).map(word => withoutDirectionMarks(word).trim())
  return [...new Set(words.filter(Boolean))]
}
