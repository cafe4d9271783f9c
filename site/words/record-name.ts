import type { Id } from '../../core/journey/identifier.ts'
import type { Language, LocalisedText } from '../../core/journey/localised-text.ts'
import type { RecordNames } from '../../core/journey/record-names.ts'
import type { Translate } from '../../core/locales/translate.ts'
import { textIn } from '../../core/journey/localised-text.ts'
import { isolated } from '../../core/journey/text-direction.ts'

/** What words about records are made of. */
export interface RecordWords {
  /** What they name. */
  names: RecordNames
  language: Language
  t: Translate
  /** Tells a day and its time. */
  time: (at: string) => string
}

/** What a record may be called by, whatever its type. */
interface NamedRecord {
  title?: string
  name?: string | LocalisedText | null
  touchpointId?: Id | null
  auditorId?: Id
}

/**
 * What a record of any type is called: its title or name; an observation's touchpoint and auditor; empty where it has
 * none.
 */
export function recordName(record: object, words: RecordWords): string {
  const { title, name, touchpointId, auditorId }: NamedRecord = record
  const named = [touchpointId, auditorId].map(id => nameOf(id, words)).filter(name => name !== '')
  return spoken(title ?? name, words.language) || named.map(isolated).join(words.t('common.list.separator'))
}

/** What the record of an id is called; empty where nobody knows. */
export function nameOf(id: Id | null | undefined, { names, language }: RecordWords): string {
  return id == null ? '' : spoken(names[id], language)
}

function spoken(name: string | LocalisedText | null | undefined, language: Language): string {
  return typeof name === 'string' ? name : name ? textIn(name, language) : ''
}
