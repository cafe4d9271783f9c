import type { Language } from '../../../../core/journey/localised-text.ts'
import type { RatingTable } from '../../../support/sparse-audit.ts'
import { describe, expect, it } from 'vitest'
import { curveOf, proposeCandidates, scoreAudit } from '../../../../core/moments/scored-audit.ts'
import { mapSentence } from '../../../../site/words/map-sentence.ts'
import { everySecond, sparseAudit } from '../../../support/sparse-audit.ts'
import { translateIn } from '../../support/map-words.ts'

async function sentenceOf(table: RatingTable, at?: (index: number) => number, language: Language = 'en') {
  const audit = scoreAudit(await sparseAudit(table, at))
  const curve = curveOf(audit, undefined)!
  const { candidates } = proposeCandidates(audit, curve)
  return mapSentence(audit.view, curve, candidates, translateIn(language), language)
}

const saying = async (...about: Parameters<typeof sentenceOf>) => (await sentenceOf(...about)).text

const two = [[4, 3], [3, 4], [4, 4], [2, 2], [4, 4], [3, 4], [5, 4], [4, 5], [3, 3]]
const three = two.map(([one, other]) => [one!, other!, other!])

describe('the sentence over the map', () => {
  it('says of one auditor that it is one opinion', async () => {
    expect(await saying([[4], [3], [5], [2], [4]])).toBe('One opinion: lowest Blog or article, 2.0 under the others')
  })

  it('says of two auditors that they are too few to tell, and names the lowest', async () => {
    const { text, named } = await sentenceOf(two, everySecond)
    expect(text).toBe('2 auditors: lowest FAQ, 1.8 under the others; too few to tell')
    expect(named).toHaveLength(1)
  })

  it('says of three auditors whether it is clear, for them alone', async () => {
    expect(await saying(three.with(3, [1, 1, 1])))
      .toBe('For these 3 auditors: lowest Blog or article, clearly 2.8 under the others')
    expect(await saying([[4, 3, 4], [3, 4, 5], [5, 3, 4], [2, 4, 3], [4, 5, 3], [3, 4, 5]]))
      .toBe('For these 3 auditors: lowest Blog or article, 0.9 under the others, but not clearly')
  })

  it('says of three auditors who rated too little for intervals that it is too little to tell', async () => {
    expect(await saying([[4, 3, 4], [3, 4, 4], [1, 2, 1]]))
      .toBe('For these 3 auditors: lowest About us, 2.3 under the others; too few to tell')
  })

  it('says where the lowest stands on one opinion among several auditors', async () => {
    expect(await saying([[4, 3, 4], [3, 4, 4], [4, 4, 4], [1, null, null]]))
      .toMatch(/^For these 3 auditors: lowest Blog or article, \d\.\d under the others; one opinion there$/)
  })

  it('says what is highest where nothing is lowest', async () => {
    expect(await saying([[3, 3], [3, 3], [3, 3], [3, 3], [5, 5]]))
      .toMatch(/^2 auditors: highest Product page, 2\.0 over the others/)
  })

  it('says where nothing stands out, where too little is rated, and where nothing can be compared', async () => {
    expect(await saying([[3, 3], [3, 3], [3, 3], [3, 3]])).toBe('2 auditors: no touchpoint stands out')
    expect(await saying([[4]])).toBe('One opinion: 1 of 18 touchpoints rated, too few to compare')
    expect(await saying([[4, 3], [2, 2]])).toBe('2 auditors: 2 of 18 touchpoints rated, too few to compare')
    expect(await saying([[4, null], [1, null], [3, null], [null, 4], [null, 2]]))
      .toBe('2 auditors: 2 groups of touchpoints without a common auditor, which are not compared')
  })

  it('says where nothing is rated', async () => {
    expect(await saying([])).toBe('Nobody has rated Satisfaction here yet')
  })

  it('says it in Chinese', async () => {
    expect(await saying(two, everySecond, 'zh-CN')).toBe('2 名走查员：最低点为“常见问题”，比其他触点低 1.8；数据太少，无法判断')
    expect(await saying(three.with(3, [1, 1, 1]), undefined, 'zh-TW')).toMatch(/^就這 3 名檢核人員而言：最低點為「.+」，明顯比其他接觸點低 2\.8$/)
  })
})
