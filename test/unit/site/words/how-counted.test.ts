import type { Language } from '../../../../core/journey/localised-text.ts'
import type { ViewFilter } from '../../../../core/journey/view-filter.ts'
import type { RatingRow } from '../../support/journey-view.ts'
import { describe, expect, it } from 'vitest'
import { nobody } from '../../../../core/journey/view-filter.ts'
import { scoreJourney } from '../../../../core/scores/journey-scores.ts'
import { howCounted } from '../../../../site/view/how-counted.ts'
import { journeyView, satisfaction } from '../../support/journey-view.ts'
import { translateIn } from '../../support/map-words.ts'
import { tableRows } from '../../support/rating-rows.ts'

function explanation(ratings: RatingRow[], filter: ViewFilter = {}, language: Language = 'en') {
  const view = journeyView({ touchpoints: Math.max(...ratings.map(row => row[1])), ratings, filter })
  const curve = { criterion: satisfaction, scores: scoreJourney(view, satisfaction) }
  return howCounted({ view, scored: [curve] }, curve, translateIn(language), language)
}

const twoMarkets: RatingRow[] = [
  ['Ann', 1, 4, { market: 'Taiwan' }],
  ['Ben', 1, 3, { market: 'Germany' }],
  ['Cai', 1, 3, { layout: 'phone' }],
]

const bothWent = (touchpoints: number) =>
  tableRows(Array.from({ length: touchpoints }, (_, index) => [3 + index % 2, 4]))

describe('how it was counted', () => {
  it('says why no touchpoint has an interval, and what it takes', () => {
    const { sentences } = explanation(bothWent(9))
    const missing = sentences.find(sentence => sentence.startsWith('No intervals'))
    expect(missing).toBe('No intervals at touchpoints: 2 auditors at 9 touchpoints leave 8 degrees of freedom to '
      + 'judge chance from, and an interval needs 10. It takes at least 2 ratings more where another auditor has '
      + 'rated; until then nothing is clearly above or below the others.')
    expect(sentences).toContain('Stages show the range of the two, since an interval takes three auditors there.')
    const { sentences: ofOne } = explanation(tableRows([[3], [4]]))
    expect(ofOne[1]).toMatch(/^No intervals: every touchpoint stands on one opinion/)
  })

  it('says nothing of missing intervals where there are some, and that steps are allowed for', () => {
    const { sentences } = explanation(bothWent(11))
    expect(sentences.filter(sentence => sentence.startsWith('No intervals'))).toEqual([])
    expect(sentences.filter(sentence => sentence.includes('in steps of 1'))).toHaveLength(1)
  })

  it('says by how much each auditor\'s strictness was taken into account', () => {
    const { sentences } = explanation(tableRows([[5, 3], [3, null]]))
    expect(sentences[1]).toBe('Against the average auditor, Ann rates 1.0 higher, Ben rates 1.0 lower.')
    const { sentences: complete } = explanation(tableRows([[5, 3], [3, 1]]))
    expect(complete[0]).toMatch(/^Each score is the plain mean/)
  })

  it('calls a peak only what the journey is remembered by, good or bad', () => {
    const { sentences } = explanation(tableRows([[3], [1], [4], [3]]))
    expect(sentences.find(sentence => sentence.includes('peak'))).toMatch(/^By its peak \(1\.0\) and its end \(3\.0\)/)
  })

  it('says which market alone counts', () => {
    const { sentences } = explanation(twoMarkets, { markets: ['Taiwan'] })
    expect(sentences).toContain('Only observations in one market count: Taiwan.')
  })

  it('says which markets and layouts are pooled', () => {
    const { sentences } = explanation(twoMarkets)
    expect(sentences).toContain('Markets are pooled: Germany, Taiwan, and market unknown count together.')
    expect(sentences).toContain('Layouts are pooled: Phone and Desktop count together.')
    expect(explanation(twoMarkets, {}, 'zh-CN').sentences).toContain('不同布局合并计算：手机和电脑一起计入。')
  })

  it('says what is of no page and counts on every layout, and does not call that an unknown layout', () => {
    const withCall: RatingRow[] = [...twoMarkets, ['Dee', 1, 3, { layout: null }]]
    const { sentences } = explanation(withCall, { layouts: ['phone'] })
    expect(sentences).toContain('1 that is of no page counts on every layout.')
    expect(explanation(withCall).sentences).toContain('Layouts are pooled: Phone and Desktop count together.')
    expect(explanation(twoMarkets, { layouts: ['phone'] }).sentences.join()).not.toContain('no page')
  })

  it('says as whom it was walked, one persona or several', () => {
    const walked: RatingRow[] = [['Ann', 1, 4, { persona: 'Mei' }], ['Ben', 1, 3, { persona: 'Jun' }], ['Cai', 1, 3]]
    expect(explanation(walked, { personaIds: ['Mei'] }).sentences)
      .toContain('Only what was walked as one persona counts: Mei.')
    expect(explanation(walked, { personaIds: [nobody] }).sentences)
      .toContain('Only what was walked as one persona counts: nobody in particular.')
    expect(explanation(walked).sentences)
      .toContain('Personas are pooled: what was walked as Mei, Jun, and nobody in particular counts together.')
    expect(explanation(walked.slice(0, 1)).sentences.filter(sentence => /persona/i.test(sentence))).toEqual([])
  })

  it('says what counts as a desktop\'s though the panel narrowed it', () => {
    const ratings: RatingRow[] = [
      ['Ann', 1, 4, { layout: 'tablet', windowWidth: 1366 }],
      ['Ben', 1, 3],
      ['Cai', 1, 2, { layout: 'tablet', windowWidth: 1366, leftOut: true }],
    ]
    const words = '1 of them was seen as Tablet only because Kairos\'s side panel narrowed a window'
    expect(explanation(ratings, { layouts: ['desktop'] }).sentences).toContainEqual(expect.stringContaining(words))
    expect(explanation(ratings, { layouts: ['desktop'], narrowedApart: true }).sentences.join()).not.toContain('panel')
    expect(explanation(ratings, { layouts: ['tablet'], narrowedApart: true }).sentences.join()).not.toContain('panel')
  })

  it('says nothing of pooling where there is nothing to pool', () => {
    const { sentences } = explanation([['Ann', 1, 4], ['Ben', 1, 4]])
    expect(sentences.filter(sentence => sentence.includes('pooled'))).toEqual([])
  })

  it('names the groups that are not compared', () => {
    const { islands } = explanation([['Ann', 1, 4], ['Ann', 2, 4], ['Ben', 3, 2]], {}, 'zh-CN')
    expect(islands).toEqual(['1：Touchpoint 1和Touchpoint 2', '2：Touchpoint 3'])
  })
})
