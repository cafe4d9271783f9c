import { describe, expect, it } from 'vitest'
import { recordName } from '../../../../site/words/record-name.ts'

const words = {
  names: { t1: { 'en': 'Payment', 'zh-CN': '付款' }, a1: 'Ade Bello' },
  language: 'zh-CN' as const,
  t: (key: string) => key === 'common.list.separator' ? ', ' : key,
  time: (at: string) => at,
}
const plain = (record: object) => recordName(record, words).replaceAll(/[\u2068\u2069]/g, '')

describe('what a record is called', () => {
  it('is its title or name, in the language that is spoken where it has several', () => {
    expect(plain({ title: 'Spring' })).toBe('Spring')
    expect(plain({ name: { 'en': 'Pricing', 'zh-CN': '价格页' } })).toBe('价格页')
  })

  it('is what it is about and whose it is where it has none', () => {
    expect(plain({ touchpointId: 't1', auditorId: 'a1' })).toBe('付款, Ade Bello')
  })

  it('is the place of a belief whose holder is not named, and nothing of one on the journey as a whole', () => {
    expect(plain({ name: null, touchpointId: 't1' })).toBe('付款')
    expect(plain({ name: null, touchpointId: null })).toBe('')
  })
})
