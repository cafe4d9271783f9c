import type { ShallowRef } from 'vue'
import type { WordsForm } from './words-form.ts'
import { shallowRef, watch } from 'vue'
import { browser } from 'wxt/browser'
import { usePanelContext } from '../ground/panel-context.ts'

/**
 * The words that are looked at in this window; null where none are. The browser's memory holds them meanwhile: every
 * capture opens the panel anew.
 */
export function useRememberedForm(): ShallowRef<WordsForm | null> {
  const { windowId } = usePanelContext()
  const key = `words.${windowId}`
  const form = shallowRef<WordsForm | null>(null)

  async function restore(): Promise<void> {
    const { [key]: stored } = await browser.storage.session.get(key)
    if (stored === undefined)
      return
    const { restoreForm } = await import('./words-form.ts')
    form.value ??= restoreForm(stored)
  }

  async function remember(now: WordsForm | null): Promise<void> {
    await (now ? browser.storage.session.set({ [key]: now }) : browser.storage.session.remove(key))
  }

  const warn = (error: unknown) => console.warn('Words that were read could not be remembered.', error)
  restore().catch(warn)
  watch(form, now => void remember(now).catch(warn))
  return form
}
