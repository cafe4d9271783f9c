import type { ComputedRef, Ref } from 'vue'
import type { Id } from '../../../../core/journey/identifier.ts'
import type { StageView } from '../../../../core/journey/journey-view.ts'
import { computed, ref, watch } from 'vue'
import { textIn } from '../../../../core/journey/localised-text.ts'
import { useLanguage } from '../../../../core/screen/use-language.ts'
import { touchpointsCalled } from './touchpoint-names.ts'

/** A touchpoint that is looked for by typing. */
export interface TouchpointSearch {
  /** Whether the list of those found is open. */
  open: Ref<boolean>
  /** What stands in the field: what is chosen, in words, until something is typed. */
  typed: Ref<string>
  /** What is looked for; empty while the field shows what is chosen. */
  query: ComputedRef<string>
  /** A touchpoint with its stage, in words; empty where there is none of that id. */
  caption: (id: unknown) => string
  /** Opens the list, or closes it. */
  toggle: (isOpen: boolean) => void
  /** Chooses a touchpoint, whatever was typed. */
  take: (id: Id | null) => void
  /** Closes the list over what is typed: it comes into the journey. */
  added: () => void
  /** Takes back what was typed. */
  giveUp: () => void
  /** Closes the list: what was typed is taken where exactly one touchpoint is called so, and waits otherwise. */
  settle: () => void
}

/**
 * @param chosen the touchpoint that is chosen
 * @param unsettled what was typed and left without choosing; empty where nothing was
 */
export function useTouchpointSearch(
  stages: () => StageView[],
  chosen: Ref<Id | null>,
  unsettled: Ref<string>,
): TouchpointSearch {
  const { language } = useLanguage()
  const open = ref(false)
  const typed = ref('')
  const query = computed(() => typed.value === caption(chosen.value) ? '' : typed.value)
  /** Whether what was typed is done with: chosen, added or taken back. */
  let isDone = false

  function caption(id: unknown): string {
    const found = stages().flatMap(({ stage, touchpoints }) =>
      touchpoints.filter(({ touchpoint }) => touchpoint.id === id).map(({ touchpoint }) => [stage, touchpoint]))
    return (found[0] ?? []).map(({ name }) => textIn(name, language.value)).join(' › ')
  }

  function done(): void {
    isDone = true
    unsettled.value = ''
  }

  function take(id: Id | null): void {
    chosen.value = id
    done()
    typed.value = caption(id)
  }

  function settle(): void {
    open.value = false
    if (isDone)
      return
    const [called, another] = touchpointsCalled(stages().flatMap(({ touchpoints }) => touchpoints), query.value)
    if (called !== undefined && another === undefined)
      take(called)
    else
      unsettled.value = query.value.trim()
  }

  // The field shows what it was last told; a new touchpoint or another language changes the words later.
  watch(() => caption(chosen.value), (words, before) => {
    if ((!open.value && !unsettled.value) || typed.value === before)
      typed.value = words
  })

  return {
    open,
    typed,
    query,
    caption,
    take,
    settle,
    toggle: (isOpen) => {
      if (!isOpen)
        return settle()
      isDone = false
      open.value = true
    },
    added: () => {
      done()
      open.value = false
    },
    giveUp: () => {
      take(chosen.value)
      open.value = false
    },
  }
}
