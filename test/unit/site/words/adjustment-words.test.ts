import type { Language } from '../../../../core/journey/localised-text.ts'
import { describe, expect, it } from 'vitest'
import { scoreJourney } from '../../../../core/scores/journey-scores.ts'
import { adjustmentWords } from '../../../../site/words/adjustment-words.ts'
import { createScoreWords } from '../../../../site/words/score-words.ts'
import { journeyView, satisfaction } from '../../support/journey-view.ts'
import { translateIn } from '../../support/map-words.ts'
import { tableRows } from '../../support/rating-rows.ts'

function wordsAt(touchpoint: string, table: (number | null)[][], language: Language = 'en') {
  const view = journeyView({ touchpoints: table.length, ratings: tableRows(table) })
  const scored = { criterion: satisfaction, scores: scoreJourney(view, satisfaction) }
  const score = scored.scores.touchpoints.get(touchpoint)!
  const t = translateIn(language)
  return {
    counted: createScoreWords(t, language).counted(score),
    explained: adjustmentWords(score, scored, view.auditors, t, language),
  }
}

describe('the words beside an adjusted score', () => {
  it('say that it is adjusted, from which mean and by how much', () => {
    expect(wordsAt('t2', [[5, 3], [3, null]])).toEqual({
      counted: '1 auditor, 1 rating; one opinion; adjusted for strictness',
      explained: 'This is what the average auditor would have given. The plain mean here is 3.0; against that average, '
        + 'Ann rates 1.0 higher.',
    })
  })

  it('name those alone who rated there, in any language', () => {
    const { counted, explained } = wordsAt('t2', [[4, 3, 5], [3, null, 5], [4, 3, 5]], 'zh-CN')
    expect(counted).toBe('2 名走查员，2 个评分；两人评分范围；已按严格程度校正')
    expect(explained).toContain('此处的算术均值为 4.0')
    expect(explained).not.toContain('Ben')
    expect(explained).toContain('Cai的评分偏高')
  })

  it('say where the scale ends it, and that one who rates as the average does so', () => {
    expect(wordsAt('t2', [[5, 1], [1, null]]).explained)
      .toMatch(/Ann rates 2\.0 higher\. The result is kept on the scale\.$/)
    expect(wordsAt('t2', [[4, 4], [1, null]]).explained).toMatch(/Ann rates alike\.$/)
  })

  it('are none where every auditor went', () => {
    expect(wordsAt('t1', [[5, 3], [3, null]])).toEqual({
      counted: '2 auditors, 2 ratings; range of the two',
      explained: '',
    })
  })
})
