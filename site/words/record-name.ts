import type { Language, LocalisedText } from '../../core/journey/localised-text.ts'
import { textIn } from '../../core/journey/localised-text.ts'

/** How much of a note stands for an observation, in UTF-16 units. */
const mostOfNote = 80

/** What a record of any type is called: its title, its name or the beginning of its note; empty where it has none. */
export function recordName(record: object, language: Language): string {
  const { title, name, note } = record as { title?: string, name?: string | LocalisedText, note?: string }
  return title ?? (typeof name === 'object' ? textIn(name, language) : name) ?? (note ?? '').slice(0, mostOfNote)
}
