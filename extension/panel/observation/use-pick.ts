import type { Ref } from 'vue'
import type { Draft } from '../../../core/database/drafts/draft.ts'
import type { PickOutcome, PressInPage } from '../../capture/order-pick.ts'
import type { PickOrder } from '../../pick/pick-message.ts'
import type { PickMode } from '../../pick/picked.ts'
import { onScopeDispose, ref } from 'vue'
import { browser } from 'wxt/browser'
import { useFailures } from '../../../core/screen/failures.ts'
import { useToasts } from '../../../core/screen/toasts.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { orderPick } from '../../capture/order-pick.ts'
import { tellNoAccess } from '../../capture/tell-no-access.ts'
import { requestCapture } from '../../messages/capture-message.ts'
import { usePanelContext } from '../ground/panel-context.ts'
import { useMovedOn } from '../ground/use-moved-on.ts'
import { usePickKeys } from './use-pick-keys.ts'

/** Pointing at something in the page in front. */
export interface PagePick {
  /** What is being pointed at just now; null where nothing is. */
  mode: Readonly<Ref<PickMode | null>>
  /** Has something pointed at, in place of what was being pointed at. */
  start: (mode: PickMode) => void
  stop: () => void
}

/** Has an area or an element picked in the page in front, and photographs the page with it into a draft. */
export function usePick(draft: () => Draft): PagePick {
  const { windowId } = usePanelContext()
  const { report } = useFailures()
  const orderOf = usePickOrder()
  const settle = usePickOutcome(draft)
  const mode = ref<PickMode | null>(null)
  let session = new AbortController()
  let pressInPage: PressInPage = () => {}

  function stop(): void {
    session.abort()
    pressInPage = () => {}
    mode.value = null
  }

  async function order(next: PickMode, { signal }: AbortController): Promise<void> {
    const [tab] = await browser.tabs.query({ active: true, windowId })
    if (tab?.id === undefined || signal.aborted)
      return
    const { id, url } = tab
    const end = (outcome: PickOutcome) => {
      stop()
      settle(outcome, id)
    }
    try {
      pressInPage = await orderPick(id, orderOf(next), end, signal)
    }
    catch (error) {
      if (signal.aborted)
        return
      stop()
      await tellNoAccess(windowId, error, { id, url })
    }
  }

  function start(next: PickMode): void {
    stop()
    mode.value = next
    session = new AbortController()
    order(next, session).catch(report)
  }

  usePickKeys(() => mode.value !== null, key => pressInPage(key))
  useMovedOn(windowId, () => {
    if (mode.value === null)
      return
    stop()
    settle({ kind: 'gone' }, null)
  })
  onScopeDispose(stop)
  return { mode, start, stop }
}

/** What a page is asked for, in the user's language. */
function usePickOrder(): (mode: PickMode) => PickOrder {
  const { language, t } = useLanguage()
  return mode => ({
    kind: 'order',
    mode,
    language: language.value,
    words: { hint: t(`panel.pick.${mode}Hint`), foreign: t('panel.pick.foreign') },
  })
}

/** Photographs the page with what was picked there, or says why nothing was. */
function usePickOutcome(draft: () => Draft): (outcome: PickOutcome, tabId: number | null) => void {
  const { windowId } = usePanelContext()
  const { report } = useFailures()
  const toasts = useToasts()
  const { t } = useLanguage()

  const say = (word: 'moved' | 'blocked' | 'foreign') => toasts.show({ text: t(`panel.pick.${word}`) })

  return (outcome, tabId) => {
    if (outcome.kind === 'picked') {
      const { picked } = outcome
      requestCapture(windowId, draft().id, { tabId, picked }).catch(report)
      return picked.mode === 'element' && picked.frame === 'foreign' && say('foreign')
    }
    const reason = outcome.kind === 'left' ? outcome.reason : 'moved'
    return reason !== 'user' && say(reason)
  }
}
