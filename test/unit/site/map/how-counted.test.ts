import type { ViewFilter } from '../../../../core/journey/journey-view.ts'
import type { Language } from '../../../../core/journey/localised-text.ts'
import type { RatingRow } from '../../support/journey-view.ts'
import { describe, expect, it } from 'vitest'
import { scoreJourney } from '../../../../core/scores/journey-scores.ts'
import { howCounted } from '../../../../site/map/how-counted.ts'
import { journeyView, satisfaction } from '../../support/journey-view.ts'
import { translateIn } from '../../support/map-words.ts'

function explanation(ratings: RatingRow[], filter: Partial<ViewFilter> = {}, language: Language = 'en') {
  const view = journeyView({ touchpoints: Math.max(...ratings.map(row => row[1])), ratings, filter })
  const curve = { criterion: satisfaction, scores: scoreJourney(view, satisfaction) }
  return howCounted({ view, scored: [curve] }, curve, translateIn(language), language)
}

const twoMarkets: RatingRow[] = [
  ['Ann', 1, 4, { market: 'Taiwan' }],
  ['Ben', 1, 3, { market: 'Germany' }],
  ['Cai', 1, 3, { layout: 'phone' }],
]

describe('how it was counted', () => {
  it('says which market alone counts', () => {
    const { sentences } = explanation(twoMarkets, { market: 'Taiwan' })
    expect(sentences).toContain('Only observations in one market count: Taiwan.')
  })

  it('says which markets and layouts are pooled', () => {
    const { sentences } = explanation(twoMarkets)
    expect(sentences).toContain('Markets are pooled: Germany, Taiwan, and market unknown count together.')
    expect(sentences).toContain('Layouts are pooled: Phone and Desktop count together.')
    expect(explanation(twoMarkets, {}, 'zh-CN').sentences).toContain('不同布局合并计算：手机和电脑一起计入。')
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
