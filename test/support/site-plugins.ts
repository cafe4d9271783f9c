import { fileURLToPath } from 'node:url'
import vueI18n from '@intlify/unplugin-vue-i18n/vite'
import tailwind from '@tailwindcss/vite'
import vue from '@vitejs/plugin-vue'

const locales = fileURLToPath(new URL('../../core/locales/*/*.json', import.meta.url))

/** What builds the site's parts, its styles and its texts, for pages that are not the site itself. */
export function sitePlugins() {
  return [vue(), tailwind(), vueI18n({ include: locales, runtimeOnly: true, compositionOnly: true })]
}
