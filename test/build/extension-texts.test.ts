import { expect, it } from 'vitest'
import { languages } from '../../core/journey/localised-text.ts'
import { texts } from '../unit/support/catalogue.ts'
import { builtFiles, readBuiltJson } from './support/built.ts'

it.each(['extension-chrome', 'extension-firefox'] as const)(
  '%s has the catalogue\'s texts for its manifest and for when nothing loads, in every language',
  (extension) => {
    for (const language of languages) {
      const catalogue = texts(language)
      expect(readBuiltJson(extension, `_locales/${language.replace('-', '_')}/messages.json`)).toEqual({
        name: { message: catalogue['common.app.name'] },
        description: { message: catalogue['common.app.description'] },
        captureCommand: { message: catalogue['common.app.captureCommand'] },
        openCommand: { message: catalogue['common.app.openCommand'] },
        replyCommand: { message: catalogue['common.app.replyCommand'] },
        storeTitle: { message: catalogue['common.failure.store-unavailable.title'] },
        storeText: { message: catalogue['common.failure.store-unavailable.text'] },
        reload: { message: catalogue['common.action.reload'] },
      })
    }
    expect(builtFiles(extension, 'messages.json')).toHaveLength(languages.length)
  },
)
