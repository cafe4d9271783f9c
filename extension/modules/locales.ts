import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineWxtModule } from 'wxt/modules'
import { languages } from '../../core/journey/localised-text.ts'

/** Writes the browser's own `_locales` from the catalogue, so that the manifest's texts have one source. */
export default defineWxtModule({
  setup(wxt) {
    wxt.hook('build:publicAssets', (_, files) => {
      for (const language of languages) {
        files.push({
          relativeDest: `_locales/${language.replace('-', '_')}/messages.json`,
          contents: JSON.stringify(manifestMessages(resolve(wxt.config.root, 'core/locales', language, 'common.json')), null, 2),
        })
      }
    })
  },
})

/** The texts that the manifest names, in the form the browser wants them. */
function manifestMessages(cataloguePath: string): Record<string, { message: string }> {
  const { app } = JSON.parse(readFileSync(cataloguePath, 'utf8'))
  const named = ['name', 'description', 'captureCommand']
  return Object.fromEntries(named.map(key => [key, { message: app[key] }]))
}
