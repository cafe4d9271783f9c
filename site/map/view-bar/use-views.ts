import type { ComputedRef } from 'vue'
import type { AuditRecords } from '../../../core/journey/journey-view.ts'
import type { View } from '../../../core/journey/view.ts'
import type { MapChoices } from '../../view/use-map-choices.ts'
import { computed } from 'vue'
import {
  addView,
  changeView,
  deleteView,
  orderViews,
  renameView,
} from '../../../core/database/commands/change-views.ts'
import { compareTexts } from '../../../core/journey/compare-texts.ts'
import { newId } from '../../../core/journey/identifier.ts'
import { useMending } from '../../../core/screen/naming/use-mending.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { isSameContent } from '../../view/view-query.ts'

/** An audit's views, and what can be done with them: each with a word of it and a way back. */
export interface Views {
  /** In their order. */
  all: ComputedRef<readonly View[]>
  /** The one that was chosen last, as long as there is it; null where none was. */
  chosen: ComputedRef<View | null>
  /** Whether the map shows something else by now. */
  isChanged: ComputedRef<boolean>
  show: (view: View) => void
  /** Keeps what is shown as a new view. */
  add: (name: string) => Promise<void>
  /** Makes a view what is shown. */
  update: (view: View) => Promise<unknown>
  rename: (view: View, name: string) => Promise<unknown>
  /** Moves a view by one place. */
  move: (view: View, by: -1 | 1) => Promise<unknown>
  remove: (view: View) => Promise<unknown>
}

export function useViews(records: () => AuditRecords, choices: MapChoices): Views {
  const { db, journal } = useWorkplace()
  const { t } = useLanguage()
  const mend = useMending(() => null)
  const { content } = choices
  const all = computed(() => records().views.toSorted(byPosition))
  const chosen = computed(() => all.value.find(({ id }) => id === choices.viewId.value) ?? null)

  async function add(name: string): Promise<void> {
    const view = { id: newId(), auditId: records().audit.id, name, content: content.value }
    await mend({ about: name, change: note => addView(db, journal, view, note), done: t('map.view.saved', { name }) })
    await choices.nameView(view.id)
  }

  function move(view: View, by: -1 | 1) {
    const from = all.value.indexOf(view)
    const ids = all.value.map(({ id }) => id)
    const order = ids.with(from, ids[from + by]!).with(from + by, view.id)
    return mend({
      about: view.name,
      change: note => orderViews(db, journal, order, note),
      done: t('map.view.moved', { name: view.name }),
    })
  }

  return {
    all,
    chosen,
    isChanged: computed(() => chosen.value !== null && !isSameContent(chosen.value, content.value)),
    show: view => void choices.showView(view),
    add,
    move,
    update: ({ id, name }) => mend({
      about: name,
      change: note => changeView(db, journal, id, content.value, note),
      done: t('map.view.updated', { name }),
      left: t('common.naming.left', { name }),
    }),
    rename: ({ id, name: from }, to) => mend({
      about: t('common.naming.becoming', { from, to }),
      change: note => renameView(db, journal, id, to, note),
      done: t('common.naming.renamed', { from, to }),
      left: t('common.naming.left', { name: from }),
    }),
    remove: ({ id, name }) => mend({
      about: name,
      change: note => deleteView(db, journal, id, note),
      done: t('map.view.deleted', { name }),
    }),
  }
}

function byPosition(one: View, other: View): number {
  return one.position - other.position || compareTexts(one.id, other.id)
}
