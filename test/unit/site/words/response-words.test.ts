import type { Observation } from '../../../../core/journey/observation.ts'
import type { Wait } from '../../../../core/journey/wait.ts'
import { describe, expect, it } from 'vitest'
import { responseTimes } from '../../../../core/scores/response-times.ts'
import { responseWords } from '../../../../site/words/response-words.ts'
import { waitOf } from '../../../support/timed-audit.ts'
import { translateIn } from '../../support/map-words.ts'

function wordsOf(...waits: Wait[]) {
  const observations = waits.map(waited => ({ waited, leftOut: null } as Observation))
  return responseWords(responseTimes(observations)!, translateIn('en'), 'en')
}

describe('response times in words', () => {
  it('are the only one, alone or named', () => {
    expect(wordsOf(waitOf(2.25))).toEqual({
      figure: '2 hr 15 min',
      named: 'Response time: 2 hr 15 min',
      counted: '',
      single: '',
    })
    expect(wordsOf(waitOf(144, false)).figure).toBe('no reply after 6 days')
  })

  it('are the median beside how many it is of, and each single one', () => {
    expect(wordsOf(waitOf(26), waitOf(2), waitOf(144, false))).toMatchObject({
      figure: '1 day 2 hr',
      counted: 'median of 3',
      single: '2 hr, 1 day 2 hr, no reply after 6 days',
    })
  })

  it('are how many got no reply where that leaves no median', () => {
    expect(wordsOf(waitOf(72, false), waitOf(2), waitOf(144, false))).toMatchObject({
      figure: '2 of 3 without a reply',
      counted: '',
      single: '2 hr, no reply after 3 days, no reply after 6 days',
    })
  })

  it('are not known where clocks were wrong', () => {
    expect(wordsOf(waitOf(-1), waitOf(-2)).figure).toBe('not known how long')
    expect(wordsOf(waitOf(-1), waitOf(1))).toMatchObject({
      figure: '1 hr',
      counted: '',
      single: '1 hr, not known how long',
    })
  })

  it('are told one by one as far as anybody reads them', () => {
    const waits = Array.from({ length: 40 }, (_, hours) => waitOf(hours + 1))
    expect(wordsOf(...waits).single).toMatch(/1 day 6 hr, and 10 more$/)
  })
})
