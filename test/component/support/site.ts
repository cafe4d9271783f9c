import type { ComponentMountingOptions, VueWrapper } from '@vue/test-utils'
import type { Pinia } from 'pinia'
import type { App, Component } from 'vue'
import type { Language } from '../../../core/journey/localised-text.ts'
import { enableAutoUnmount, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeEach } from 'vitest'
import { createDatabase } from '../../../core/database/kairos-database.ts'
import { systemClock } from '../../../core/journey/timestamp.ts'
import { provideWorkplace } from '../../../core/screen/workplace.ts'
import { speech } from '../../../site/language/speech.ts'
import '../../../site/app/site.css'

enableAutoUnmount(afterEach)

let pinia: Pinia

beforeEach(() => void (pinia = createPinia()))

/** The state of the site that this test shows. */
export const siteState = () => pinia

/**
 * Shows a part of the site with its real texts, those of an open audit among them, its styles, state and store, and
 * with the options' own plugins besides.
 */
export async function showOnSite<C extends Component>(
  component: C,
  options: ComponentMountingOptions<C>,
  language: Language = 'en',
): Promise<VueWrapper> {
  await speech.setLanguage(language)
  await Promise.all(['map', 'observations', 'finding', 'edit', 'history', 'imports'].map(speech.needTexts))
  const provideStore = (app: App) => provideWorkplace(app, createDatabase(), systemClock)
  const global = { plugins: [speech.i18n, pinia, provideStore, ...options.global?.plugins ?? []] }
  return mount(component as Component, { ...options, attachTo: document.body, global } as never) as VueWrapper
}
