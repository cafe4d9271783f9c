import type { ComponentMountingOptions, VueWrapper } from '@vue/test-utils'
import type { App, Component } from 'vue'
import type { Language } from '../../../core/journey/localised-text.ts'
import { enableAutoUnmount, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach } from 'vitest'
import { createDatabase } from '../../../core/database/kairos-database.ts'
import { systemClock } from '../../../core/journey/timestamp.ts'
import { provideWorkplace } from '../../../core/screen/workplace.ts'
import { createOptionsSpeech } from '../../../extension/options/speech.ts'
import './options.css'

enableAutoUnmount(afterEach)

/** Shows a part of the page of options with its real texts and styles, and the browser's own store. */
export async function showInOptions<C extends Component>(
  component: C,
  options: ComponentMountingOptions<C> = {},
  language: Language = 'en',
): Promise<VueWrapper> {
  const speech = createOptionsSpeech()
  await speech.setLanguage(language)
  const provideStore = (app: App) => provideWorkplace(app, createDatabase(), systemClock)
  const global = { plugins: [speech.i18n, createPinia(), provideStore] }
  return mount(component as Component, { ...options, attachTo: document.body, global } as never) as VueWrapper
}
