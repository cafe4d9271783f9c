import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { systemClock } from '../../core/journey/timestamp.ts'
import { leaveKeysToInputMethod } from '../../core/screen/input-method.ts'
import { storeMemoryKey } from '../../core/screen/store-loss.ts'
import { provideWorkplace } from '../../core/screen/workplace.ts'
import { speech } from '../language/speech.ts'
import { preferredLanguage } from '../language/stored-language.ts'
import { useReload } from '../offline/reload.ts'
import { keepOffline } from '../offline/update.ts'
import { siteStoreMemory } from '../store/store-memory.ts'
import { tidyStore } from '../store/tidy-store.ts'
import App from './App.vue'
import { router } from './router.ts'
import StartFailure from './StartFailure.vue'
import './site.css'

async function start(): Promise<void> {
  await speech.setLanguage(preferredLanguage())
  const db = createDatabase()
  const app = createApp(App).use(speech.i18n).use(createPinia()).use(router)
  provideWorkplace(app, db, systemClock)
  app.provide(storeMemoryKey, siteStoreMemory)
  await router.isReady()
  const reload = app.runWithContext(useReload)
  router.onError(() => reload.isIncomplete = true)
  app.mount('#app')
  void tidyStore(db, systemClock)
  // Without it the site works all the same as long as there is a network.
  keepOffline(() => reload.isUpdateReady = true).catch(() => {})
}

/** What could not be fetched may be the texts, so that this says only what came with the page itself. */
function showFailure(error: unknown): void {
  reportError(error)
  speech.speak(preferredLanguage())
  createApp(StartFailure).use(speech.i18n).mount('#app')
}

leaveKeysToInputMethod(window)
start().catch(showFailure)
