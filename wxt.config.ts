import { fileURLToPath } from 'node:url'
import vueI18n from '@intlify/unplugin-vue-i18n/vite'
import tailwind from '@tailwindcss/vite'
import { defineConfig } from 'wxt'
import '@wxt-dev/module-vue'

const catalogue = fileURLToPath(new URL('core/locales/*/*.json', import.meta.url))

// Nothing may be loaded from elsewhere and nothing sent anywhere; data: is how a browser hands over a screenshot.
const contentSecurityPolicy = [
  'default-src \'none\'',
  'script-src \'self\'',
  'style-src \'self\'',
  'img-src \'self\' blob: data:',
  'font-src \'self\'',
  'connect-src \'self\' data:',
].join('; ')

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  modulesDir: 'extension/modules',
  outDir: 'dist',
  outDirTemplate: 'extension-{{browser}}',
  imports: false,
  modules: ['@wxt-dev/module-vue'],
  vue: { vite: { features: { optionsAPI: false } } },
  vite: () => ({
    plugins: [
      tailwind(),
      // Texts are compiled when they are built: no screen needs the compiler, nor components for texts.
      vueI18n({
        include: catalogue,
        runtimeOnly: true,
        compositionOnly: true,
        dropMessageCompiler: true,
        fullInstall: false,
      }),
    ],
    build: { target: 'es2024' },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      ...browser === 'firefox' ? [] : ['sidePanel'],
    ],
    // To learn whether an export arrived, where its user wants that.
    optional_permissions: ['downloads'],
    action: { default_title: '__MSG_captureCommand__' },
    commands: {
      capture: {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_captureCommand__',
      },
      open: {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_openCommand__',
      },
      reply: {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_replyCommand__',
      },
    },
    content_security_policy: { extension_pages: contentSecurityPolicy },
    ...browser === 'firefox'
      ? {
          // Firefox keeps no store for the panel there: a capture would be kept where nobody sees it.
          incognito: 'not_allowed',
          browser_specific_settings: {
            gecko: {
              id: 'kairos@kairos.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '125' },
  }),
})
