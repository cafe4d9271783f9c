import type { Ref } from 'vue'
import type { Id } from '../../core/journey/identifier.ts'
import type { EditedMap } from '../drawing/layout/edited-map.ts'
import type { Opened } from './edit-actions.ts'
import type { Kind, Spot } from './edit-places.ts'
import type { Step } from './edit-steps.ts'
import type { HeadFocus } from './use-head-focus.ts'
import type { JourneyEdits } from './use-journey-edits.ts'
import type { Names } from './use-names.ts'
import { until } from '@vueuse/core'
import { ref } from 'vue'
import { useFailures } from '../../core/screen/failures.ts'
import { useToasts } from '../../core/screen/toasts.ts'
import { useLanguage } from '../../core/screen/use-language.ts'
import { stepOf } from './edit-actions.ts'
import { placeAfterStep } from './edit-steps.ts'

/** What a hand or a key asks for at a name. */
export interface EditDeeds {
  rename: (kind: Kind, id: Id) => void
  add: (spot: Spot) => void
  /** What was chosen from a menu. */
  choose: (kind: Kind, id: Id, action: string) => void
  step: (kind: Kind, id: Id, by: Step) => void
  walk: (id: Id, key: string) => void
  press: (event: PointerEvent, kind: Kind, id: Id) => void
}

/** What is chosen from menus and asked for by keys, and the dialog that it opens. */
export function useEditDeeds(
  view: () => EditedMap['view'],
  names: Names,
  heads: HeadFocus,
  edits: JourneyEdits,
): Pick<EditDeeds, 'choose' | 'step'> & { opened: Ref<Opened | null>, goOn: () => void } {
  const { t } = useLanguage()
  const toasts = useToasts()
  const { report } = useFailures()
  const opened = ref<Opened | null>(null)
  /** Where among all names the one is that the dialog is about. */
  let openedAt = 0
  /** Steps wait for one another, and each for the last to be on the map, which tells what comes next. */
  let steps: Promise<unknown> = Promise.resolve()

  async function takeStep(kind: Kind, id: Id, by: Step): Promise<void> {
    const place = placeAfterStep(view().stages, kind, id, by)
    if (!place)
      return toasts.show({ text: t(by < 0 ? 'edit.isFirst' : 'edit.isLast', { name: names.of(id) }) })
    const isShown = until(view).changed()
    if (await edits.place(kind, id, place))
      await isShown
  }

  function step(kind: Kind, id: Id, by: Step): void {
    heads.hold(id)
    steps = steps.then(() => takeStep(kind, id, by)).catch(report)
  }

  function choose(kind: Kind, id: Id, action: string): void {
    const by = stepOf(action)
    if (by)
      return step(kind, id, by)
    openedAt = heads.indexOf(id)
    // A menu has no other actions than those of its kind, which the compiler does not remember.
    opened.value = { kind, id, action: kind === 'touchpoint' && action === 'names' ? 'rename' : action } as Opened
  }

  return { step, choose, opened, goOn: () => heads.goOn(openedAt) }
}
