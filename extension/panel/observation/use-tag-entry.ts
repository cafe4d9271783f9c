import type { ComputedRef, Ref } from 'vue'
import type { TagCount } from '../../../core/journey/count-tags.ts'
import { computed, ref } from 'vue'
import { excessOf } from '../../../core/journey/text.ts'
import { completedTags, typedTag } from '../../../core/journey/typed-tag.ts'

/** As many as are looked through at a glance. */
const mostOffered = 8

/** Tags that are typed one after the other. */
interface TagEntry {
  /** What stands in the field. */
  typed: Ref<string>
  /** The tag that is typed, as it would be added; empty for none. */
  entered: ComputedRef<string>
  /** Others that begin like it, the most used first. */
  offered: ComputedRef<TagCount[]>
  add: (tag: string) => void
  /** Adds what is typed; false where it is too long for that. */
  settle: () => boolean
  remove: (tag: string) => void
}

/**
 * @param tags those that were added
 * @param known all that the audit has, the most used first
 */
export function useTagEntry(tags: Ref<string[]>, known: () => readonly TagCount[]): TagEntry {
  const typed = ref('')
  const entered = computed(() => typedTag(typed.value, [...tags.value, ...known().map(({ tag }) => tag)]))
  const others = computed(() => known().filter(({ tag }) => !tags.value.includes(tag)))

  function add(tag: string): void {
    typed.value = ''
    if (tag && !tags.value.includes(tag))
      tags.value = [...tags.value, tag]
  }

  function settle(): boolean {
    if (excessOf(typed.value, 'name') > 0)
      return false
    add(entered.value)
    return true
  }

  return {
    typed,
    entered,
    offered: computed(() => completedTags(typed.value, others.value).slice(0, mostOffered)),
    add,
    settle,
    remove: tag => void (tags.value = tags.value.filter(other => other !== tag)),
  }
}
