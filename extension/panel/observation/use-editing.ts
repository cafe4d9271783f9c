import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type { Draft } from '../../../core/database/drafts/draft.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { ObservationForm } from '../../observe/observation-form.ts'
import type { CompleteForm, Observer } from '../../observe/save-observation.ts'
import { computed, onUnmounted, ref } from 'vue'
import { discardDraft, getDraft } from '../../../core/database/drafts/drafts.ts'
import { findTouchpoint, touchpointsOf } from '../../../core/journey/journey-view.ts'
import { textIn } from '../../../core/journey/localised-text.ts'
import { excessOf } from '../../../core/journey/text.ts'
import { useFailures } from '../../../core/screen/failures.ts'
import { useToasts } from '../../../core/screen/toasts.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { forgetFullAddresses } from '../../capture/full-addresses.ts'
import { forgetOriginals } from '../../capture/originals.ts'
import { leaveUnchangedEdit } from '../../observe/edit-observation.ts'
import { DraftGone, saveObservation } from '../../observe/save-observation.ts'
import { useOngoingSaves } from '../ground/ongoing-saves.ts'
import { useTyped } from '../ground/typed.ts'
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

/**
 * Saves or discards a draft, and says a word where it goes away otherwise: what is typed must not vanish.
 * @param target the touchpoint that it is saved at; null where it can't be saved yet
 */
export function useEditing(
  draft: () => Draft,
  form: ShallowRef<ObservationForm>,
  target: Readonly<Ref<Id | null>>,
): Editing {
  const { t } = useLanguage()
  const { report } = useFailures()
  const isClosedHere = ref(false)
  const saveAs = useSaving(draft, isClosedHere)
  const discard = useDiscarding(draft, isClosedHere)
  const { during } = useOngoingSaves()
  const saving = ref(false)
  const tried = ref(false)

  async function save(): Promise<void> {
    tried.value = true
    const touchpointId = target.value
    if (touchpointId === null || excessOf(form.value.note, 'note') > 0 || saving.value)
      return
    saving.value = true
    // Where the draft is gone, its editor closes and says so.
    await during(saveAs({ ...form.value, touchpointId })).catch(error => error instanceof DraftGone || report(error))
    saving.value = false
  }

  useNoticeOfLoss(draft, isClosedHere)
  useUnchangedEdits(draft)
  return {
    saving,
    complaint: computed(() => tried.value && target.value === null ? t('panel.touchpoint.required') : ''),
    save,
    discard: () => discard().catch(report),
  }
}

/** Saves a draft as an observation, and says so. */
function useSaving(draft: () => Draft, isClosedHere: Ref<boolean>): (form: CompleteForm) => Promise<void> {
  const { language, t } = useLanguage()
  const { db, journal } = useWorkplace()
  const { dismiss } = useFailures()
  const toasts = useToasts()
  const typed = useTyped()
  const audit = useAudit()

  function observer(): Observer {
    const { auditorId, records, view } = audit.value
    return { auditId: records.audit.id, auditorId, criteria: view.criteria }
  }

  function nameOf({ touchpointId, newTouchpoint }: CompleteForm): string {
    if (newTouchpoint?.id === touchpointId)
      return newTouchpoint.name
    const found = findTouchpoint(touchpointsOf(audit.value.view), touchpointId)
    return found ? textIn(found.touchpoint.name, language.value) : ''
  }

  return async (form) => {
    const { id, pictures } = draft()
    const name = nameOf(form)
    const { revived, undo } = await saveObservation(db, journal, id, form, observer())
    isClosedHere.value = true
    await typed.forget(id)
    await forgetHidden(pictures)
    dismiss()
    toasts.show({ text: t(revived ? 'panel.save.revived' : 'panel.save.saved', { name }), undo })
  }
}

/** Forgets what was covered in screenshots and hidden in addresses. */
async function forgetHidden(pictures: Draft['pictures']): Promise<void> {
  const ids = pictures.map(({ id }) => id)
  await Promise.all([forgetOriginals(ids), forgetFullAddresses(ids)])
}

/** Discards a draft, and offers to bring it back. */
function useDiscarding(draft: () => Draft, isClosedHere: Ref<boolean>): () => Promise<void> {
  const { t } = useLanguage()
  const { db } = useWorkplace()
  const toasts = useToasts()
  const typed = useTyped()

  return async () => {
    const { id, observationId, pictures } = draft()
    const undo = await discardDraft(db, id)
    if (!undo)
      return
    isClosedHere.value = true
    await typed.forget(id)
    await forgetHidden(pictures)
    toasts.show({ text: t(observationId ? 'panel.page.cancelled' : 'panel.page.discarded'), undo })
  }
}

/** Whoever looked at an observation, changed nothing and went on leaves nothing to be described. */
function useUnchangedEdits(draft: () => Draft): void {
  const { db } = useWorkplace()
  const { report } = useFailures()
  const typed = useTyped()

  onUnmounted(() => {
    const { id, observationId } = draft()
    if (observationId !== null && !typed.isPending(id))
      void leaveUnchangedEdit(db, id).catch(report)
  })
}

/** Says that a draft is gone where its editor closes because another window saved or discarded it. */
function useNoticeOfLoss(draft: () => Draft, isClosedHere: Readonly<Ref<boolean>>): void {
  const { t } = useLanguage()
  const { db } = useWorkplace()
  const { report } = useFailures()
  const toasts = useToasts()

  async function tellWhereGone(id: Id): Promise<void> {
    if (!isClosedHere.value && !await getDraft(db, id))
      toasts.show({ text: t('panel.page.gone') })
  }

  onUnmounted(() => void tellWhereGone(draft().id).catch(report))
}
