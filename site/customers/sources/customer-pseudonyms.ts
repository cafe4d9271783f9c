import type { KairosDatabase } from '../../../core/database/kairos-database.ts'
import { isTyped } from '../../../core/customers/by-hand/is-typed.ts'
import { participantName } from '../../../core/customers/by-hand/participant.ts'
import { createPseudonyms, keyOfWord } from '../../../core/customers/importing/pseudonyms.ts'
import { readPseudonymKeys } from '../../../core/database/settings/pseudonym-keys.ts'
import { isBlank } from '../../../core/journey/text.ts'

/**
 * What may stand for a customer: by the keys that this browser used, and by that of a team's word.
 * @param customer an id, an e-mail address, or a participant's code in a source that was typed by hand
 * @param word empty for the one that is remembered, where there is any
 * @returns nothing where there is no key at all
 */
export async function pseudonymsFor(db: KairosDatabase, customer: string, word: string): Promise<Set<string>> {
  const { own, team } = await readPseudonymKeys(db)
  const remembered = [own, team].flatMap(key => key ? [new Uint32Array(key)] : [])
  const keys = isBlank(word) ? remembered : [...remembered, await keyOfWord(word)]
  const sources = await db.records('source').toArray()
  const names = [customer, ...sources.filter(isTyped).map(({ id }) => participantName(id, customer))]
  return new Set(keys.flatMap((key) => {
    const pseudonymOf = createPseudonyms(key)
    return names.flatMap(name => pseudonymOf(name) ?? [])
  }))
}
