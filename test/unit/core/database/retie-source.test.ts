import type { SampleStore } from '../../support/sample-store.ts'
import { beforeEach, expect, it } from 'vitest'
import { countSource } from '../../../../core/customers/counts/count-source.ts'
import { retieAnswers } from '../../../../core/customers/importing/retie-answers.ts'
import { readAnswerFile } from '../../../../core/database/answers/read-answer-file.ts'
import { retieSource } from '../../../../core/database/answers/retie-source.ts'
import { sealAnswers } from '../../../../core/database/answers/seal-answers.ts'
import { sweepAnswerFiles } from '../../../../core/database/answers/sweep-answer-files.ts'
import { loadAudit } from '../../../../core/database/reading/load-audit.ts'
import { saveMade } from '../../../support/save-made.ts'
import { newSource } from '../../support/new-source.ts'
import { sampleStore } from '../../support/sample-store.ts'

let store: SampleStore
let journeyId: string
let touchpointId: string

const note = { by: null, about: 'Survey' }
const source = async (id: string) => (await store.db.records('source').get(id))!
const counts = async (id: string) => (await readAnswerFile(store.db, (await source(id)).answers!.id))!.counts

beforeEach(async () => {
  store = await sampleStore({ observations: 1 })
  const records = (await loadAudit(store.db, store.auditId))!
  journeyId = records.journey.id
  touchpointId = records.touchpoints[0]!.id
})

async function saved() {
  const made = await newSource({ journeyId })
  await saveMade(store.db, store.journal, made, note)
  return made
}

/** Its answers tied to a touchpoint, as they are stored. */
async function retied({ id, content, answers }: Awaited<ReturnType<typeof saved>>) {
  const journeys = [{ journeyId, rules: [{ by: 'touchpoint' as const, pattern: 'Search', placeId: touchpointId }] }]
  const { file, counted } = await retieAnswers(answers.file, { ...content, journeys })
  const { questions } = content
  return {
    ...{ id, content: { journeys, questions }, replaces: (await source(id)).answers!.id },
    answers: await sealAnswers({ file, counts: countSource(counted, questions, 1) }),
  }
}

it('a source’s answers follow its rules without being imported again, which can be undone for a day', async () => {
  const made = await saved()
  const before = await source(made.id)
  const entry = (await retieSource(store.db, store.journal, await retied(made), note))!
  const after = await source(made.id)
  const { rows, from, to, fileName, importedAt } = before.answers!
  expect(after).toMatchObject({ name: before.name, questions: before.questions, journeys: [{ rules: [{}] }] })
  expect(after.answers).toMatchObject({ rows, from, to, fileName, importedAt })
  expect(after.answers!.id).not.toBe(before.answers!.id)
  const atSearch = (await counts(made.id)).questions[0]!.cells.filter(({ by }) => by.place === touchpointId)
  expect(atSearch.map(({ value, n }) => [value, n])).toEqual([[2, 1], [3, 1], [5, 1]])
  expect([entry.action, entry.about, await sweepAnswerFiles(store.db, store.clock)])
    .toEqual(['answers-retied', 'Survey', 0])
  await store.journal.undo(entry.id, null)
  expect((await source(made.id)).answers).toEqual(before.answers)
  expect((await counts(made.id)).questions[0]!.cells.every(({ by }) => by.place === null)).toBe(true)
})

it('a source that has other answers by now, or is gone, is left as it is', async () => {
  const made = await saved()
  const tied = await retied(made)
  await saveMade(store.db, store.journal, made, note)
  const now = await source(made.id)
  expect(await retieSource(store.db, store.journal, tied, note)).toBeNull()
  expect(await source(made.id)).toEqual(now)
  expect(await retieSource(store.db, store.journal, { ...tied, id: journeyId }, note)).toBeNull()
})
