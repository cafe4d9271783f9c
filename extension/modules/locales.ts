import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineWxtModule } from 'wxt/modules'
import { languages } from '../../core/journey/localised-text.ts'

/** Writes the browser's own `_locales` from the catalogue, so that the manifest's texts have one source. */
export default defineWxtModule({
  setup(wxt) {
    wxt.hook('build:publicAssets', (_, files) => {
      for (const language of languages) {
        const messages = browserMessages(resolve(wxt.config.root, 'core/locales', language))
        files.push({
          relativeDest: `_locales/${language.replace('-', '_')}/messages.json`,
          contents: JSON.stringify(messages, null, 2),
        })
      }
    })
  },
})

/**
 * The texts that the manifest names, and those that must be there when no catalogue is, in the form the browser wants
 * them.
 */
function browserMessages(folder: string): Record<string, { message: string }> {
  const { app, action, failure } = readJson(folder, 'common.json')
  const store = failure['store-unavailable']
  const texts = {
    name: app.name,
    description: app.description,
    captureCommand: app.captureCommand,
    openCommand: app.openCommand,
    replyCommand: app.replyCommand,
    storeTitle: store.title,
    storeText: store.text,
    reload: action.reload,
  }
  return Object.fromEntries(Object.entries(texts).map(([key, message]) => [key, { message }]))
}

function readJson(folder: string, name: string) {
  return JSON.parse(readFileSync(resolve(folder, name), 'utf8'))
}
