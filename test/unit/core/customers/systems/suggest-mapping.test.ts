import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { suggestMapping } from '../../../../../core/customers/systems/suggest-mapping.ts'
import { mappingSchema } from '../../../../../core/journey/source/mapping.ts'
import { columnsOf, fixture, previewOf, questionsOf } from './fixture.ts'

describe('a file of no known system', () => {
  it('has the order of its dates from those of invitations too, where these are dates', () => {
    const orderOf = (sent: string) =>
      suggestMapping(previewOf([['id', 'Sent on', 'Date', 'Score'], ['1', sent, '01/02/2026', '5']])).mapping.dateOrder
    expect(['25/01/2026', '01/25/2026', 'yes'].map(orderOf)).toEqual(['day-first', 'month-first', 'day-first'])
  })

  it('is read by names in English, below its title, without what is personal', () => {
    const found = suggestMapping(fixture('unknown-en.csv'))
    expect(found.mapping).toMatchObject({ system: 'own', nameRow: 2, dataRow: 3 })
    expect([found.isSure, found.toAsk]).toEqual([false, ['time-zone']])
    expect(columnsOf(found)).toEqual([
      'Answer ID: record',
      'When answered: time',
      'E-mail: customer',
      'Overall rating: score q1 0=not experienced',
      'How much effort did it take?: score q2',
      'Comment: text q3',
      'Landing page: address',
      'Country: market',
    ])
    expect(questionsOf(found)).toEqual([
      'q1 Overall rating: satisfaction 1-5 boxes 2 as auditors',
      'q2 How much effort did it take?: ease 1-7 low-is-good boxes 3 as auditors',
      'q3 Comment: other in words',
    ])
  })

  it('is read by names in Chinese', () => {
    expect(columnsOf(suggestMapping(fixture('unknown-zh-tw.csv')))).toEqual([
      '回覆編號: record',
      '填寫時間: time',
      '電子郵件信箱: customer',
      '整體滿意度: score q1 非常滿意=5 不滿意=2',
      '推薦意願: score q2',
      '管道: channel',
      '意見: text q3',
    ])
    const simplified = previewOf([['评分', '提交时间', '邮箱', '渠道', '评论'], ['4', '2026/11/3', 'a@b.cn', '门店', '好']])
    expect(columnsOf(suggestMapping(simplified)).map(column => column.split(': ')[1]!.split(' ')[0]))
      .toEqual(['score', 'time', 'customer', 'channel', 'text'])
  })

  it('is read by what stands in it where it has no names', () => {
    const found = suggestMapping(previewOf([
      ['ada@example.org', '03.11.2026', '9', 'Answer the telephone sooner, please', 'https://shop.example/pay'],
      ['bo@example.org', '04.11.2026', '2', 'I had to tell everything twice', 'https://shop.example/cart'],
    ]))
    expect(found.mapping).toMatchObject({ nameRow: null, dataRow: 0, dateOrder: 'day-first' })
    expect(columnsOf(found)).toEqual(['A: customer', 'B: time', 'C: score q1', 'D: text q2', 'E: address'])
  })

  it('asks for the order of dates that nothing tells', () => {
    const found = suggestMapping(previewOf([['Date', 'Score'], ['3/11/2026', '4'], ['4/11/2026', '5']]))
    expect(found.toAsk).toEqual(['date-order', 'time-zone'])
  })

  it('gives a role that one column can have to the first that holds anything', () => {
    const found = suggestMapping(previewOf([['Date sent', 'Date', 'Date closed'], ['', '2026-11-03', '2026-11-04']]))
    expect(found.mapping.columns.map(({ role }) => role)).toEqual(['ignore', 'time', 'ignore'])
  })

  it.each([
    ...['Name', 'First name', 'customerName', 'Phone', 'IP Address', 'Address', 'LocationLatitude', 'Date of birth'],
    ...['姓名', '手機', '手机号', '来自IP', '地址', '身份证号'],
  ])('keeps nothing that is personal: %s', (name) => {
    const found = suggestMapping(previewOf([['Score', name], ['4', 'Ada Example of Example Street'], ['5', 'Bo']]))
    expect(columnsOf(found)).toEqual(['Score: score q1'])
  })

  it('takes the name of a thing for no person', () => {
    const names = ['Product name', 'Description', 'Survey name']
    const found = suggestMapping(previewOf([names, ['Warm winter boots', 'They are warm enough', 'After the order']]))
    expect(columnsOf(found)).toEqual(['Product name: text q1', 'Description: text q2', 'Survey name: survey'])
  })

  it.each([
    ['How likely are you to recommend us? (0-10)', [0, 5, 3], 0, 10],
    ['How likely are you to recommend us?', [0, 5, 3], 0, 10],
    ['Rate it from 1 to 10', [5, 4, 3], 1, 10],
    ['请打分（1到5分）', [5, 4, 3], 1, 5],
  ])('has a scale from what its question says, or is usually asked on: %s', (name, answers, min, max) => {
    const cells = Array.from({ length: 30 }, (_, row) => [`${answers[row % answers.length]}`])
    const [question] = suggestMapping(previewOf([[name], ...cells])).questions
    expect(question!.scale).toMatchObject({ min, max })
  })

  it('takes what NPS is made of for no answer', () => {
    const cells = ['100', '0', '-100', '100'].map(weight => ['1', weight])
    const head = ['id', 'Likely to recommend']
    const signed = suggestMapping(previewOf([head, ...cells]))
    const unsigned = suggestMapping(previewOf([head, ...cells.filter(([, weight]) => weight !== '-100')]))
    expect([signed, unsigned].map(({ questions }) => questions)).toEqual([[], []])
  })

  it('takes no weight for a count', () => {
    const found = suggestMapping(previewOf([['Score', 'Weight', 'Count'], ['4', '0.82', '12'], ['5', '1.31', '9']]))
    expect(columnsOf(found)).toEqual(['Score: score q1', 'Count: count'])
  })

  it('may be anything, and never throws', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.string({ unit: 'grapheme' }))), (rows) => {
      expect(v.is(mappingSchema, suggestMapping(previewOf(rows)).mapping)).toBe(true)
    }))
  })
})
