import type { ComponentMountingOptions, VueWrapper } from '@vue/test-utils'
import type { Component } from 'vue'
import type { Language } from '../../../core/journey/localised-text.ts'
import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach } from 'vitest'
import { i18n, setLanguage } from '../../../site/language/site-i18n.ts'
import { provideStore } from '../../../site/store/use-store.ts'
import '../../../site/site.css'

enableAutoUnmount(afterEach)

/** Shows a part of the site with its real texts, styles and store, and with the plugins that the options have besides. */
export async function showOnSite<C extends Component>(component: C, options: ComponentMountingOptions<C>, language: Language = 'en'): Promise<VueWrapper> {
  await setLanguage(language)
  return mount(component as Component, { ...options, attachTo: document.body, global: { plugins: [i18n, provideStore, ...options.global?.plugins ?? []] } } as never) as VueWrapper
}
