import { describe, expect, it } from 'vitest'
import { languages } from '../../../../core/journey/localised-text.ts'
import { formatDuration } from '../../../../core/locales/format-duration.ts'
import { waitWords } from '../../../../core/locales/wait-words.ts'

const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 86_400_000]
const t = (key: string, named: object = {}) => [key, ...Object.values(named)].join(' ')

describe('a duration in words', () => {
  it.each([
    [0, '0 sec', '0秒', '0 秒'],
    [59.9 * second, '59 sec', '59秒', '59 秒'],
    [3 * minute + 5 * second, '3 min 5 sec', '3分钟5秒', '3 分鐘 5 秒'],
    [14 * minute + 59 * second, '14 min', '14分钟', '14 分鐘'],
    [2 * hour + 14 * minute, '2 hr 14 min', '2小时14分钟', '2 小時 14 分鐘'],
    [3 * hour, '3 hr', '3小时', '3 小時'],
    [day, '1 day', '1天', '1 天'],
    [2 * day + 3 * hour + 59 * minute, '2 days 3 hr', '2天3小时', '2 天 3 小時'],
    [9.5 * day, '9 days', '9天', '9 天'],
  ])('of %d ms is whole units, two where the second still says something', (milliseconds, ...words) => {
    expect(languages.map(language => formatDuration(milliseconds, language))).toEqual(words)
  })
})

describe('a wait in words', () => {
  const from = '2026-11-21T10:02:00.000Z'
  const until = '2026-11-27T10:02:00.000Z'

  it('is how long it took, or that there was no reply for as long', () => {
    expect(waitWords({ from, until, replied: true }, t, 'en')).toBe('6 days')
    expect(waitWords({ from, until, replied: false }, t, 'en')).toBe('common.wait.unreplied 6 days')
  })

  it('is unknown where a clock was wrong', () => {
    expect(waitWords({ from: until, until: from, replied: true }, t, 'en')).toBe('common.wait.unknown')
    expect(waitWords({ from: until, until: from, replied: false }, t, 'en')).toBe('common.wait.unrepliedUnknown')
  })
})
