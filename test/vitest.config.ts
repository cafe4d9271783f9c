import process from 'node:process'
import { fileURLToPath } from 'node:url'
import vueI18n from '@intlify/unplugin-vue-i18n/vite'
import tailwind from '@tailwindcss/vite'
import vue from '@vitejs/plugin-vue'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { bundledWorkers } from './support/bundled-workers.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const propertySeed = fileURLToPath(new URL('./unit/support/property-seed.ts', import.meta.url))

// Chromium's sandbox does not start for root.
const browserArguments = process.getuid?.() === 0 ? ['--no-sandbox'] : []

// What hangs is ended; what is only slow, as on a machine with other work, is for the bench to say.
const patience = {
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 20_000 } },
}

const packagesInTheBrowser = [
  '@lucide/vue',
  '@tanstack/vue-virtual',
  '@vue/test-utils',
  '@vueuse/core',
  '@zip.js/zip.js',
  '@zip.js/zip.js/index-native.js',
  'axe-core',
  'chardet',
  'comlink',
  'd3-scale',
  'd3-selection',
  'd3-shape',
  'd3-zoom',
  'hyparquet',
  'hyparquet-writer',
  'dexie',
  'ml-matrix',
  'papaparse',
  'pinia',
  'read-excel-file/universal',
  'reka-ui',
  'siphash',
  'valibot',
  'vue',
  'vue-i18n',
  'vue-router',
]

export default defineConfig({
  test: {
    root: import.meta.dirname,
    projects: [
      {
        test: {
          name: 'unit',
          ...patience,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
          // A process for each of hundreds of files is a third of their time; what they store is called differently.
          isolate: false,
          include: ['unit/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['fake-indexeddb/auto', propertySeed],
        },
      },
      {
        plugins: [
          vue(),
          tailwind(),
          bundledWorkers(),
          vueI18n({ include: `${root}core/locales/*/*.json`, runtimeOnly: true, compositionOnly: true }),
        ],
        server: { fs: { allow: [root] } },
        // All of them before the first test: a package that is found later reloads the page under the tests.
        optimizeDeps: { include: packagesInTheBrowser },
        test: {
          name: 'component',
          ...patience,
          // A page waits for the browser more than half its time: two cores carry three.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          include: ['component/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: '/usr/bin/chromium', args: browserArguments },
              contextOptions: { locale: 'en-US', timezoneId: 'UTC', reducedMotion: 'reduce' },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 400, height: 900 } }],
          },
        },
      },
      {
        // What takes too long for every run.
        test: { name: 'soak', maxWorkers: 2, include: ['unit/**/*.soak.ts'], environment: 'node' },
      },
      {
        // What npm run build made; it has to be run before.
        test: { name: 'build', ...patience, maxWorkers: 2, include: ['build/**/*.test.ts'], environment: 'node' },
      },
    ],
  },
})
