import { expect, it } from 'vitest'
import { createJournal } from '../../../../../core/database/journal/journal.ts'
import { readPseudonymKeys, rememberPseudonymKey } from '../../../../../core/database/settings/pseudonym-keys.ts'
import { newId } from '../../../../../core/journey/identifier.ts'
import { blankEntry, entryOf } from '../../../../../site/customers/by-hand/entry-draft.ts'
import { keepEntries, OtherKeyMade } from '../../../../../site/customers/by-hand/keep-entries.ts'
import { lastKey, participantPseudonym } from '../../../../../site/customers/by-hand/participant-pseudonym.ts'
import { startTyped } from '../../../../../site/customers/by-hand/typed-draft.ts'
import { fixedClock } from '../../../support/fixed-clock.ts'
import { emptyStore } from '../../../support/sample-store.ts'

/** Keeps what one participant said. */
function keepOne(db: ReturnType<typeof emptyStore>, key: Awaited<ReturnType<typeof lastKey>>) {
  const [clock, journeyId, target] = [fixedClock(), newId(), startTyped('interview', id => id)]
  const said = { ...blankEntry('2026-11-21', journeyId), answers: { q1: { choice: '4', text: 'Fine' } } }
  const entry = entryOf(said, target, participantPseudonym(key, target.id, 'P1'))
  const workplace = { db, journal: createJournal(db, clock), clock }
  const place = { journeyId, placeId: journeyId }
  return keepEntries(workplace, { target, place, key, change: () => [entry] }, { by: null, about: target.name })
}

it('a new key is remembered once something is kept by it', async () => {
  const db = emptyStore()
  const key = await lastKey(db)
  expect(await readPseudonymKeys(db)).toEqual({ own: null, team: null, used: 'own' })
  await keepOne(db, key)
  expect(await readPseudonymKeys(db)).toEqual({ own: key.key, team: null, used: 'own' })
  expect(await lastKey(db)).toEqual(key)
})

it('nothing is kept by a key that another tab has made otherwise meanwhile', async () => {
  const db = emptyStore()
  const key = await lastKey(db)
  await rememberPseudonymKey(db, 'own', [1, 2, 3, 4])
  await expect(keepOne(db, key)).rejects.toBeInstanceOf(OtherKeyMade)
  expect(await db.records('source').count()).toBe(0)
})

it('the key that was used last names participants', async () => {
  const db = emptyStore()
  await rememberPseudonymKey(db, 'own', [1, 2, 3, 4])
  await rememberPseudonymKey(db, 'team', [5, 6, 7, 8])
  expect(await lastKey(db)).toEqual({ way: 'team', key: [5, 6, 7, 8] })
})
