import type { ComponentMountingOptions, VueWrapper } from '@vue/test-utils'
import type { App, Component } from 'vue'
import type { Language } from '../../../core/journey/localised-text.ts'
import type { Clock } from '../../../core/journey/timestamp.ts'
import { enableAutoUnmount, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach } from 'vitest'
import { createDatabase } from '../../../core/database/kairos-database.ts'
import { systemClock } from '../../../core/journey/timestamp.ts'
import { provideWorkplace } from '../../../core/screen/workplace.ts'
import { panelContextKey } from '../../../extension/panel/ground/panel-context.ts'
import { createPanelSpeech } from '../../../extension/panel/ground/speech.ts'
import './panel.css'

enableAutoUnmount(afterEach)

/** Shows a part of the panel with its real texts and styles, and with what else it gets from above. */
export async function showInPanel<C extends Component>(
  component: C,
  options: ComponentMountingOptions<C>,
  language: Language = 'en',
  { clock = systemClock, provide = {} }: { clock?: Clock, provide?: Record<symbol, unknown> } = {},
): Promise<VueWrapper> {
  const speech = createPanelSpeech()
  await speech.setLanguage(language)
  await Promise.all(['backup', 'beliefs', 'byCriterion', 'finding', 'newAudit', 'words'].map(speech.needTexts))
  const provideStore = (app: App) => provideWorkplace(app, createDatabase(), clock)
  const { setLanguage: changeLanguage, needTexts } = speech
  const context = { windowId: 1, isPrivate: false, changeLanguage, needTexts }
  const plugins = [speech.i18n, createPinia(), provideStore]
  const global = { plugins, provide: { [panelContextKey]: context, ...provide } }
  return mount(component as Component, { ...options, attachTo: document.body, global } as never) as VueWrapper
}
