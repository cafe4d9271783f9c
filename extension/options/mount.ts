import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { readSetting } from '../../core/database/settings/settings.ts'
import { systemClock } from '../../core/journey/timestamp.ts'
import { chooseLanguage } from '../../core/locales/choose-language.ts'
import { provideWorkplace } from '../../core/screen/workplace.ts'
import { followLanguage } from '../screen/follow-language.ts'
import OptionsApp from './OptionsApp.vue'
import { createOptionsSpeech } from './speech.ts'

/** Opens the store, loads the texts and shows the page of options. */
export async function mountOptions(root: Element): Promise<void> {
  const db = createDatabase()
  const speech = createOptionsSpeech()
  // A store that does not open is told of by the page, in the browser's language.
  const stored = await readSetting(db, 'language').catch(() => undefined)
  await speech.setLanguage(chooseLanguage(stored, navigator.languages))
  const app = createApp(OptionsApp).use(speech.i18n).use(createPinia())
  provideWorkplace(app, db, systemClock)
  app.mount(root)
  followLanguage(db, speech)
}
