import type { Language } from '../../../../core/journey/localised-text.ts'
import { expect, it } from 'vitest'
import { meetingSentences } from '../../../../site/customers/sources/meeting-sentences.ts'
import { translateIn } from '../../support/map-words.ts'

const sources = ['Survey', 'Tickets', 'Reviews'].map(name => ({ name, mapping: null, answers: null }))
const meeting = (one: number, other: number, common: number) => ({ one, other, first: 8, second: 4, common })

function said(meetings: ReturnType<typeof meeting>[], language: Language = 'en'): string[] {
  return meetingSentences(meetings, index => sources[index], translateIn(language), language)
    .map(words => words.replaceAll(/[\u2068\u2069]/g, ''))
}

it('says of two sources in what share they meet, and in one sentence which ones do not', () => {
  const [survey, ...others] = said([meeting(0, 1, 2), meeting(0, 2, 0), meeting(1, 2, 0)])
  expect(survey).toBe('2 customers are in both “Survey” (25% of its customers) and “Tickets” (50%).')
  expect(others).toEqual([expect.stringMatching(
    /^No customer in common: “Survey” and “Reviews”; “Tickets” and “Reviews”\. It would look the same/,
  )])
  expect(said([meeting(0, 2, 0), meeting(1, 2, 0)], 'zh-TW'))
    .toEqual([expect.stringMatching(/^沒有共同的顧客：「Survey」和「Reviews」；「Tickets」和「Reviews」。/)])
})

it('passes over sources that are gone or know nobody', () => {
  expect(said([meeting(0, 3, 1), { ...meeting(0, 1, 0), second: 0 }])).toEqual([])
})
