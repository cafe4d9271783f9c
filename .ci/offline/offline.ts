import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import own from '../../package.json' with { type: 'json' }

const megabyte = 2 ** 20

/** What the worker is made of. */
export const packagesInWorker = ['workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-strategies']

/** Makes the built site installable, and a worker that keeps all of it; the page itself registers the worker. */
export function offline(): Plugin[] {
  return VitePWA({
    registerType: 'prompt',
    injectRegister: null,
    manifest: {
      name: 'Kairos',
      short_name: 'Kairos',
      description: own.description,
      lang: 'en',
      display: 'standalone',
      theme_color: '#ffffff',
      background_color: '#f6f5f2',
      icons: [
        { src: 'icons/192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
        { src: 'icons/512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
        { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
    workbox: {
      globPatterns: ['**/*'],
      // The plugin adds it itself.
      globIgnores: ['manifest.webmanifest'],
      maximumFileSizeToCacheInBytes: 16 * megabyte,
      // One file, so that the worker loads no script of its own.
      inlineWorkboxRuntime: true,
      // Also the first visit's page reads from what is kept, without a reload.
      clientsClaim: true,
      // Every address stands behind the hash: what is not kept is not there.
      navigateFallback: null,
    },
  })
}
