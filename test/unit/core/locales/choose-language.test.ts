import { describe, expect, it } from 'vitest'
import { chooseLanguage } from '../../../../core/locales/choose-language.ts'

describe('the language that Kairos speaks', () => {
  it('is the one that was chosen, whatever the browser speaks', () => {
    expect(chooseLanguage('zh-TW', ['en-US'])).toBe('zh-TW')
  })

  it.each([undefined, null, 'fr', 'zh', 7, {}])('is the browser\'s where %j was chosen', (chosen) => {
    expect(chooseLanguage(chosen, ['zh-CN'])).toBe('zh-CN')
  })

  it.each([
    ['en-GB', 'en'],
    ['zh', 'zh-CN'],
    ['zh-CN', 'zh-CN'],
    ['zh-SG', 'zh-CN'],
    ['zh-TW', 'zh-TW'],
    ['zh-HK', 'zh-TW'],
    ['zh-MO', 'zh-TW'],
    ['zh-Hant', 'zh-TW'],
    ['zh-Hans', 'zh-CN'],
    ['zh-Hant-CN', 'zh-TW'],
    ['zh-Hans-TW', 'zh-CN'],
    ['ZH-hk', 'zh-TW'],
  ])('for a browser that speaks %s is %s: its script decides', (tag, language) => {
    expect(chooseLanguage(undefined, [tag])).toBe(language)
  })

  it('is the first of the browser\'s that Kairos has', () => {
    expect(chooseLanguage(undefined, ['fr-FR', 'de', 'zh-HK', 'en'])).toBe('zh-TW')
  })

  it.each([[[]], [['fr-FR', 'ja']]])('is English where the browser speaks none of them: %j', (preferred) => {
    expect(chooseLanguage(undefined, preferred)).toBe('en')
  })

  it.each(['en-US@posix', 'C', '', 'zh_TW', '-'])('passes over what is no language tag: %j', (broken) => {
    expect(chooseLanguage(undefined, [broken, 'zh-CN'])).toBe('zh-CN')
  })
})
