import type { ComputedRef, Ref } from 'vue'
import type { Redaction } from '../../journey/picture.ts'
import { computed, shallowRef } from 'vue'

/** The parts of a picture that are to be painted over, while somebody decides on them. */
export interface Parts {
  parts: Readonly<Ref<readonly Redaction[]>>
  isChanged: ComputedRef<boolean>
  add: (part: Redaction) => void
  /** Puts a part in the place of another one; a gesture of many small steps is one change. */
  change: (index: number, part: Redaction, isSameGesture: boolean) => void
  remove: (index: number) => void
  /** Takes the last change back; does nothing where there was none. */
  undo: () => void
}

/** Begins with the parts that are painted over now. */
export function useParts(first: readonly Redaction[]): Parts {
  const parts = shallowRef(first)
  const before = shallowRef<(readonly Redaction[])[]>([])

  function become(next: readonly Redaction[], isSameGesture = false): void {
    if (!isSameGesture)
      before.value = [...before.value, parts.value]
    parts.value = next
  }

  return {
    parts,
    isChanged: computed(() => before.value.length > 0),
    add: part => become([...parts.value, part]),
    change: (index, part, isSameGesture) => become(parts.value.with(index, part), isSameGesture),
    remove: index => become(parts.value.toSpliced(index, 1)),
    undo: () => {
      parts.value = before.value.at(-1) ?? parts.value
      before.value = before.value.slice(0, -1)
    },
  }
}
