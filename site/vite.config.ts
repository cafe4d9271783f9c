import { fileURLToPath } from 'node:url'
import vueI18n from '@intlify/unplugin-vue-i18n/vite'
import tailwind from '@tailwindcss/vite'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { thirdPartyNotices } from '../.ci/notices/third-party-notices.ts'
import { offline, packagesInWorker } from '../.ci/offline/offline.ts'
import product from '../package.json' with { type: 'json' }

const notices = thirdPartyNotices(packagesInWorker)
const resolvePath = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: resolvePath('.'),
  // Relative addresses, so that the built site works from any sub-path.
  base: './',
  // What wrote a Kairos file stands in it.
  define: { 'import.meta.env.VITE_KAIROS_VERSION': JSON.stringify(product.version) },
  plugins: [
    vue({ features: { optionsAPI: false } }),
    tailwind(),
    // Texts are compiled when they are built: no screen needs the compiler, nor components for texts.
    vueI18n({
      include: resolvePath('../core/locales/*/*.json'),
      runtimeOnly: true,
      compositionOnly: true,
      dropMessageCompiler: true,
      fullInstall: false,
    }),
    notices.page,
    offline(),
  ],
  // As modules, they load the archive library only where a file needs it.
  worker: { format: 'es', plugins: () => [notices.worker] },
  build: {
    outDir: resolvePath('../dist/site'),
    emptyOutDir: true,
    target: 'es2024',
    // The page's policy allows no data: addresses for fonts and scripts.
    assetsInlineLimit: 0,
  },
})
