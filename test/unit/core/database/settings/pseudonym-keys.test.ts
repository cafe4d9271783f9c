import { expect, it } from 'vitest'
import { readPseudonymKeys, rememberPseudonymKey } from '../../../../../core/database/settings/pseudonym-keys.ts'
import { emptyStore } from '../../../support/sample-store.ts'

it('a browser has one key of its own, and remembers the team\'s last one beside it', async () => {
  const db = emptyStore()
  expect(await readPseudonymKeys(db)).toEqual({ own: null, team: null, used: 'own' })
  const remember = (used: 'own' | 'team', key: number[]) => rememberPseudonymKey(db, used, key)
  expect(await remember('own', [1, 2, 3, 4])).toBe(true)
  expect(await remember('team', [5, 6, 7, 8])).toBe(true)
  expect(await remember('team', [9, 9, 9, 9])).toBe(true)
  // Another tab, which had not read of the first one, made a second.
  expect(await remember('own', [4, 3, 2, 1])).toBe(false)
  expect(await readPseudonymKeys(db)).toEqual({ own: [1, 2, 3, 4], team: [9, 9, 9, 9], used: 'team' })
  expect(await remember('own', [1, 2, 3, 4])).toBe(true)
  expect(await readPseudonymKeys(db)).toEqual({ own: [1, 2, 3, 4], team: [9, 9, 9, 9], used: 'own' })
})
