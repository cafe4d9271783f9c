import type { ShallowRef } from 'vue'
import type { TakenWords } from './taken-words.ts'
import { shallowRef, watch } from 'vue'
import { browser } from 'wxt/browser'
import { usePanelContext } from '../ground/panel-context.ts'

/**
 * The words that are looked at in this window; null where none are. The browser's memory holds them meanwhile: every
 * capture opens the panel anew.
 */
export function useRememberedForm(): ShallowRef<TakenWords | null> {
  const { windowId } = usePanelContext()
  const key = `words.${windowId}`
  const form = shallowRef<TakenWords | null>(null)

  async function restore(): Promise<void> {
    const { [key]: stored } = await browser.storage.session.get(key)
    if (stored === undefined)
      return
    const { restoreWords } = await import('./taken-words.ts')
    form.value ??= restoreWords(stored)
  }

  async function remember(now: TakenWords | null): Promise<void> {
    await (now ? browser.storage.session.set({ [key]: now }) : browser.storage.session.remove(key))
  }

  const warn = (error: unknown) => console.warn('Words that were read could not be remembered.', error)
  restore().catch(warn)
  watch(form, now => void remember(now).catch(warn))
  return form
}
