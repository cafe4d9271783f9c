import type { Ref, ShallowRef } from 'vue'
import type { PseudonymKeys } from '../../core/database/settings/pseudonym-keys.ts'
import type { KeyChoice } from './customer-key.ts'
import { ref, shallowRef } from 'vue'
import { readPseudonymKeys } from '../../core/database/settings/pseudonym-keys.ts'
import { useFailures } from '../../core/screen/failures.ts'
import { useWorkplace } from '../../core/screen/workplace.ts'

/** By what customers become pseudonyms. */
export interface KeyChoiceState {
  /** As it was the last time, until somebody chooses otherwise. */
  keyChoice: Ref<KeyChoice>
  /** What this browser knows of keys; null as long as the store has not said. */
  keys: ShallowRef<PseudonymKeys | null>
}

export function useKeyChoice(): KeyChoiceState {
  const { db } = useWorkplace()
  const { report } = useFailures()
  const keys = shallowRef<PseudonymKeys | null>(null)
  const keyChoice = ref<KeyChoice>({ way: 'own', word: '' })
  readPseudonymKeys(db).then((found) => {
    keys.value = found
    keyChoice.value = { ...keyChoice.value, way: found.used }
  }).catch(report)
  return { keys, keyChoice }
}
