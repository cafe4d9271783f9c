import type { ComputedRef } from 'vue'
import type { OptionalKind, OwnWordFault, RedactionRules } from '../../../core/journey/redaction-rules.ts'
import { computed } from 'vue'
import { changeRedactionRules, readRedactionRules } from '../../../core/database/settings/redaction-rules.ts'
import { standardRules, withOwnWord } from '../../../core/journey/redaction-rules.ts'
import { useStored } from '../../../core/screen/use-stored.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'

/** What is redacted by itself, kept up to date, and how to change it. */
interface ChangeableRules {
  rules: ComputedRef<RedactionRules>
  cover: (kind: OptionalKind, isCovered: boolean) => Promise<void>
  /** @returns why the word was not taken; undefined where it was */
  addWord: (typed: string) => Promise<OwnWordFault | undefined>
  removeWord: (word: string) => Promise<void>
}

export function useRedactionRules(): ChangeableRules {
  const { db } = useWorkplace()
  const stored = useStored(() => null, () => readRedactionRules(db))
  const rules = computed(() => stored.value.state === 'ready' ? stored.value.value : standardRules)

  async function addWord(typed: string): Promise<OwnWordFault | undefined> {
    let fault: OwnWordFault | undefined
    await changeRedactionRules(db, (before) => {
      const after = withOwnWord(before, typed)
      fault = typeof after === 'string' ? after : undefined
      return typeof after === 'string' ? before : after
    })
    return fault
  }

  return {
    rules,
    addWord,
    cover: (kind, isCovered) => changeRedactionRules(db, ({ uncovered, ...others }) => {
      const rest = uncovered.filter(each => each !== kind)
      return { ...others, uncovered: isCovered ? rest : [...rest, kind] }
    }),
    removeWord: word => changeRedactionRules(db, ({ words, ...others }) =>
      ({ ...others, words: words.filter(each => each !== word) })),
  }
}
