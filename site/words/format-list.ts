import type { Language } from '../../core/journey/localised-text.ts'

/** Names in a sentence: "a, b, and c". */
export function formatList(names: string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
}
