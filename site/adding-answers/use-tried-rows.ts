import type { ShallowRef } from 'vue'
import type { Clock } from '../../core/journey/timestamp.ts'
import type { AnswersDraft } from './draft/answers-draft.ts'
import type { TriedRows } from './draft/try-rows.ts'
import { watchDebounced } from '@vueuse/core'
import { shallowRef } from 'vue'
import { tryRows } from './draft/try-rows.ts'

/** In milliseconds: of what is typed, not each letter is tried. */
const pause = 200

/** What would come of a file's first rows, a moment after each change of how they are read. */
export function useTriedRows(
  rows: () => readonly string[][],
  draft: () => AnswersDraft,
  journeyId: () => string,
  clock: Clock,
): ShallowRef<TriedRows> {
  const run = () => tryRows(rows(), draft(), journeyId(), clock.now())
  const tried = shallowRef(run())
  const parts = () => {
    const { mapping, questions, measures, rules } = draft()
    return [rows(), mapping, questions, measures, rules, journeyId()]
  }
  watchDebounced(parts, (now, before) => {
    if (now.some((part, index) => part !== before[index]))
      tried.value = run()
  }, { debounce: pause })
  return tried
}
