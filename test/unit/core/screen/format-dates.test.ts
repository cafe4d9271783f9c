import type { Language } from '../../../../core/journey/localised-text.ts'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { formatDays, formatShortTime, formatTime } from '../../../../core/screen/format-dates.ts'

const afternoon = '2026-05-19T14:05:00'
const midnight = '2026-05-19T00:05:00'

/** As Intl has it, but with plain spaces. */
const plain = (text: string) => text.replaceAll(/\s/g, ' ')

/** A browser that prefers these. */
const prefer = (...languages: string[]) => vi.stubGlobal('navigator', { languages })

afterEach(() => vi.unstubAllGlobals())

describe('the time of day', () => {
  it.each<[string[], Language, string, string]>([
    [['en-US', 'en'], 'en', '2:05 pm', '12:05 am'],
    [['en-GB', 'en'], 'en', '14:05', '00:05'],
    [['de-DE', 'de', 'en-US', 'en'], 'en', '2:05 pm', '12:05 am'],
    [['de-DE'], 'en', '2:05 pm', '12:05 am'],
    [['en-US@posix'], 'en', '2:05 pm', '12:05 am'],
    [['zh-CN'], 'zh-CN', '14:05', '00:05'],
    [['en-US'], 'zh-CN', '14:05', '00:05'],
    [['en-GB'], 'zh-TW', '下午2:05', '上午12:05'],
  ])('with the browser preferring %s is, in %s, as the language has it there', (languages, language, pm, am) => {
    prefer(...languages)
    expect(plain(formatTime(midnight, language))).toContain(am)
    expect(plain(formatShortTime(afternoon, language))).toContain(pm)
  })
})

describe('a day', () => {
  it('stands before its month in English, whatever the region', () => {
    prefer('en-US')
    expect(plain(formatTime(afternoon, 'en'))).toBe('19 May 2026, 2:05 pm')
    expect(plain(formatShortTime(afternoon, 'en'))).toBe('19 May, 2:05 pm')
    expect(plain(formatDays(afternoon, '2026-05-21T10:00:00', 'en'))).toMatch(/^19\W+21 May 2026$/)
  })
})
