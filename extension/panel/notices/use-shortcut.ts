import { ref } from 'vue'
import { browser } from 'wxt/browser'

const shortcut = ref('Alt+Shift+J')

/** The keys that capture a page, as the browser has them set now. */
export function useShortcut() {
  void browser.commands.getAll().then((commands) => {
    const keys = commands.find(({ name }) => name === 'capture')?.shortcut
    if (keys)
      shortcut.value = keys
  })
  return shortcut
}
