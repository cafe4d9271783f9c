import { createApp } from 'vue'
import { i18n, setLanguage, speak } from '../language/site-i18n.ts'
import { preferredLanguage } from '../language/stored-language.ts'
import { reloadNeed } from '../offline/reload-need.ts'
import { keepOffline } from '../offline/update.ts'
import { provideStore } from '../store/use-store.ts'
import App from './App.vue'
import { router } from './router.ts'
import StartFailure from './StartFailure.vue'
import '../site.css'

async function start(): Promise<void> {
  await setLanguage(preferredLanguage())
  const app = createApp(App)
  app.use(i18n)
  app.use(router)
  provideStore(app)
  await router.isReady()
  router.onError(() => reloadNeed.value = 'incomplete')
  app.mount('#app')
  // Without it the site works all the same as long as there is a network.
  keepOffline().catch(() => {})
}

/** What could not be fetched may be the texts, so that this says only what came with the page itself. */
function showFailure(error: unknown): void {
  reportError(error)
  speak(preferredLanguage())
  createApp(StartFailure).use(i18n).mount('#app')
}

start().catch(showFailure)
