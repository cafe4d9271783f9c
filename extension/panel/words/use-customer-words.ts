import type { Ref, ShallowRef } from 'vue'
import type { Id } from '../../../core/journey/identifier.ts'
import type { Verbatim } from '../../../core/journey/verbatim.ts'
import type { TakenWords } from './taken-words.ts'
import { ref, watch } from 'vue'
import { deleteVerbatim, keepVerbatim } from '../../../core/database/commands/keep-verbatim.ts'
import { findTouchpoint, touchpointsOf } from '../../../core/journey/journey-view.ts'
import { textIn } from '../../../core/journey/localised-text.ts'
import { timestampOf } from '../../../core/journey/timestamp.ts'
import { useFailures } from '../../../core/screen/failures.ts'
import { useToasts } from '../../../core/screen/toasts.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { useDrafts } from '../ground/drafts.ts'
import { useAudit } from '../ground/use-audit.ts'
import { useSelectedText } from '../ground/use-selected-text.ts'
import { isSamePage } from './same-page.ts'
import { useRememberedForm } from './use-remembered-form.ts'
import { useWordsSuggestion } from './use-words-suggestion.ts'

/** What can be done with customers' words. */
interface CustomerWords {
  /** The words that are looked at; null where none are. */
  form: ShallowRef<TakenWords | null>
  /** Whether they were taken after the last capture. */
  isLatest: Readonly<Ref<boolean>>
  /** Whether somebody tried to keep them. */
  isTried: Readonly<ShallowRef<boolean>>
  /** Whether words are on their way, so that keys that follow mean them. */
  isTaking: Readonly<ShallowRef<boolean>>
  /** Takes what is selected in the page; words that are still looked at are kept first. */
  take: () => void
  keep: () => void
  cancel: () => void
  remove: (verbatim: Verbatim) => void
  /** What a touchpoint is called. */
  nameOf: (touchpointId: Id) => string
}

/** Reads a customer's words in the page in front, and keeps them at a touchpoint. */
export function useCustomerWords(): CustomerWords {
  const { language, t } = useLanguage()
  const { journal, clock } = useWorkplace()
  const { report } = useFailures()
  const audit = useAudit()
  const drafts = useDrafts()
  const toasts = useToasts()
  const readSelection = useSelectedText()
  const suggest = useWordsSuggestion()
  const form = useRememberedForm()
  const isLatest = ref(true)
  const isTried = ref(false)
  const isTaking = ref(false)

  function nameOf(touchpointId: Id): string {
    const found = findTouchpoint(touchpointsOf(audit.value.view), touchpointId)
    return found ? textIn(found.touchpoint.name, language.value) : ''
  }

  function undoing(entryId: Id): () => Promise<void> {
    return async () => void await journal.undo(entryId, audit.value.auditorId)
  }

  /** @returns whether none are left that are looked at */
  async function keep(): Promise<boolean> {
    const { verbatimOf } = await import('./taken-words.ts')
    const given = form.value
    if (!given)
      return true
    isTried.value = true
    const { records: { audit: { id: auditId } }, auditorId } = audit.value
    const verbatim = verbatimOf(given, { auditId, auditorId, foundAt: timestampOf(clock) })
    if (!verbatim)
      return false
    // The key pressed again meanwhile keeps them once.
    close()
    const { id } = await keepVerbatim(journal, verbatim).catch((error) => {
      form.value ??= given
      throw error
    })
    toasts.show({ text: t('words.kept', { name: nameOf(verbatim.touchpointId) }), undo: undoing(id) })
    return true
  }

  function isKept({ text, page }: TakenWords): boolean {
    return audit.value.records.verbatims.some(verbatim => verbatim.text === text && isSamePage(verbatim.page, page))
  }

  watch(() => drafts.captureState?.kind, kind => isLatest.value &&= kind !== 'capturing', { flush: 'sync' })

  async function take(): Promise<void> {
    isLatest.value = true
    isTaking.value = true
    await takeSelected().finally(() => isTaking.value = false)
  }

  async function takeSelected(): Promise<void> {
    const selection = await readSelection()
    if (!selection)
      return
    const { takenWordsOf } = await import('./taken-words.ts')
    const taken = takenWordsOf(selection, suggest(selection.page))
    const isOpen = form.value?.whole === taken.whole && isSamePage(form.value.page, taken.page)
    if (isOpen || !await keep())
      return
    if (isKept(taken))
      toasts.show({ text: t('words.already') })
    else
      form.value = taken
  }

  function close(): void {
    form.value = null
    isTried.value = false
  }

  function cancel(): void {
    const given = form.value
    close()
    toasts.show({ text: t('words.cancelled'), undo: async () => void (form.value = given) })
  }

  async function remove({ id, touchpointId }: Verbatim): Promise<void> {
    const entry = await deleteVerbatim(journal, id, audit.value.auditorId)
    toasts.show({ text: t('panel.words.deleted', { name: nameOf(touchpointId) }), undo: undoing(entry.id) })
  }

  return {
    form,
    isLatest,
    isTried,
    isTaking,
    take: () => void take().catch(report),
    keep: () => void keep().catch(report),
    cancel,
    remove: verbatim => void remove(verbatim).catch(report),
    nameOf,
  }
}
