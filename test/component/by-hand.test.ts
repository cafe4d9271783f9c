import type { TypedEntry } from '../../core/customers/by-hand/typed-entry.ts'
import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { readTypedTable } from '../../core/customers/by-hand/read-typed-table.ts'
import { createJournal } from '../../core/database/journal/journal.ts'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { languages } from '../../core/journey/localised-text.ts'
import { systemClock } from '../../core/journey/timestamp.ts'
import { useToasts } from '../../core/screen/toasts.ts'
import { blankEntry, entryOf } from '../../site/customers/by-hand/entry-draft.ts'
import { keepEntries } from '../../site/customers/by-hand/keep-entries.ts'
import { startTyped } from '../../site/customers/by-hand/typed-draft.ts'
import { springRound } from '../fixtures/spring-round.ts'
import { complaints } from './support/complaints.ts'
import { showByHand, storedSources } from './support/customers.ts'
import { siteState } from './support/site.ts'
import { storeRecords } from './support/store-records.ts'
import { text } from './support/texts.ts'

const button = (name: string) => page.getByRole('button', { name, exact: true })
const participant = page.getByLabelText(text('byHand.participant'), { exact: true })
const place = page.getByRole('combobox', { name: text('byHand.place') })
const score = page.getByRole('combobox', { name: text('byHand.answer.scale', { min: 1, max: 5 }) })
const words = page.getByLabelText(text('byHand.answer.text')).nth(1)
const entries = page.getByRole('region', { name: text('byHand.entries') })
const keep = page.getByRole('button', { name: text('byHand.keep') })

let records: AuditRecords
const nameAt = (index: number) => records.touchpoints[index]!.name.en!

beforeEach(async () => {
  await page.viewport(1280, 900)
  records = await springRound()
  await storeRecords(records)
})

async function storedEntries(): Promise<TypedEntry[]> {
  const db = createDatabase()
  const [source] = await db.records('source').toArray()
  const file = source?.answers && await db.answerFiles.get(source.answers.id)
  db.close()
  return file ? readTypedTable(await file.file.arrayBuffer(), source) : []
}

const countEntries = () => storedEntries().then(({ length }) => length)

/** Types an entry by keys alone, from the first field on. */
async function type(who: string, where: string, point: string, said = ''): Promise<void> {
  const before = await countEntries()
  await participant.fill(who)
  await place.selectOptions(where)
  await score.selectOptions(point)
  await words.fill(said)
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.poll(countEntries).toBe(before + 1)
}

describe('interviews that are typed by hand', () => {
  it('stand in a source of their own, one submission an entry, each typed where the last one ended', async () => {
    await showByHand(records.audit.id)
    await expect.element(entries.getByText(text('byHand.empty'))).toBeVisible()
    await type('P1', nameAt(0), '4', 'Mail me at ann@example.com')
    await expect.element(participant).toHaveFocus()
    await expect.element(participant).toHaveValue('')
    await expect.element(place).toHaveValue(records.touchpoints[0]!.id)
    await type('P1', nameAt(1), '2')
    await type('p2', nameAt(0), text('byHand.answer.absent'))
    await expect.element(entries.getByText('2 interviews, 3 entries')).toBeVisible()
    expect(await storedSources()).toMatchObject([{
      name: 'Interviews',
      kind: 'interview',
      mapping: null,
      answers: { rows: 3, fileName: '' },
      journeys: [{ journeyId: records.journey.id }],
    }])
    const [first, second, third] = await storedEntries()
    expect(first!.answers).toEqual([
      { questionId: 'q1', value: 4, isAbsent: false, text: '' },
      { questionId: 'q2', value: null, isAbsent: false, text: 'Mail me at …' },
    ])
    expect(first!.participant).toMatch(/^[0-9a-f]{16}$/)
    expect([second!.participant === first!.participant, third!.participant === first!.participant])
      .toEqual([true, false])
    expect(third!.answers).toEqual([{ questionId: 'q1', value: null, isAbsent: true, text: '' }])
  })

  it('are not kept with nothing in them, and say so', async () => {
    await showByHand(records.audit.id)
    await keep.click()
    await expect.element(page.getByText(text('byHand.fault.nothing'))).toBeVisible()
    await page.getByLabelText(text('byHand.sourceName')).fill(' ')
    await score.selectOptions('3')
    await keep.click()
    await expect.element(page.getByText(text('byHand.fault.name')).first()).toBeVisible()
    expect(await storedSources()).toEqual([])
  })

  it('are changed, whoever said it staying who it was, and taken back', async () => {
    await showByHand(records.audit.id)
    await type('P1', nameAt(0), '4')
    const [before] = await storedEntries()
    await button(text('byHand.change', { who: 'Participant 1', place: nameAt(0) })).click()
    await expect.element(participant).toHaveAttribute('placeholder', 'Participant 1, as before')
    await score.selectOptions('1')
    await button(text('byHand.keepChange')).click()
    await expect.poll(storedEntries).toMatchObject([{ ...before, answers: [{ questionId: 'q1', value: 1 }] }])
    await useToasts(siteState()).toast!.undo!()
    await expect.poll(storedEntries).toEqual([before])
    await expect.element(entries.getByText('4 of 5')).toBeVisible()
  })

  it('are deleted, and taken back', async () => {
    await showByHand(records.audit.id)
    await type('', nameAt(0), '4')
    await button(text('byHand.delete', { who: text('byHand.nobody'), place: nameAt(0) })).click()
    await expect.poll(countEntries).toBe(0)
    await expect.element(entries.getByText(text('byHand.empty'))).toBeVisible()
    await expect.element(participant).toHaveFocus()
    await useToasts(siteState()).toast!.undo!()
    await expect.poll(countEntries).toBe(1)
  })

  it('hand the keyboard to the next one once one is deleted', async () => {
    await showByHand(records.audit.id)
    await type('P1', nameAt(0), '4')
    await type('P2', nameAt(0), '2')
    await button(text('byHand.delete', { who: 'Participant 2', place: nameAt(0) })).click()
    await expect.poll(countEntries).toBe(1)
    await expect.element(button(text('byHand.change', { who: 'Participant 1', place: nameAt(0) }))).toHaveFocus()
  })

  it('are not kept with a text that is too long, or of another century', async () => {
    await showByHand(records.audit.id)
    await score.selectOptions('4')
    const day = page.getByLabelText(text('byHand.day'), { exact: true })
    const market = page.getByLabelText(text('byHand.market'), { exact: true })
    await day.fill('1999-12-31')
    await keep.click()
    await expect.element(day).toHaveAccessibleDescription(text('byHand.fault.day'))
    await day.fill('2026-03-31')
    await market.fill('m'.repeat(301))
    await keep.click()
    await expect.element(market).toHaveAttribute('aria-invalid', 'true')
    await market.fill('DE')
    const question = page.getByLabelText(text('byHand.questions.wording', { n: 1 }), { exact: true })
    await question.fill('w'.repeat(2_001))
    await keep.click()
    await expect.element(question).toHaveAttribute('aria-invalid', 'true')
    expect(await storedSources()).toEqual([])
    await question.fill('Satisfied?')
    await keep.click()
    await expect.poll(storedEntries).toMatchObject([{ day: '2026-03-31', market: 'DE' }])
  })

  it('ask for one question less, and the keyboard goes on at the next', async () => {
    await showByHand(records.audit.id)
    await button(text('byHand.questions.add')).click()
    await button(text('byHand.questions.remove', { n: 1 })).click()
    await expect.element(page.getByLabelText(text('byHand.questions.wording', { n: 1 }), { exact: true })).toHaveFocus()
  })

  it('go into the same source later, and have their questions added to', async () => {
    const go = await showByHand(records.audit.id)
    await type('P1', nameAt(0), '4')
    await go('customers')
    await page.getByRole('button', { name: text('common.naming.change', { name: 'Interviews' }) }).click()
    await page.getByRole('menuitem', { name: text('customers.source.menu.type') }).click()
    await type('P1', nameAt(2), '5')
    await expect.element(entries.getByText('1 interview, 2 entries')).toBeVisible()
    const more = page.getByText(text('byHand.questions.more'), { exact: true })
    await more.click()
    await button(text('byHand.questions.add')).click()
    await button(text('byHand.questions.remove', { n: 3 })).click()
    await expect.element(button(text('byHand.questions.add'))).toHaveFocus()
    await button(text('byHand.questions.add')).click()
    await page.getByLabelText(text('byHand.questions.wording', { n: 3 }), { exact: true }).fill('Was it clear?')
    await type('P2', nameAt(0), '3')
    await button(text('byHand.questions.keep')).click()
    await expect.poll(async () => (await storedSources())[0]!.questions.map(({ wording }) => wording))
      .toContain('Was it clear?')
    await expect.element(more).toHaveFocus()
    await expect.poll(countEntries).toBe(3)
  })

  it('are counted without a figure under five, and with one from five on', async () => {
    const go = await showByHand(records.audit.id)
    for (const who of ['P1', 'P2', 'P3', 'P4'])
      await type(who, nameAt(0), '4')
    await go('customers')
    await expect.element(page.getByText('4 entries from interviews')).toBeVisible()
    await expect.element(page.getByText(text('customers.figure.none')).first()).toBeVisible()
    await go('by-hand', { source: (await storedSources())[0]!.id })
    await type('P5', nameAt(0), '1')
    await go('customers')
    await expect.element(page.getByText('5 answers of 5 customers').first()).toBeVisible()
    await expect.element(page.getByText('80%', { exact: true }).first()).toBeVisible()
  })
})

it('keeps of each participant of a focus group which meeting it was', async () => {
  await showByHand(records.audit.id)
  await page.getByRole('radio', { name: text('byHand.hint.focus-group'), exact: false }).click()
  await page.getByLabelText(text('byHand.session')).fill('Tuesday')
  await type('A', nameAt(0), '4')
  await type('B', nameAt(0), '2')
  await expect.element(entries.getByText('1 group, 2 participants, 2 entries')).toBeVisible()
  expect((await storedEntries()).map(({ session }) => session)).toEqual(['Tuesday', 'Tuesday'])
})

it('keeps of a usability test whether each task was done, and in how many seconds', async () => {
  const go = await showByHand(records.audit.id)
  await page.getByRole('radio', { name: text('byHand.hint.usability-test'), exact: false }).click()
  const outcome = page.getByRole('combobox', { name: text('byHand.answer.outcome') })
  const seconds = page.getByLabelText(text('byHand.seconds'))
  await outcome.selectOptions(text('byHand.answer.done'))
  await keep.click()
  await expect.element(page.getByText(text('byHand.fault.wording'))).toBeVisible()
  await page.getByLabelText(text('byHand.questions.wording', { n: 1 }), { exact: true }).fill('Return an item')
  await seconds.fill('x')
  await keep.click()
  await expect.element(page.getByText(text('byHand.fault.seconds'))).toBeVisible()
  await seconds.fill('41.5')
  await keep.click()
  await expect.element(entries.getByText('1 attempt at a task')).toBeVisible()
  await expect.element(entries.getByText('41.5 s')).toBeVisible()
  expect(await storedEntries()).toMatchObject([{ answers: [{ questionId: 'q1', value: 1 }], measures: { m1: 41.5 } }])
  await go('customers')
  await expect.element(page.getByText(text('customers.score.meaning.task'), { exact: false })).toBeVisible()
  await expect.element(page.getByRole('rowheader', { name: text('common.distribution.notDone') })).toBeVisible()
})

it.each(languages)('leaves nothing to complain of in %s', async (language: Language) => {
  const db = createDatabase()
  const workplace = { db, journal: createJournal(db, systemClock), clock: systemClock }
  const target = { ...startTyped('interview', key => key), name: 'Interviews' }
  const draft = { ...blankEntry('2026-11-21', records.journey.id), answers: { q1: { choice: '4', text: 'Fine' } } }
  const entry = entryOf(draft, target, null)
  const place = { journeyId: records.journey.id, placeId: records.journey.id }
  await keepEntries(workplace, { target, place, key: null, change: () => [entry] }, { by: null, about: target.name })
  const go = await showByHand(records.audit.id, { source: target.id }, language)
  await expect.poll(() => document.querySelector('[aria-labelledby=entries-heading] li')).not.toBeNull()
  expect(await complaints()).toEqual([])
  await page.viewport(360, 740)
  await go('by-hand')
  await expect.poll(() => document.querySelector('[role=radiogroup]')).not.toBeNull()
  expect(await complaints()).toEqual([])
})
