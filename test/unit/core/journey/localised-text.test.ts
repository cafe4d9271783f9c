import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { localisedTextSchema, textIn } from '../../../../core/journey/localised-text.ts'

describe('a text in several languages', () => {
  it.each([
    [{ 'en': 'Home', 'zh-CN': '首页', 'zh-TW': '首頁' }, 'zh-TW', '首頁'],
    [{ 'en': 'Home', 'zh-CN': '首页' }, 'zh-TW', '首页'],
    [{ 'en': 'Home', 'zh-TW': '首頁' }, 'zh-CN', '首頁'],
    [{ en: 'Home' }, 'zh-CN', 'Home'],
    [{ 'zh-CN': '首页', 'zh-TW': '首頁' }, 'en', '首页'],
    [{ 'en': ' ', 'zh-TW': '首頁' }, 'en', '首頁'],
    [{}, 'en', ''],
  ] as const)('is read in the nearest language that has words: %o in %s', (text, language, words) => {
    expect(textIn(text, language)).toBe(words)
  })

  it.each([
    [{ en: 'Home' }, true],
    [{ 'en': '', 'zh-CN': '首页' }, true],
    [{ 'en': 'Home', 'pt-BR': 'Início' }, true],
    [{}, false],
    [{ 'en': ' ', 'zh-CN': '\t' }, false],
    [{ 'pt-BR': 'Início' }, false],
    [{ en: 7 }, false],
    ['Home', false],
  ])('needs words in at least one language of ours: %o', (text, isAccepted) => {
    expect(v.is(localisedTextSchema, text)).toBe(isAccepted)
  })
})
