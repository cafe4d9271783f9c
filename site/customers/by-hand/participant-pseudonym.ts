import type { KairosDatabase } from '../../../core/database/kairos-database.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import { participantName } from '../../../core/customers/by-hand/participant.ts'
import { createPseudonyms, randomKey } from '../../../core/customers/importing/pseudonyms.ts'
import { readPseudonymKeys, rememberPseudonymKey } from '../../../core/database/settings/pseudonym-keys.ts'

/**
 * The pseudonym of a participant, by the key that was used last in this browser: its own, or that of a team's word.
 * @param typed a code or an address; blank for nobody who is known
 */
export async function participantPseudonym(db: KairosDatabase, sourceId: Id, typed: string): Promise<string | null> {
  const { used, [used]: remembered } = await readPseudonymKeys(db)
  const key = await rememberPseudonymKey(db, remembered ? used : 'own', [...remembered ?? randomKey()])
  return createPseudonyms(new Uint32Array(key))(participantName(sourceId, typed))
}
