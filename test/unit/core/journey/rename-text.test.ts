import { describe, expect, it } from 'vitest'
import { renameText } from '../../../../core/journey/rename-text.ts'

const pricing = { 'en': 'Pricing', 'zh-CN': '价格页', 'zh-TW': '價格頁' }

describe('a name that is mended in one language', () => {
  it('is the name in all, where it is another one: the others would go on saying the old', () => {
    expect(renameText(pricing, 'en', ' Plans ')).toEqual({ en: 'Plans' })
    expect(renameText(pricing, 'zh-CN', '套餐')).toEqual({ 'zh-CN': '套餐' })
  })

  it('leaves the others where only its spelling is another', () => {
    expect(renameText(pricing, 'en', 'PRICING')).toEqual({ ...pricing, en: 'PRICING' })
  })

  it('leaves the others where the language had none yet', () => {
    expect(renameText({ en: 'Shipping notice' }, 'zh-CN', '发货通知'))
      .toEqual({ 'en': 'Shipping notice', 'zh-CN': '发货通知' })
  })
})
