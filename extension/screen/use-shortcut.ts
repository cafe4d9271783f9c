import type { Ref } from 'vue'
import { useWindowFocus } from '@vueuse/core'
import { ref, watch } from 'vue'
import { browser } from 'wxt/browser'

/**
 * The keys of a command, as the browser has them set now; empty where its user cleared them.
 * @param name the command's name in the manifest
 */
export function useShortcut(name: 'capture' | 'open' | 'reply' = 'capture'): Readonly<Ref<string>> {
  const shortcut = ref('')
  async function read(): Promise<void> {
    const commands = await browser.commands.getAll()
    shortcut.value = commands.find(command => command.name === name)?.shortcut ?? ''
  }
  // They are set in a tab of the browser's own, from which one comes back.
  watch(useWindowFocus(), () => {
    read().catch((error: unknown) => console.warn('The keys of a command could not be read.', error))
  }, { immediate: true })
  return shortcut
}
