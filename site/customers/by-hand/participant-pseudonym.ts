import type { KairosDatabase } from '../../../core/database/kairos-database.ts'
import type { PseudonymKeys } from '../../../core/database/settings/pseudonym-keys.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import { participantName } from '../../../core/customers/by-hand/participant.ts'
import { createPseudonyms, randomKey } from '../../../core/customers/importing/pseudonyms.ts'
import { readPseudonymKeys } from '../../../core/database/settings/pseudonym-keys.ts'

/** By what participants become pseudonyms. */
export interface ParticipantKey {
  /** Whose it is: this browser's own, or that of a team's word. */
  way: PseudonymKeys['used']
  key: readonly number[]
}

/** The key that was used last in this browser; else a new one, which is remembered once an entry by it is kept. */
export async function lastKey(db: KairosDatabase): Promise<ParticipantKey> {
  const { used, own, [used]: remembered } = await readPseudonymKeys(db)
  return remembered ? { way: used, key: remembered } : { way: 'own', key: own ?? [...randomKey()] }
}

/**
 * The pseudonym of a participant.
 * @param typed a code or an address; blank for nobody who is known
 */
export function participantPseudonym({ key }: ParticipantKey, sourceId: Id, typed: string): string | null {
  return createPseudonyms(new Uint32Array(key))(participantName(sourceId, typed))
}
