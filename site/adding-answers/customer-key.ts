import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { PseudonymKeys } from '../../core/database/settings/pseudonym-keys.ts'
import { keyOfWord, randomKey } from '../../core/customers/importing/pseudonyms.ts'
import { readPseudonymKeys } from '../../core/database/settings/pseudonym-keys.ts'

/** By what customers become pseudonyms. */
export interface KeyChoice {
  way: PseudonymKeys['used']
  /** The team's word; empty for the one that is remembered. */
  word: string
}

/** The key that was chosen. It is remembered once answers with its pseudonyms are kept; the word itself never is. */
export async function chosenKey(db: KairosDatabase, { way, word }: KeyChoice): Promise<readonly number[]> {
  const { own, team } = await readPseudonymKeys(db)
  const remembered = way === 'own' ? own : team
  const isTyped = way === 'team' && word.trim() !== ''
  return [...isTyped ? await keyOfWord(word) : remembered ?? randomKey()]
}
