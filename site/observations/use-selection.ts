import type { ComputedRef } from 'vue'
import type { Id } from '../../core/journey/identifier.ts'
import { computed, shallowRef } from 'vue'

/** Some of the rows of a list. */
export interface Selection {
  /** Those selected that are shown; what a filter hides is not acted upon. */
  selected: ComputedRef<ReadonlySet<Id>>
  set: (id: Id, isSelected: boolean) => void
  /** Does the same to all from the row that was set last to this one. */
  extendTo: (id: Id, isSelected: boolean) => void
  setAll: (isSelected: boolean) => void
}

/** @param shown the ids of the rows, in their order */
export function useSelection(shown: () => readonly Id[]): Selection {
  const ids = shallowRef<ReadonlySet<Id>>(new Set())
  const selected = computed(() => new Set(shown().filter(id => ids.value.has(id))))
  let anchor: Id | undefined

  function put(changed: readonly Id[], isSelected: boolean): void {
    const next = new Set(ids.value)
    changed.forEach(id => isSelected ? next.add(id) : next.delete(id))
    ids.value = next
  }

  function set(id: Id, isSelected: boolean): void {
    put([id], isSelected)
    anchor = id
  }

  return {
    selected,
    set,
    extendTo(id, isSelected) {
      put(between(shown(), anchor ?? id, id), isSelected)
      anchor = id
    },
    setAll: isSelected => put(isSelected ? shown() : [...ids.value], isSelected),
  }
}

/** From one of the ids to another, whichever comes first; the latter alone where the former is not among them. */
function between(ids: readonly Id[], from: Id, to: Id): readonly Id[] {
  const [start, end] = [ids.indexOf(from), ids.indexOf(to)]
  return start < 0 ? [to] : ids.slice(Math.min(start, end), Math.max(start, end) + 1)
}
