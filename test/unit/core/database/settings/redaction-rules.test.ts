import { describe, expect, it } from 'vitest'
import { changeRedactionRules, readRedactionRules } from '../../../../../core/database/settings/redaction-rules.ts'
import { standardRules } from '../../../../../core/journey/redaction-rules.ts'
import { emptyStore } from '../../../support/sample-store.ts'

describe('what is covered by itself', () => {
  it('is what Kairos finds, until somebody says otherwise', async () => {
    const db = emptyStore()
    expect(await readRedactionRules(db)).toEqual(standardRules)
    await changeRedactionRules(db, rules => ({ ...rules, uncovered: ['name'] }))
    await changeRedactionRules(db, rules => ({ ...rules, words: ['Acme'] }))
    expect(await readRedactionRules(db)).toEqual({ uncovered: ['name'], words: ['Acme'] })
  })

  it.each([
    ['nothing', undefined, standardRules],
    ['no rules', 'all', standardRules],
    ['half of them', { words: ['Acme'] }, { uncovered: [], words: ['Acme'] }],
    ['odd kinds', { uncovered: { name: true }, words: ['Acme'] }, { uncovered: [], words: ['Acme'] }],
    ['passwords', { uncovered: ['password', 'name', 'else'], words: [] }, { uncovered: ['name'], words: [] }],
    ['odd words', { words: [7, ' ', 'Acme', 'ACME', 'L'.repeat(200)] }, { uncovered: [], words: ['Acme'] }],
  ])('covers more rather than less where %s can be read', async (_, value, rules) => {
    const db = emptyStore()
    await db.settings.put({ key: 'redactionRules', value })
    expect(await readRedactionRules(db)).toEqual(rules)
  })

  it('never has more words than a page is looked through for', async () => {
    const db = emptyStore()
    const words = Array.from({ length: 80 }, (_, index) => `word ${index}`)
    await db.settings.put({ key: 'redactionRules', value: { words } })
    expect((await readRedactionRules(db)).words).toHaveLength(50)
  })
})
