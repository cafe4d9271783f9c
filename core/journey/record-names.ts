import type { Id } from './identifier.ts'
import type { LocalisedText } from './localised-text.ts'

/** What records are called, by id. */
export type RecordNames = Record<Id, string | LocalisedText>
