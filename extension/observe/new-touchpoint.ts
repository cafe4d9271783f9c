import type { Draft, NewTouchpoint } from '../../core/database/drafts/draft.ts'
import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Clock } from '../../core/journey/timestamp.ts'
import type { Channel, Touchpoint } from '../../core/journey/touchpoint.ts'
import { newId } from '../../core/journey/identifier.ts'
import { nameKey } from '../../core/journey/same-name.ts'
import { trimName } from '../../core/journey/text.ts'
import { timestampOf } from '../../core/journey/timestamp.ts'
import { nextPosition } from '../../core/journey/walking-order.ts'

/** A touchpoint for a stage, named in the language of whoever names it. */
export function newTouchpoint(stageId: Id, name: string, language: Language): NewTouchpoint {
  return { id: newId(), stageId, name: trimName(name), language }
}

/** The channel of a touchpoint that an observation names first: that of the observation, else what its page says. */
export function newChannel({ channel }: Pick<Draft, 'channel'>, { page }: Pick<Draft, 'page'>): Channel {
  return channel ?? (page ? 'web' : 'other')
}

/** A new touchpoint as it will be in the store. */
export function recordOf(added: NewTouchpoint, channel: Channel, siblings: Touchpoint[], clock: Clock): Touchpoint {
  return { id: added.id, revision: 1, updatedAt: timestampOf(clock), ...contentOf(added, channel, siblings) }
}

/**
 * What a draft's new touchpoint becomes in the store: the one that its stage has by that name by now, or the edit that
 * stores it.
 */
export async function storeNewTouchpoint(db: KairosDatabase, added: NewTouchpoint, channel: Channel) {
  const siblings = await db.records('touchpoint').where('stageId').equals(added.stageId).toArray()
  const key = nameKey(added.name)
  const known = siblings.find(({ name }) => Object.values(name).some(each => nameKey(each ?? '') === key))
  if (known)
    return { touchpointId: known.id, edits: [] }
  return {
    touchpointId: added.id,
    edits: [{ type: 'touchpoint' as const, id: added.id, content: contentOf(added, channel, siblings) }],
  }
}

/** At the end of its stage. */
function contentOf({ stageId, name, language }: NewTouchpoint, channel: Channel, siblings: Touchpoint[]) {
  const position = nextPosition(siblings)
  return { stageId, name: { [language]: name }, channel, position, reach: null, addressPattern: null }
}
