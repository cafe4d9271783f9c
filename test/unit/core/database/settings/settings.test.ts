import { describe, expect, it } from 'vitest'
import { readSetting, writeSetting } from '../../../../../core/database/settings/settings.ts'
import { emptyStore } from '../../../support/sample-store.ts'

const id = '11111111-1111-4111-8111-111111111111'

const made = { at: '2026-11-21T10:00:00.000Z', observations: 3, files: ['Spring.kairos'], hasArrived: true }

describe('a setting', () => {
  it('is undefined before it is made', async () => {
    expect(await readSetting(emptyStore(), 'language')).toBeUndefined()
  })

  it('is read as it was written, the last time', async () => {
    const db = emptyStore()
    await writeSetting(db, 'language', 'zh-TW')
    await writeSetting(db, 'language', 'zh-CN')
    await writeSetting(db, 'exports', { [id]: [made] })
    expect(await readSetting(db, 'language')).toBe('zh-CN')
    expect(await readSetting(db, 'exports')).toEqual({ [id]: [made] })
  })

  it.each([
    ['language', 'xx'],
    ['auditId', 'not an id'],
    ['auditorId', null],
    ['exports', { [id]: { at: 'yesterday', observations: 3 } }],
    ['copies', { folderId: id, parts: [{ name: 'Spring.kairos' }] }],
    ['copyFolder', { id, handle: { kind: 'directory', name: 'Spring' } }],
    ['reminded', { [id]: 20 }],
  ] as const)('is undefined where what is stored makes no sense any more: %s', async (key, value) => {
    const db = emptyStore()
    await db.settings.put({ key, value })
    expect(await readSetting(db, key)).toBeUndefined()
  })
})
