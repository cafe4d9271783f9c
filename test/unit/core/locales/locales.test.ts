import type { Language } from '../../../../core/journey/localised-text.ts'
import { describe, expect, it } from 'vitest'
import { languages } from '../../../../core/journey/localised-text.ts'
import { areas, notes, texts } from '../../support/catalogue.ts'
import { keysInUse } from '../../support/keys-in-use.ts'

const english = texts('en')
const translations = languages.filter(language => language !== 'en')

/** Words of the glossary's "avoid" column that have no other good use here. */
const avoided: Record<Language, RegExp> = {
  'en': /\beffort|validated|moments? of truth|voice score|\bre-?survey/i,
  'zh-CN': /审计|審計|审核|接触点|转折点|真相时刻|已验证|已驗證|证据|语音得分|客户倡导|(?<!客户)费力度|顾客/,
  'zh-TW': /审计|審計|(?<!接)觸點|轉折點|真相時刻|已验证|已驗證|證據|聲音分數|品牌宣導|(?<!顧客)費力度|客戶|頻道|信息|質量|屏幕|導入|導出/,
}

/** Characters of the one script that no text of the other may have. */
const otherScript = {
  'zh-CN': /[個們來時會說對開關沒經讓給頁顯選擇這還後為樣錄導檔觸點評]/,
  'zh-TW': /[个们来时会说对开关没经让给页显选择这还后为样录导档触点评]/,
}

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()

describe.each(translations)('%s', (language) => {
  const translated = texts(language)

  it('has the same files and the same keys as English', () => {
    expect(areas(language)).toEqual(areas('en'))
    expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort())
  })

  it('has the same placeholders as English, whatever its plural forms', () => {
    for (const [key, text] of Object.entries(translated))
      expect.soft(placeholders(text), key).toEqual(placeholders(english[key] ?? ''))
  })

  it('has plural forms only where English has some', () => {
    const plural = Object.entries(translated).filter(([key, text]) =>
      text.includes('|') && !english[key]?.includes('|'))
    expect(plural).toEqual([])
  })

  it('is in its own script', () => {
    // A language is listed under the name that its speakers give it.
    const mixed = Object.entries(translated).filter(([key, text]) =>
      !key.startsWith('common.language.') && otherScript[language].test(text))
    expect(mixed).toEqual([])
  })
})

describe.each(languages)('%s', (language) => {
  it('has no empty text and no empty form of one', () => {
    const empty = Object.entries(texts(language)).filter(([, text]) => text.split('|').some(form => form.trim() === ''))
    expect(empty).toEqual([])
  })

  it('keeps to the words that were agreed on', () => {
    expect(Object.entries(texts(language)).filter(([, text]) => avoided[language].test(text))).toEqual([])
  })
})

describe('the notes for translators', () => {
  it('stand beside texts that exist, or beside words kept for later', () => {
    const known = Object.keys(english)
    const own = Object.keys(notes()).filter(note => !note.startsWith('reserved.'))
    const stray = own.filter(note => !known.some(key => `${key}.`.startsWith(`${note}.`)))
    expect(stray).toEqual([])
  })
})

describe('the keys in use', () => {
  const used = keysInUse(areas('en'))
  const known = Object.keys(english)
  const ofTheManifest = ['name', 'description', 'captureCommand', 'openCommand', 'replyCommand']
    .map(key => `common.app.${key}`)

  it('are all in the catalogue', () => {
    const unknown = used.filter(({ pattern }) => !known.some(key => pattern.test(key)))
    expect(unknown.map(({ key, file }) => `${key} in ${file}`)).toEqual([])
  })

  it('are all that the catalogue has', () => {
    const unused = known.filter(key => !ofTheManifest.includes(key) && !used.some(({ pattern }) => pattern.test(key)))
    expect(unused).toEqual([])
  })
})
