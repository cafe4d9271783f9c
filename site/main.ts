import { createApp } from 'vue'
import { i18n, setLanguage } from './language/site-i18n.ts'
import { preferredLanguage } from './language/stored-language.ts'
import App from './shell/App.vue'
import { router } from './shell/router.ts'
import { provideStore } from './store/use-store.ts'
import './site.css'

async function start(): Promise<void> {
  await setLanguage(preferredLanguage())
  const app = createApp(App)
  app.use(i18n)
  app.use(router)
  provideStore(app)
  app.mount('#app')
}

start()
