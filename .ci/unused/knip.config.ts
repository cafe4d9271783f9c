import type { KnipConfig } from 'knip'
import { waitingFiles } from './waiting.ts'

/** With an exclamation mark: what the product is made of, which `knip --production` looks at alone. */
const config: KnipConfig = {
  entry: [
    'extension/entrypoints/*.ts!',
    'extension/entrypoints/*/*.{html,ts}!',
    'extension/modules/*.ts',
    'site/index.html!',
    // Named by the page as it will be served, and therefore found by no import.
    'site/public/*.css!',
    ...waitingFiles.map(file => `${file}!`),
  ],
  project: ['{core,extension,site}/**/*.{ts,vue,css}!', '{.ci,test}/**/*.ts', '*.config.{ts,js}'],
  vite: { config: ['site/vite.config.ts'] },
  vitest: { config: ['test/vitest.config.ts'], entry: ['test/{unit,build,component}/**/*.{test,soak}.ts'] },
  playwright: { config: ['test/playwright.config.ts'] },
  ignoreBinaries: ['apt-get', 'dpkg-query', 'Xvfb', 'xdotool', 'syncthing', 'mount', 'umount'],
  ignoreDependencies: ['ajv', 'gentelella', 'startbootstrap-modern-business'],
}

export default config
