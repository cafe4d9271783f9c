import { describe, expect, it } from 'vitest'
import { standardRules } from '../../../../core/journey/redaction-rules.ts'
import { namePage } from '../../../../extension/capture/name-page.ts'

const address = 'https://mail.example/inbox'

const titleOf = (title: string, rules = standardRules) => namePage(address, title, rules).page.title

describe('the title of a page', () => {
  it.each([
    ['Inbox (3) - mei.lin@shop.example - Mail', 'Inbox (3) - … - Mail'],
    ['Call +44 20 7946 0958 | Shop', 'Call … | Shop'],
    ['客户 13812345678 王小明', '客户 … 王小明'],
    ['身份证 110101199003074514', '身份证 …'],
    ['Order 2024-0815 - Shop', 'Order 2024-0815 - Shop'],
  ])('has nothing in it that would be covered in the picture: %s', (title, shown) => {
    expect(titleOf(title)).toBe(shown)
  })

  it('has none of the words that somebody wants covered, and what somebody wants shown', () => {
    const title = 'Mei Lin <mei.lin@shop.example>'
    expect(titleOf(title, { uncovered: [], words: ['mei lin'] })).toBe('… <…>')
    expect(titleOf(title, { uncovered: ['email'], words: ['mei lin'] })).toBe('… <mei.lin@shop.example>')
    expect(titleOf(title, { uncovered: ['email'], words: [] })).toBe(title)
  })
})
