import type { Source } from '../../../../core/journey/source/source.ts'
import type { ShareChoice } from '../../../../core/package/export/share-choice.ts'
import type { SampleStore } from '../../support/sample-store.ts'
import { Buffer } from 'node:buffer'
import { beforeEach, describe, expect, it } from 'vitest'
import { readAnswers } from '../../../../core/customers/table/read-answers.ts'
import { addTheme, deleteTheme } from '../../../../core/database/commands/edit-themes.ts'
import { loadAudit } from '../../../../core/database/reading/load-audit.ts'
import { newId } from '../../../../core/journey/identifier.ts'
import { estimateExport } from '../../../../core/package/export/estimate-export.ts'
import { exportParts } from '../../../../core/package/export/export-parts.ts'
import { planCopy } from '../../../../core/package/export/plan-copy.ts'
import { planExport } from '../../../../core/package/export/plan-export.ts'
import { planHandOut } from '../../../../core/package/export/plan-hand-out.ts'
import { planShare } from '../../../../core/package/export/plan-share.ts'
import { wholeShare } from '../../../../core/package/export/share-choice.ts'
import { shownRecords } from '../../../../core/package/export/shared-records.ts'
import { recordsPath } from '../../../../core/package/format.ts'
import { importFile } from '../../../support/import-file.ts'
import { entriesOf, recordsIn } from '../../../support/tamper.ts'
import { emptyStore, sampleStore } from '../../support/sample-store.ts'
import { addSource, shareFile, surveyOf } from '../../support/shared-source.ts'

let store: SampleStore
let secrets: string[]
let sourceId: string

const themeOf = (journeyId: string) => ({
  journeyId,
  name: { en: 'Never again' },
  kind: 'reason-for-leaving' as const,
  words: ['lost my violin', '小提琴'],
  excluded: ['cello'],
  touchpointId: null,
})

/** What tells of themes in a file. */
const traces = ['Never again', 'violin', 'cello', 'records/theme']

beforeEach(async () => {
  store = await sampleStore({ observations: 1 })
  const { id, answers } = await addSource(store, { csv: surveyOf({ Alpha: 12, Beta: 3, Gamma: 7 }) })
  secrets = ['this is private', 'customers.example', 'Alpha-', 'Alpha', 'comment', 'survey.csv']
  sourceId = id
  await readAnswers(answers.file, ['customer', 'record'], ({ values }) =>
    Array.from(values as string[]).forEach(value => secrets.push(value)))
})

/** All bytes of a file, packed and unpacked, as one text. */
async function textOf(file: Blob): Promise<string> {
  const entries = await entriesOf(file)
  const parts = [new Uint8Array(await file.arrayBuffer()), ...entries.map(({ data }) => data)]
  return parts.map(part => Buffer.from(part).toString('latin1')).join('\n')
}

const reduced: Partial<ShareChoice> = { notes: false, authors: 'numbered' }

describe('what leaves of customers', () => {
  it.each<Partial<ShareChoice>>([
    {},
    { customers: 'figures' },
    reduced,
    { ...reduced, customers: 'figures' },
    { ...reduced, customers: 'answers' },
  ])('is no text, no pseudonym and no pattern, in no byte of the file: %j', async (choice) => {
    const file = await shareFile(store, choice)
    const text = await textOf(file)
    expect(secrets.length).toBeGreaterThan(40)
    // By its id guesses name a source; in a copy all have ids of their own.
    expect(text.includes(sourceId)).toBe(choice.customers === 'figures' && choice.notes !== false)
    expect(secrets.filter(secret => text.includes(secret))).toEqual([])
    expect(text).not.toContain('answers/')
    expect(text.includes(recordsPath('source'))).toBe('customers' in choice)
  })

  it('is everything where answers are chosen', async () => {
    const file = await shareFile(store, { customers: 'answers' })
    expect(await recordsIn(file, 'source')).toEqual(await store.db.records('source').toArray())
    expect(await textOf(file)).toContain('answers/')
  })

  it('is themes as they are with figures or answers, and else no trace of them', async () => {
    const { journey } = (await loadAudit(store.db, store.auditId))!
    await addTheme(store.journal, themeOf(journey.id), { by: null, about: 'Never again' })
    const themes = await store.db.records('theme').toArray()
    for (const choice of [{}, reduced]) {
      const text = await textOf(await shareFile(store, choice))
      expect(traces.filter(trace => text.includes(trace))).toEqual([])
    }
    const shown = { ...wholeShare, customers: 'none' } as const
    expect(shownRecords((await loadAudit(store.db, store.auditId))!, shown, { auditor: String, leftOut: '' }).themes)
      .toEqual([])
    for (const customers of ['figures', 'answers'] as const)
      expect(await recordsIn(await shareFile(store, { customers }), 'theme')).toEqual(themes)
    const [copy] = await recordsIn(await shareFile(store, { ...reduced, customers: 'figures' }), 'theme')
    expect(copy).toMatchObject({ words: themes[0]!.words, excluded: ['cello'] })
    expect([copy.id, copy.journeyId]).not.toContain(themes[0]!.id)
    expect(copy.journeyId).not.toBe(journey.id)
  })

  it('is no deleted theme in a copy', async () => {
    const { journey } = (await loadAudit(store.db, store.auditId))!
    await addTheme(store.journal, themeOf(journey.id), { by: null })
    const [theme] = await store.db.records('theme').toArray()
    await deleteTheme(store.db, store.journal, theme!.id, { by: null })
    const whole = await shareFile(store, { customers: 'answers' })
    expect(await recordsIn(whole, 'theme')).toMatchObject([{ isRemoved: true }])
    expect(await textOf(await shareFile(store, { ...reduced, customers: 'figures' }))).not.toContain('violin')
  })

  it('is in the first of several files alone, and in what is said of their size', async () => {
    const choice = { ...wholeShare, customers: 'answers' } as const
    const more = await sampleStore({ observations: 5, pictureBytes: 40_000 })
    await addSource(more, { csv: surveyOf({ Alpha: 900, Beta: 900 }) })
    const planned = { choice, words: { auditor: String, leftOut: '' }, mostBytes: 150_000 }
    const plan = (await planShare(more.db, more.auditId, planned))!
    const { parts } = await exportParts(more.db, plan, { onDrawn: () => {} })
    expect(parts.map(({ sources }) => sources.length)).toEqual([1, ...parts.slice(1).map(() => 0)])
    expect(parts.length).toBeGreaterThan(1)
    // What customers answered takes the room of observations.
    expect(parts[0]!.observations.length).toBeLessThan(parts[1]!.observations.length)
    const without = (await planShare(more.db, more.auditId, { ...planned, choice: wholeShare }))!
    const [{ answers }] = plan.records.sources as [Source]
    const [withAnswers, less] = [await estimateExport(more.db, plan), await estimateExport(more.db, without)]
    expect(withAnswers.bytes - less.bytes).toBeGreaterThan(answers!.bytes)
  })

  it('is nothing of itself: neither by hand, nor in a folder, nor to those who shall walk the journey', async () => {
    const { journey } = (await loadAudit(store.db, store.auditId))!
    await addTheme(store.journal, themeOf(journey.id), { by: null })
    const plans = [
      await planExport(store.db, store.auditId),
      await planCopy(store.db, store.auditId, [], 1_000_000),
      await planHandOut(store.db, store.auditId),
    ]
    expect(plans.map(plan => plan!.records.sources)).toEqual([[], [], []])
    expect(plans.map(plan => plan!.records.themes)).toEqual([[], [], []])
  })
})

describe('figures of customers', () => {
  it('tell how many gave which point at each place but the small ones', async () => {
    const { touchpoints } = (await loadAudit(store.db, store.auditId))!
    const [figured] = await recordsIn(await shareFile(store, { customers: 'figures' }), 'source')
    const [alpha, beta, gamma] = touchpoints.map(({ id }) => id)
    expect(figured).toMatchObject({ name: 'Survey', mapping: null, measures: [], answers: null })
    const { from, to, states, questions: [question] } = figured.figures
    expect([from, to, states]).toEqual(['2026-03-01', '2026-03-09', { answered: 22, invited: 0, partial: 0 }])
    const atPlace = Map.groupBy(question.cells, ({ place }: any) => place)
    // What is left out at Beta are three: the next smallest goes with it, lest the totals tell of them.
    expect([beta, gamma].map(place => atPlace.get(place))).toEqual([undefined, undefined])
    expect(atPlace.get(alpha)!.map(({ value, n }: any) => [value, n]).sort())
      .toEqual([[1, 3], [2, 3], [3, 2], [4, 2], [5, 2]])
  })

  it('are a source of their own, and the same one when they are shared again', async () => {
    const [original] = await store.db.records('source').toArray()
    const first = await shareFile(store, { customers: 'figures' })
    const db = emptyStore()
    await importFile(db, await shareFile(store, { customers: 'answers' }))
    expect(await importFile(db, first)).toMatchObject({ ok: true, value: { problems: [], counts: { added: 1 } } })
    expect(await importFile(db, await shareFile(store, { customers: 'figures' })))
      .toMatchObject({ ok: true, value: { entry: null } })
    expect((await db.records('source').toArray()).filter(({ answers }) => answers)).toEqual([original])
  })

  it('are there once where they have come back to where they are from', async () => {
    await importFile(store.db, await shareFile(store, { customers: 'figures' }))
    expect(await store.db.records('source').count()).toBe(2)
    expect(await recordsIn(await shareFile(store, { customers: 'figures' }), 'source')).toHaveLength(1)
  })

  it('go on as they came', async () => {
    const db = emptyStore()
    await importFile(db, await shareFile(store, { customers: 'figures' }))
    const again = await shareFile({ ...store, db }, { customers: 'figures' })
    expect(await recordsIn(again, 'source')).toEqual(await db.records('source').toArray())
  })

  it('name the touchpoints of the copy that they are in', async () => {
    const file = await shareFile(store, { ...reduced, customers: 'figures' })
    const db = emptyStore()
    await importFile(db, file)
    const [source] = await db.records('source').toArray()
    const places = source!.figures!.questions[0]!.cells.map(({ place }) => place)
    const known = (await db.records('touchpoint').toArray()).map(({ id }) => id)
    expect(places.length).toBeGreaterThan(0)
    expect(places.filter(place => !known.includes(place!))).toEqual([])
  })

  it('leave out a source with fewer than five customers, and journeys that do not leave', async () => {
    const small = await sampleStore({ observations: 1 })
    const { id } = await addSource(small, { csv: surveyOf({ Alpha: 4 }) })
    expect(await textOf(await shareFile(small, { customers: 'figures' }))).not.toContain('records/source')
    const elsewhere = newId()
    await addSource(small, { id, csv: surveyOf({ Alpha: 40 }) })
    const [source] = await small.db.records('source').toArray()
    const journeys = [{ journeyId: elsewhere, rules: [] }, ...source!.journeys]
    await small.db.table('source').put({ ...source!, journeys })
    const [shared] = await recordsIn(await shareFile(small, { customers: 'figures' }), 'source').catch(() => [])
    expect(JSON.stringify(shared ?? {})).not.toContain(elsewhere)
  })
})
