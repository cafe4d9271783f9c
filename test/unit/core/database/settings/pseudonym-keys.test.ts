import { expect, it } from 'vitest'
import { readPseudonymKeys, rememberPseudonymKey } from '../../../../../core/database/settings/pseudonym-keys.ts'
import { emptyStore } from '../../../support/sample-store.ts'

it('a browser has one key of its own, and remembers the team\'s last one beside it', async () => {
  const db = emptyStore()
  expect(await readPseudonymKeys(db)).toEqual({ own: null, team: null, used: 'own' })
  expect(await rememberPseudonymKey(db, 'own', [1, 2, 3, 4])).toEqual([1, 2, 3, 4])
  expect(await rememberPseudonymKey(db, 'team', [5, 6, 7, 8])).toEqual([5, 6, 7, 8])
  expect(await rememberPseudonymKey(db, 'team', [9, 9, 9, 9])).toEqual([9, 9, 9, 9])
  // Another tab, which had not read of the first one, made a second.
  expect(await rememberPseudonymKey(db, 'own', [4, 3, 2, 1])).toEqual([1, 2, 3, 4])
  expect(await readPseudonymKeys(db)).toEqual({ own: [1, 2, 3, 4], team: [9, 9, 9, 9], used: 'own' })
})
