import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type { Draft } from '../../../core/database/drafts/draft.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { ObservationForm } from '../../observe/observation-form.ts'
import { computed, onUnmounted, ref } from 'vue'
import { discardDraft, getDraft } from '../../../core/database/drafts/drafts.ts'
import { findTouchpoint, touchpointsOf } from '../../../core/journey/journey-view.ts'
import { textIn } from '../../../core/journey/localised-text.ts'
import { useFailures } from '../../../core/screen/failures.ts'
import { useToasts } from '../../../core/screen/toasts.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { DraftGone, saveObservation } from '../../observe/save-observation.ts'
import { useAudit } from '../ground/use-audit.ts'

/** The end of a draft: it is saved, discarded, or gone by another window. */
export interface Editing {
  /** Whether it is being saved just now. */
  saving: Readonly<Ref<boolean>>
  /** What keeps it from being saved; empty until somebody tried. */
  complaint: ComputedRef<string>
  save: () => Promise<void>
  discard: () => Promise<void>
}

/** Saves or discards a draft, and says a word where it goes away otherwise: what is typed must not vanish. */
export function useEditing(draft: () => Draft, form: ShallowRef<ObservationForm>): Editing {
  const { language, t } = useLanguage()
  const { db, journal } = useWorkplace()
  const { report, dismiss } = useFailures()
  const toasts = useToasts()
  const audit = useAudit()
  const saving = ref(false)
  const tried = ref(false)
  let isClosedHere = false

  function observer() {
    const { auditorId, records, view } = audit.value
    return { auditId: records.audit.id, auditorId, criteria: view.criteria }
  }

  async function saveAt(touchpointId: Id): Promise<void> {
    const place = findTouchpoint(touchpointsOf(audit.value.view), touchpointId)
    const name = place ? textIn(place.touchpoint.name, language.value) : ''
    const { revived } = await saveObservation(db, journal, draft().id, { ...form.value, touchpointId }, observer())
    isClosedHere = true
    dismiss()
    toasts.show({ text: t(revived ? 'panel.save.revived' : 'panel.save.saved', { name }) })
  }

  async function save(): Promise<void> {
    tried.value = true
    const { touchpointId } = form.value
    if (touchpointId === null || saving.value)
      return
    saving.value = true
    await saveAt(touchpointId).catch(reportUnlessGone)
    saving.value = false
  }

  /** Where the draft is gone, its editor closes and says so. */
  function reportUnlessGone(error: unknown): void {
    if (!(error instanceof DraftGone))
      report(error)
  }

  async function discard(): Promise<void> {
    const undo = await discardDraft(db, draft().id)
    isClosedHere = undo !== null
    if (undo)
      toasts.show({ text: t('panel.page.discarded'), undo })
  }

  async function tellWhereGone(id: Id): Promise<void> {
    if (!isClosedHere && !await getDraft(db, id))
      toasts.show({ text: t('panel.page.gone') })
  }

  onUnmounted(() => void tellWhereGone(draft().id).catch(report))
  return {
    saving,
    complaint: computed(() => tried.value && form.value.touchpointId === null ? t('panel.place.required') : ''),
    save,
    discard: () => discard().catch(report),
  }
}
