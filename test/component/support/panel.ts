import type { ComponentMountingOptions, VueWrapper } from '@vue/test-utils'
import type { Component } from 'vue'
import type { Language } from '../../../core/journey/localised-text.ts'
import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach } from 'vitest'
import { createTexts, speak } from '../../../extension/texts/texts.ts'
import './panel.css'

enableAutoUnmount(afterEach)

/** Shows a part of the panel with its real texts and styles. */
export async function showInPanel<C extends Component>(component: C, options: ComponentMountingOptions<C>, language: Language = 'en'): Promise<VueWrapper> {
  const texts = createTexts()
  await speak(texts, language)
  return mount(component as Component, { ...options, attachTo: document.body, global: { plugins: [texts] } } as never) as VueWrapper
}
