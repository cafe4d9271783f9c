import type { CleanedAnswers } from '../../../../core/database/answers/delete-customer.ts'
import type { SampleStore } from '../../support/sample-store.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { cleanAnswers } from '../../../../core/customers/counts/clean-answers.ts'
import { readCustomers } from '../../../../core/customers/counts/customers-in-common.ts'
import { createPseudonyms } from '../../../../core/customers/importing/pseudonyms.ts'
import { deleteCustomer } from '../../../../core/database/answers/delete-customer.ts'
import { readAllAnswerFiles, readAnswerFile } from '../../../../core/database/answers/read-answer-file.ts'
import { sealAnswers } from '../../../../core/database/answers/seal-answers.ts'
import { loadAudit } from '../../../../core/database/reading/load-audit.ts'
import { saveMade } from '../../../support/save-made.ts'
import { dumpWhole } from '../../../support/store-dump.ts'
import { newSource, smallSurvey } from '../../support/new-source.ts'
import { sampleStore } from '../../support/sample-store.ts'

const ann = createPseudonyms(new Uint32Array([1, 2, 3, 4]))('ann@example.com')!
const note = { by: null, about: 'Survey' }

let store: SampleStore
let journeyId: string

beforeEach(async () => {
  store = await sampleStore({ observations: 1 })
  journeyId = (await loadAudit(store.db, store.auditId))!.journey.id
})

async function save(more: { id?: string, csv?: string, name?: string } = {}) {
  const made = await newSource({ journeyId, ...more })
  await saveMade(store.db, store.journal, made, note)
  return made
}

/** As the site does it: all files are looked through, those of sources that are gone among them. */
async function clean(): Promise<{ cleaned: CleanedAnswers[], looked: string[] }> {
  const files = await readAllAnswerFiles(store.db)
  const found = await Promise.all(files.map(async ({ id, file, counts }) => {
    const cleaned = await cleanAnswers(await file.arrayBuffer(), counts, new Set([ann]))
    return cleaned ? [{ ...cleaned, ...await sealAnswers(cleaned), replaces: id }] : []
  }))
  return { cleaned: found.flat(), looked: files.map(({ id }) => id) }
}

async function remove() {
  const { cleaned, looked } = await clean()
  return deleteCustomer(store.db, store.journal, cleaned, looked, { by: store.auditorId })
}

const source = async (id: string) => (await store.db.records('source').get(id))!
const entriesOf = (action: string) => store.db.entries.filter(entry => entry.action === action).toArray()

async function isKnownAnywhere(): Promise<boolean> {
  const files = await readAllAnswerFiles(store.db)
  const known = await Promise.all(files.map(async ({ file }) => readCustomers(await file.arrayBuffer())))
  return known.some(customers => customers.has(ann))
}

describe('deleting a customer', () => {
  it('takes their rows out of every source, which stay as they are otherwise', async () => {
    const first = await save()
    const second = await save({ name: 'Tickets', csv: 'id,date,satisfaction\n1,2026-04-01,1\n' })
    const untouched = await source(second.id)
    await remove()
    expect(await source(first.id)).toMatchObject({
      name: 'Survey',
      answers: { rows: 2, from: '2026-03-02', to: '2026-03-05', fileName: 'survey.csv' },
    })
    expect(await source(second.id)).toEqual(untouched)
    const file = (await readAnswerFile(store.db, (await source(first.id)).answers!.id))!
    expect([file.file.size, file.counts.questions[0]!.customers]).toEqual([(await source(first.id)).answers!.bytes, 1])
    expect(await isKnownAnywhere()).toBe(false)
  })

  it('leaves no trace of the files before, and a word that it was done', async () => {
    const { id } = await save()
    const first = (await source(id)).answers!
    await save({ id, csv: `${smallSurvey}6,ann@example.com,2026-06-01,1,Search,web\n` })
    const second = (await source(id)).answers!
    await remove()
    const changes = JSON.stringify(await store.db.changes.toArray())
    const traces = [first, second].flatMap(answers => [answers.id, answers.sha256])
    expect(traces.filter(trace => changes.includes(trace))).toEqual([])
    const [entry] = await entriesOf('customer-deleted')
    expect([entry!.by, entry!.about, entry!.summary.tallies]).toEqual([store.auditorId, undefined, []])
  })

  it.each([
    ['undoing it', 'customer-deleted'],
    ['undoing the import before it', 'answers-replaced'],
  ])('stays over %s', async (_, action) => {
    const { id } = await save()
    await save({ id, csv: `${smallSurvey}6,ann@example.com,2026-06-01,1,Search,web\n` })
    await remove()
    await store.journal.undo((await entriesOf(action))[0]!.id, null)
    expect(await store.db.answerFiles.get((await source(id)).answers!.id)).toBeDefined()
    expect([(await source(id)).answers!.rows, await isKnownAnywhere()]).toEqual([2, false])
  })

  it('stays over going back to a point before it', async () => {
    const { id } = await save()
    const point = await store.journal.setRestorePoint('Before', null)
    await remove()
    await store.journal.restore(point.id, null)
    expect([(await source(id)).answers!.rows, await isKnownAnywhere()]).toEqual([2, false])
  })

  it('reaches answers that only the history has, and these come back without them', async () => {
    const { id } = await save()
    const edits = [{ type: 'source' as const, id, content: null }]
    const deletion = await store.journal.write({ action: 'audit-removed', by: null }, edits)
    await remove()
    await store.journal.undo(deletion.id, null)
    expect([(await source(id)).answers!.rows, await isKnownAnywhere()]).toEqual([2, false])
  })

  it('changes nothing where answers came meanwhile that nobody looked through', async () => {
    await save()
    const { cleaned, looked } = await clean()
    await save({ name: 'Tickets' })
    const dump = await dumpWhole(store.db)
    expect(await deleteCustomer(store.db, store.journal, cleaned, looked, { by: null })).toBeNull()
    expect(await dumpWhole(store.db)).toEqual(dump)
  })

  it('changes nothing where the store does not take it', async () => {
    await save()
    const { cleaned, looked } = await clean()
    const dump = await dumpWhole(store.db)
    const broken = cleaned.map(answers => ({ ...answers, rows: -1 }))
    await expect(deleteCustomer(store.db, store.journal, broken, looked, { by: null })).rejects.toThrow()
    expect(await dumpWhole(store.db)).toEqual(dump)
  })
})
