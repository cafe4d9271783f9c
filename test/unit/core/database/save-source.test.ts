import type { SampleStore } from '../../support/sample-store.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { changeSource } from '../../../../core/database/answers/change-source.ts'
import { deleteSource } from '../../../../core/database/answers/delete-source.ts'
import { readAnswerFile } from '../../../../core/database/answers/read-answer-file.ts'
import { sweepAnswerFiles } from '../../../../core/database/answers/sweep-answer-files.ts'
import { removeAudit } from '../../../../core/database/commands/remove-audit.ts'
import { loadAudit } from '../../../../core/database/reading/load-audit.ts'
import { saveMade } from '../../../support/save-made.ts'
import { newSource } from '../../support/new-source.ts'
import { sampleStore } from '../../support/sample-store.ts'

let store: SampleStore
let journeyId: string
let touchpointId: string

const note = { by: null, about: 'Survey' }
const fileIds = () => store.db.answerFiles.toCollection().primaryKeys()
const source = async (id: string) => (await store.db.records('source').get(id))!

async function save(more: { id?: string, csv?: string } = {}) {
  const rules = [{ by: 'touchpoint' as const, pattern: 'Search', placeId: touchpointId }]
  const made = await newSource({ journeyId, rules, ...more })
  await saveMade(store.db, store.journal, made, note)
  return made
}

beforeEach(async () => {
  store = await sampleStore({ observations: 1 })
  const records = (await loadAudit(store.db, store.auditId))!
  journeyId = records.journey.id
  touchpointId = records.touchpoints[0]!.id
})

describe('a source of customers’ answers', () => {
  it('is shown with the audits of its journey, its rows and counts kept apart from it', async () => {
    const { id, answers } = await save()
    const [shown] = (await loadAudit(store.db, store.auditId))!.sources
    expect(shown).toMatchObject({ id, name: 'Survey', answers: { rows: 5, from: '2026-03-01', to: '2026-03-05' } })
    const file = (await readAnswerFile(store.db, shown!.answers!.id))!
    expect(new Uint8Array(await file.file.arrayBuffer())).toEqual(new Uint8Array(answers.file))
    const [counts] = file.counts.questions
    const atSearch = counts!.cells.filter(({ by }) => by.place === touchpointId)
    expect(atSearch.map(({ value, n }) => [value, n])).toEqual([[2, 1], [3, 1], [5, 1]])
    expect([counts!.customers, counts!.anonymous, file.counts.states]).toEqual(
      [2, 1, { answered: 5, invited: 0, partial: 0 }],
    )
  })

  it('gets other answers under another id, which can be undone, and those before are swept a day later', async () => {
    const { id } = await save()
    const first = (await source(id)).answers!.id
    await save({ id, csv: 'id,date,satisfaction\n9,2026-04-01,1\n' })
    expect([(await source(id)).answers!.rows, await sweepAnswerFiles(store.db, store.clock)]).toEqual([1, 0])
    const entry = (await store.db.entries.filter(({ action }) => action === 'answers-replaced').last())!
    await store.journal.undo(entry.id, null)
    expect((await source(id)).answers!.id).toBe(first)
    const later = { now: () => new Date(store.clock.now().getTime() + 90_000_000) }
    expect([await sweepAnswerFiles(store.db, later), await fileIds()]).toEqual([1, [first]])
  })

  it('is renamed without touching its answers', async () => {
    const { id } = await save()
    const { answers } = await source(id)
    expect(await changeSource(store.db, store.journal, id, { name: 'Survey' }, note)).toBeNull()
    await changeSource(store.db, store.journal, id, { name: 'After delivery' }, note)
    expect(await source(id)).toMatchObject({ name: 'After delivery', answers })
  })

  it('is deleted with every trace', async () => {
    const { id } = await save()
    await save({ id, csv: 'id,date,satisfaction\n9,2026-04-01,1\n' })
    await changeSource(store.db, store.journal, id, { name: 'Secret name' }, { by: null, about: 'Secret name' })
    await deleteSource(store.db, store.journal, id, { by: null })
    expect(JSON.stringify(await store.db.entries.toArray())).not.toMatch(/Secret name|Survey/)
    expect([await store.db.records('source').count(), await fileIds()]).toEqual([0, []])
    expect(JSON.stringify(await store.db.changes.toArray()).includes(id)).toBe(false)
    expect(await deleteSource(store.db, store.journal, id, note)).toBeNull()
  })

  it('goes with the last audit that shows it, and comes back with it', async () => {
    const { id } = await save()
    const removed = await removeAudit(store.db, store.journal, store.auditId, null)
    expect(await store.db.records('source').count()).toBe(0)
    await store.journal.undo(removed.id, null)
    expect((await source(id)).answers!.rows).toBe(5)
  })
})
