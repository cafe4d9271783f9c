import type { ShallowRef } from 'vue'
import type { Id } from '../../core/journey/identifier.ts'
import type { Decision } from '../../core/package/import/import-files.ts'
import type { Overruled } from '../../core/package/import/overrule.ts'
import { shallowRef } from 'vue'

/** The conflicts of a preview of which somebody wants the version that would lose. */
export interface OverruledConflicts {
  list: Readonly<ShallowRef<Overruled[]>>
  has: (file: number, id: Id) => boolean
  /** Wants the other version, or no more. */
  set: (overruled: Overruled, isOverruled: boolean) => void
  /** Goes along with what becomes of the files. */
  follow: (decision: Decision) => void
  clear: () => void
}

/** None at first. */
export function createOverruled(): OverruledConflicts {
  const list = shallowRef<Overruled[]>([])
  const isOf = (file: number, id: Id) => (each: Overruled) => each.file === file && each.id === id

  return {
    list,
    has: (file, id) => list.value.some(isOf(file, id)),
    set(overruled, isOverruled) {
      const { file, id } = overruled
      const others = list.value.filter(each => !isOf(file, id)(each))
      list.value = isOverruled ? [...others, overruled] : others
    },
    follow(decision) {
      if (decision.to === 'leave-out')
        list.value = withoutFile(list.value, decision.index)
    },
    clear: () => void (list.value = []),
  }
}

/** Those behind the file that is left out move up by one. */
function withoutFile(list: Overruled[], index: number): Overruled[] {
  return list
    .filter(({ file }) => file !== index)
    .map(each => each.file > index ? { ...each, file: each.file - 1 } : each)
}
