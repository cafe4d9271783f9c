import type { Journal } from '../../core/database/journal/journal.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Touchpoint } from '../../core/journey/touchpoint.ts'
import { newId } from '../../core/journey/identifier.ts'
import { trimName } from '../../core/journey/text.ts'

interface NewTouchpoint {
  stageId: Id
  name: string
  /** The language that the name is in. */
  language: Language
  /** The touchpoints that the stage has already. */
  siblings: Touchpoint[]
  /** The auditor who adds it. */
  by: Id
}

/** Adds a touchpoint at the end of a stage, named in the language of whoever names it. */
export async function addTouchpoint(
  journal: Journal,
  { stageId, name, language, siblings, by }: NewTouchpoint,
): Promise<Id> {
  const id = newId()
  const position = Math.max(-1, ...siblings.map(touchpoint => touchpoint.position)) + 1
  const names = { [language]: trimName(name) }
  await journal.write({ action: 'touchpoint-added', by }, [{
    type: 'touchpoint',
    id,
    content: { stageId, name: names, channel: 'web', position, reach: null, addressPattern: null },
  }])
  return id
}
