import type { ComputedRef } from 'vue'
import type { Draft } from '../../../core/database/drafts/draft.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import { computed, onScopeDispose, watch } from 'vue'
import { askForRetake, endRetake, rememberPicture } from '../../../core/database/drafts/retakes.ts'
import { coverPicture } from '../../../core/database/drafts/with-pictures.ts'
import { pageKey } from '../../../core/journey/page-address.ts'
import { readableAddress } from '../../../core/journey/readable-address.ts'
import { timestampOf } from '../../../core/journey/timestamp.ts'
import { useFailures } from '../../../core/screen/failures.ts'
import { useToasts } from '../../../core/screen/toasts.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { requestCapture } from '../../messages/capture-message.ts'
import { usePanelContext } from '../ground/panel-context.ts'
import { useFrontPage } from '../ground/use-front-page.ts'

/** A screenshot that is taken again. */
export interface Retake {
  /** Which of the draft's screenshots the next capture replaces, from 1; 0 where none. */
  position: ComputedRef<number>
  /** The address of the page in front, where it is known and another one than the draft's; else empty. */
  elsewhere: ComputedRef<string>
  /** Whether the browser tells which page is in front: only then it can be taken from here. */
  isFrontKnown: ComputedRef<boolean>
  /** Takes a screenshot again; the draft's leading one where none is named. Of another page it is asked first. */
  start: (pictureId?: Id) => void
  /** Takes it of the page in front, whichever that is. */
  takeNow: () => void
  cancel: () => void
}

/** Takes a draft's screenshot again, now or with the next capture, and brings the old one back. */
export function useRetake(draft: () => Draft): Retake {
  const { db, clock } = useWorkplace()
  const { windowId } = usePanelContext()
  const { report } = useFailures()
  const front = useFrontPage()
  const remember = useRetakeUndo(draft)
  const asked = computed(() => draft().retake?.pictureId)
  const isSamePage = computed(() => isOfDraft(front.value))

  /** Whether an address is that of the draft's page. */
  function isOfDraft(address: string | null | undefined): boolean {
    const { page } = draft()
    return Boolean(address && page && URL.canParse(address) && pageKey(address) === pageKey(page.address))
  }

  const take = () => requestCapture(windowId, draft().id)

  async function start(pictureId: Id): Promise<void> {
    await remember(pictureId)
    await askForRetake(db, draft().id, pictureId, timestampOf(clock))
    if (isSamePage.value)
      await take()
  }

  async function takeNow(): Promise<void> {
    // It may have been asked for long ago.
    if (asked.value)
      await askForRetake(db, draft().id, asked.value, timestampOf(clock))
    await take()
  }

  // A capture replaces nothing that nobody sees.
  onScopeDispose(() => void endRetake(db, draft().id).catch(report))
  return {
    position: computed(() => draft().pictures.findIndex(({ id }) => id === asked.value) + 1),
    elsewhere: computed(() => front.value && !isSamePage.value ? readableAddress(front.value) : ''),
    isFrontKnown: computed(() => Boolean(front.value)),
    start: (pictureId = coverPicture(draft())?.id) => {
      if (pictureId && draft().page)
        start(pictureId).catch(report)
    },
    takeNow: () => void takeNow().catch(report),
    cancel: () => void endRetake(db, draft().id).catch(report),
  }
}

/**
 * Says that a screenshot was retaken, with a way back.
 * @returns remembers one before it is
 */
function useRetakeUndo(draft: () => Draft): (pictureId: Id) => Promise<void> {
  const { t } = useLanguage()
  const { db } = useWorkplace()
  const { report } = useFailures()
  const toasts = useToasts()
  let remembered: { pictureId: Id, index: number, undo: (takenId: Id) => Promise<void> } | null = null

  async function remember(pictureId: Id): Promise<void> {
    const before = draft()
    const index = before.pictures.findIndex(({ id }) => id === pictureId)
    remembered = { pictureId, index, undo: await rememberPicture(db, before, pictureId) }
  }

  // It may have been asked for in a list.
  watch(() => draft().retake?.pictureId, (id) => {
    if (id && id !== remembered?.pictureId)
      remember(id).catch(report)
  }, { immediate: true })
  watch(() => draft().pictures, (now, before) => {
    const { pictureId, index, undo } = remembered ?? {}
    const taken = now[index ?? -1]
    if (!undo || !taken || now.length !== before.length || now.some(({ id }) => id === pictureId))
      return
    remembered = null
    toasts.show({ text: t('panel.retake.done', { n: index! + 1 }), undo: () => undo(taken.id) })
  })
  return remember
}
