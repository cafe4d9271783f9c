import type { Language } from '../../core/journey/localised-text.ts'
import type { EarlyKeys } from './early-keys.ts'
import { createApp } from 'vue'
import { browser } from 'wxt/browser'
import { openDatabase } from '../../core/database/kairos-database.ts'
import { systemClock } from '../../core/journey/timestamp.ts'
import { chooseLanguage } from '../../core/locales/choose-language.ts'
import { readSetting, writeSetting } from '../session/settings.ts'
import { createTexts, speak } from '../texts/texts.ts'
import { createSession } from './create-session.ts'
import PanelApp from './PanelApp.vue'
import { sessionKey } from './session.ts'
import { keysKey } from './use-keys.ts'

/** Opens the store, loads the texts and shows the panel. */
export async function mountPanel(root: Element, keys: EarlyKeys): Promise<void> {
  const db = openDatabase()
  const texts = createTexts()
  const session = createSession(db, {
    clock: systemClock,
    windowId: (await browser.windows.getCurrent()).id!,
    async speak(language: Language) {
      await speak(texts, language)
      await writeSetting(db, 'language', language)
    },
  })
  const stored = await readSetting(db, 'language').catch(noSetting)
  await speak(texts, chooseLanguage(stored, navigator.languages))
  createApp(PanelApp).use(texts).provide(sessionKey, session).provide(keysKey, keys).mount(root)
}

/** A store that does not open is told of by the panel, in the browser's language. */
function noSetting(): undefined {
  return undefined
}
