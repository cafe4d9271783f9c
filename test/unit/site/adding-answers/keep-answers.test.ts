import { expect, it } from 'vitest'
import { createJournal } from '../../../../core/database/journal/journal.ts'
import { readPseudonymKeys } from '../../../../core/database/settings/pseudonym-keys.ts'
import { keepAnswers } from '../../../../site/adding-answers/keep-answers.ts'
import { prepareAnswers } from '../../../../site/adding-answers/work/prepare-answers.ts'
import { fixedClock } from '../../support/fixed-clock.ts'
import { newDraft } from '../../support/new-draft.ts'
import { newJob } from '../../support/new-job.ts'
import { emptyStore } from '../../support/sample-store.ts'

/** The keys that a store remembers once a file's answers are kept in it. */
async function keysAfter(csv: string) {
  const [db, clock] = [emptyStore(), fixedClock()]
  const { draft } = await newDraft(csv)
  const job = newJob(csv, draft)
  const read = await prepareAnswers(job, {})
  if (!read.ok)
    throw new Error(read.reason)
  const workplace = { db, journal: createJournal(db, clock), clock }
  const kept = await keepAnswers(workplace, { target: null, draft, job, answers: read.answers, fileName: 'a.csv' })
  expect(kept.kind).toBe('kept')
  return readPseudonymKeys(db)
}

it('remembers the key of pseudonyms with answers of customers, and no key where a row stands for many', async () => {
  expect(await keysAfter('id,email,date,satisfaction\n1,ann@example.com,2026-03-01,5\n'))
    .toMatchObject({ own: [1, 2, 3, 4] })
  expect(await keysAfter('id,email,date,satisfaction,count\n1,ann@example.com,2026-03-01,5,3\n'))
    .toMatchObject({ own: null })
})
