import type { Language } from '../../../../core/journey/localised-text.ts'
import type { RatingTable } from '../../../support/sparse-audit.ts'
import { describe, expect, it } from 'vitest'
import { curveOf, scoreAudit } from '../../../../core/moments/scored-audit.ts'
import { curveShapeWords } from '../../../../site/words/curve-shape-words.ts'
import { everySecond, sparseAudit } from '../../../support/sparse-audit.ts'
import { translateIn } from '../../support/map-words.ts'

async function shapeOf(table: RatingTable, language: Language = 'en') {
  const audit = scoreAudit(await sparseAudit(table, everySecond), { layouts: ['desktop'] })
  return curveShapeWords(audit.view, curveOf(audit, undefined)!, translateIn(language), language)
}

describe('the rises and falls of a curve, said', () => {
  it('goes over what nobody rated, and leaves out what does not matter', async () => {
    expect(await shapeOf([[4], [4], [1], [3], [5]])).toBe('Satisfaction: '
      + 'falls from Home page (4.0) to Product page (1.0), '
      + 'rises from Product page (1.0) to Sign up (5.0); lowest at Product page, highest at Sign up.')
  })

  it('names all that are lowest alike', async () => {
    expect(await shapeOf([[4], [1], [5], [1]])).toMatch(/lowest at About us, FAQ, highest at Product page\.$/)
  })

  it('says of groups that no auditor joins each for itself', async () => {
    expect(await shapeOf([[4, null], [2, null], [null, 1], [null, 5]]))
      .toMatch(/highest at Home page\. Apart from these, not compared with them: rises from Product page \(1\.0\)/)
  })

  it('says that nothing rises or falls, or that nothing was rated', async () => {
    expect(await shapeOf([[4], [4]])).toBe('Satisfaction: no rise or fall that matters, over Home page, About us.')
    expect(await shapeOf([])).toBe('Nobody has rated Satisfaction here yet')
  })

  it('is said in Chinese', async () => {
    expect(await shapeOf([[4], [1]], 'zh-CN')).toMatch(/^满意度：从“.*”（4\.0）降至“.*”（1\.0）；最低为/)
  })
})
