import type { Journal } from '../../core/database/journal/journal.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Touchpoint } from '../../core/journey/touchpoint.ts'
import { newId } from '../../core/journey/identifier.ts'

/** Adds a touchpoint at the end of a stage, named in the language of whoever names it. */
export async function addTouchpoint(
  journal: Journal,
  { stageId, name, language, siblings, by }: { stageId: Id, name: string, language: Language, siblings: Touchpoint[], by: Id },
): Promise<Id> {
  const id = newId()
  const position = Math.max(-1, ...siblings.map(touchpoint => touchpoint.position)) + 1
  await journal.write({ action: 'touchpoint-added', by }, [{
    type: 'touchpoint',
    id,
    content: { stageId, name: { [language]: name.trim() }, channel: 'web', position, reach: null, addressPattern: null },
  }])
  return id
}
