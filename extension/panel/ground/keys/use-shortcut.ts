import type { Ref } from 'vue'
import { ref } from 'vue'
import { browser } from 'wxt/browser'

/** The keys that capture a page, as the browser has them set now. */
export function useShortcut(): Readonly<Ref<string>> {
  const shortcut = ref('Alt+Shift+J')
  browser.commands.getAll().then((commands) => {
    shortcut.value = commands.find(({ name }) => name === 'capture')?.shortcut || shortcut.value
  }).catch((error: unknown) => console.warn('The keys that capture a page could not be read.', error))
  return shortcut
}
