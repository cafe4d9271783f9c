import type { KairosDatabase } from '../../../core/database/kairos-database.ts'
import type { Language } from '../../../core/journey/localised-text.ts'
import type { Speech } from '../../../core/screen/speech.ts'
import type { PanelKeys } from '../ground/keys/panel-keys.ts'
import type { PanelContext } from '../ground/panel-context.ts'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { browser } from 'wxt/browser'
import { createDatabase } from '../../../core/database/kairos-database.ts'
import { readSetting, writeSetting } from '../../../core/database/settings/settings.ts'
import { systemClock } from '../../../core/journey/timestamp.ts'
import { chooseLanguage } from '../../../core/locales/choose-language.ts'
import { storeMemoryKey } from '../../../core/screen/store-loss.ts'
import { provideWorkplace } from '../../../core/screen/workplace.ts'
import { windowNamedIn } from '../../capture/panel-window.ts'
import { followLanguage } from '../../screen/follow-language.ts'
import { askForPersistence } from '../../screen/persistence.ts'
import { useCurrentAudit } from '../ground/current-audit.ts'
import { panelKeysKey } from '../ground/keys/panel-keys.ts'
import { panelContextKey } from '../ground/panel-context.ts'
import { createPanelSpeech } from '../ground/speech.ts'
import { extensionStoreMemory } from '../ground/store-memory.ts'
import PanelApp from './PanelApp.vue'
import { tellWidth } from './tell-width.ts'

/** Opens the store, loads the texts and shows the panel. */
export async function mountPanel(root: Element, keys: PanelKeys): Promise<void> {
  const db = createDatabase()
  const speech = createPanelSpeech()
  const app = createApp(PanelApp).use(speech.i18n).use(createPinia())
  provideWorkplace(app, db, systemClock)
  // An audit that was collected for years is read while the rest is fetched and drawn.
  app.runWithContext(useCurrentAudit)
  requestIdleCallback(fetchList)
  const [context] = await Promise.all([createContext(db, speech), speakAsChosen(db, speech)])
  app.provide(storeMemoryKey, extensionStoreMemory)
  app.provide(panelContextKey, context).provide(panelKeysKey, keys).mount(root)
  tellWidth(context.windowId)
  followLanguage(db, speech)
  // Firefox promises it without a question to an extension of unlimited storage; Chromium deletes nothing of one.
  if (import.meta.env.FIREFOX)
    askForPersistence().catch((error: unknown) => console.warn('Firefox could not be asked to keep the store.', error))
}

/** What lies below comes while the audit is read: afterwards it would be waited for, too. */
function fetchList(): void {
  // Where it can't be had, whoever shows it says so.
  Promise.all([import('../captured/CapturedList.vue'), import('../export/ExportBar.vue')]).catch(() => undefined)
}

async function createContext(db: KairosDatabase, speech: Speech): Promise<PanelContext> {
  const windowId = windowNamedIn(location.href) ?? (await browser.windows.getCurrent()).id!
  return {
    windowId,
    isPrivate: await isPrivateWindow(windowId),
    async changeLanguage(language: Language) {
      await speech.setLanguage(language)
      await writeSetting(db, 'language', language)
    },
    needTexts: speech.needTexts,
  }
}

async function speakAsChosen(db: KairosDatabase, speech: Speech): Promise<void> {
  const stored = await readSetting(db, 'language').catch(noSetting)
  await speech.setLanguage(chooseLanguage(stored, navigator.languages))
}

/** A store that does not open is told of by the panel, in the browser's language. */
function noSetting(): undefined {
  return undefined
}

/** A window that is closed already is none. */
function isPrivateWindow(windowId: number): Promise<boolean> {
  return browser.windows.get(windowId).then(({ incognito }) => incognito, () => false)
}
