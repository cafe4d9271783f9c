import type { Language } from '../../core/journey/localised-text.ts'
import type { EarlyKeys } from './early-keys.ts'
import type { Session } from './session.ts'
import { createApp } from 'vue'
import { browser } from 'wxt/browser'
import { createJournal } from '../../core/database/journal.ts'
import { openDatabase } from '../../core/database/kairos-database.ts'
import { systemClock } from '../../core/journey/timestamp.ts'
import { chooseLanguage } from '../../core/locales/choose-language.ts'
import { readSetting, writeSetting } from '../session/settings.ts'
import { createTexts, speak } from '../texts/texts.ts'
import { keysKey } from './keys.ts'
import PanelApp from './PanelApp.vue'
import { sessionKey } from './session.ts'
import { watchUpgrade } from './upgrade.ts'

/** Opens the store, loads the texts and shows the panel. */
export async function mountPanel(root: Element, keys: EarlyKeys): Promise<void> {
  const db = openDatabase()
  watchUpgrade(db)
  const texts = createTexts()
  const stored = await readSetting(db, 'language').catch(noSetting)
  await speak(texts, chooseLanguage(stored, navigator.languages))
  const session: Session = {
    db,
    journal: createJournal(db, systemClock),
    clock: systemClock,
    windowId: (await browser.windows.getCurrent()).id!,
    async speak(language: Language) {
      await speak(texts, language)
      await writeSetting(db, 'language', language)
    },
  }
  createApp(PanelApp).use(texts).provide(sessionKey, session).provide(keysKey, keys).mount(root)
}

/** A store that does not open is told of by the panel, in the browser's language. */
function noSetting(): undefined {
  return undefined
}
