import type { TiedJourney } from '../../core/journey/source/rule.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { RouterView } from 'vue-router'
import { countSource } from '../../core/customers/counts/count-source.ts'
import { retieAnswers } from '../../core/customers/importing/retie-answers.ts'
import { readStoredTable } from '../../core/customers/table/stored-table.ts'
import { readAnswerFile } from '../../core/database/answers/read-answer-file.ts'
import { retieSource } from '../../core/database/answers/retie-source.ts'
import { sealAnswers } from '../../core/database/answers/seal-answers.ts'
import { createJournal } from '../../core/database/journal/journal.ts'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { systemClock } from '../../core/journey/timestamp.ts'
import { useToasts } from '../../core/screen/toasts.ts'
import { router } from '../../site/app/router.ts'
import { springRound } from '../fixtures/spring-round.ts'
import { complaints } from './support/complaints.ts'
import { addSource, storedSources } from './support/customers.ts'
import { refuseReads } from './support/refuse-reads.ts'
import { showOnSite, siteState } from './support/site.ts'
import { storeRecords } from './support/store-records.ts'
import { text } from './support/texts.ts'
// The places that the site goes to are there before it does.
import '../../site/app/WorkspacePage.vue'
import '../../site/customers/CustomersPage.vue'
import '../../site/customers/tying/TyingPage.vue'

const db = createDatabase()
const records = await springRound()
const [first, second] = records.touchpoints
const csv = `id,email,date,satisfaction,touchpoint,channel
1,ann@example.com,2026-03-01,5,Search,web
2,ben@example.com,2026-03-02,2,Elsewhere,app
3,eve@example.com,2026-03-03,4,Search,app
`
const button = (key: string) => page.getByRole('button', { name: text(key), exact: true })
const rule = (index: number) => page.getByRole('listitem').nth(index)
const by = (number: number) => page.getByLabelText(text('tying.rules.by', { number }))
const caught = (n: number) => text('tying.rules.caught', { n }).split(' | ')[n === 1 ? 1 : 2]!
const own = async () => (await storedSources())[0]!

beforeEach(async () => {
  await storeRecords(records)
  await page.viewport(1300, 900)
})

afterEach(() => void vi.restoreAllMocks())

/** The places of the first question's answers, as they are stored. */
async function places(): Promise<unknown> {
  const file = await db.answerFiles.get((await own()).answers!.id)
  return (await readStoredTable(await file!.file.arrayBuffer())).values.get('q1_place')
}

async function visit(source: string) {
  await router.push('/metrics')
  await showOnSite(RouterView, { global: { plugins: [router] } })
  await router.push(`/audit/${records.audit.id}/customers/rules?source=${source}`)
}

/** Ties a source that is in the store to other journeys, the way that its rules are kept. */
async function tieTo(id: string, journeys: TiedJourney[]): Promise<void> {
  const source = (await storedSources()).find(one => one.id === id)!
  const file = (await readAnswerFile(db, source.answers!.id))!
  const { questions, measures } = source
  const retied = await retieAnswers(await file.file.arrayBuffer(), { questions, measures, journeys })
  const counts = countSource(retied.counted, questions, journeys.length)
  const answers = await sealAnswers({ file: retied.file, counts })
  const content = { journeys, questions }
  await retieSource(db, createJournal(db, systemClock), { id, replaces: file.id, content, answers }, { by: null })
}

async function save() {
  await button('tying.page.save').click()
  await expect.poll(() => router.currentRoute.value.name).toBe('customers')
}

describe('the rules of a source', () => {
  it('are not said to be of one that is gone where the store cannot be read', async () => {
    const id = await addSource(records, csv)
    refuseReads('answerFiles')
    await visit(id)
    await expect.element(page.getByRole('heading', { name: text('common.failure.failed.title') })).toBeVisible()
    expect(document.body.textContent).not.toContain(text('tying.page.goneTitle'))
  })

  it('are opened from its menu, and say how many of all rows each catches', async () => {
    const id = await addSource(records, csv)
    await visit(id)
    await router.push(`/audit/${records.audit.id}/customers`)
    await page.getByRole('button', { name: text('common.naming.change', { name: 'Survey' }) }).click()
    await page.getByRole('menuitem', { name: text('customers.source.menu.rules') }).click()
    await expect.element(page.getByLabelText(text('tying.rules.pattern'))).toHaveValue('Search')
    await expect.element(page.getByText(caught(2), { exact: true })).toBeVisible()
    const left = text('tying.rules.left', { list: text('tying.rules.leftOf', { n: 1, question: 'satisfaction' }) })
    await expect.element(page.getByText(left)).toBeVisible()
  })

  it('tie what is stored anew once they are kept, which can be undone', async () => {
    await visit(await addSource(records, csv))
    const before = await own()
    await button('tying.rules.add').click()
    await by(1).selectOptions('channel')
    await page.getByLabelText(text('tying.rules.pattern')).first().fill('app')
    await page.getByLabelText(text('tying.rules.place')).first().selectOptions(second!.id)
    await expect.element(rule(0).getByText(caught(2), { exact: true })).toBeVisible()
    await expect.element(rule(1).getByText(caught(1), { exact: true })).toBeVisible()
    await expect.element(page.getByText(text('tying.rules.noneLeft'))).toBeVisible()
    await save()
    expect(await places()).toEqual([first!.id, second!.id, second!.id])
    const after = await own()
    expect(after.journeys[0]!.rules.map(({ by }) => by)).toEqual(['channel', 'touchpoint'])
    expect(after.answers).toMatchObject({ rows: 3, fileName: 'survey.csv', importedAt: before.answers!.importedAt })
    const counts = (await readAnswerFile(db, after.answers!.id))!.counts.questions[0]!.cells
    expect(counts.map(({ by, value, n }) => [by.place, value, n])).toEqual(
      [[first!.id, 5, 1], [second!.id, 2, 1], [second!.id, 4, 1]],
    )
    await useToasts(siteState()).toast!.undo!()
    await expect.poll(own).toMatchObject({ journeys: before.journeys, answers: before.answers! })
  })

  it('that look at what no row says catch nothing, and say why', async () => {
    const id = await addSource(records, csv)
    const rules = [{ by: 'queue', pattern: 'Billing', placeId: first!.id }]
    await db.table('source').update(id, { journeys: [{ journeyId: records.journey.id, rules }] })
    await visit(id)
    await expect.element(rule(0).getByText(text('tying.rules.notKept'))).toBeVisible()
    await expect.element(rule(0).getByText(text('tying.rules.caught').split(' | ')[0]!)).toBeVisible()
    expect(await complaints()).toEqual([])
  })

  it('that look for nothing are not kept', async () => {
    await visit(await addSource(records, csv))
    await page.getByLabelText(text('tying.rules.pattern')).fill(' ')
    await button('tying.page.save').click()
    await expect.element(page.getByRole('alert')).toHaveTextContent(text('tying.page.emptyRule', { number: 1 }))
    expect(router.currentRoute.value.name).toBe('tie-answers')
  })

  it('are removed, and put in the place of others', async () => {
    const id = await addSource(records, csv)
    await visit(id)
    await page.getByLabelText(text('tying.rules.pattern')).fill('Elsewhere')
    await button('tying.rules.add').click()
    await page.getByRole('button', { name: text('tying.rules.remove', { number: 1 }) }).click()
    await save()
    expect(await places()).toEqual([null, first!.id, null])
  })

  it('go on moving with each press of the keyboard, and one that is removed hands it to the next', async () => {
    const press = (key: string, number: number) =>
      page.getByRole('button', { name: text(`tying.rules.${key}`, { number }), exact: true })
    await visit(await addSource(records, csv))
    await button('tying.rules.add').click()
    await button('tying.rules.add').click()
    ;(press('up', 3).element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(press('up', 2)).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(rule(0).getByLabelText(text('tying.rules.pattern'))).toHaveValue('Search')
    await expect.element(press('down', 1)).toHaveFocus()
    await expect.element(page.getByText(text('tying.rules.moved', { n: 1, total: 3 }))).toBeInTheDocument()
    ;(press('remove', 2).element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(press('remove', 2)).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(press('remove', 1)).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(button('tying.rules.add')).toHaveFocus()
  })

  it('are still seen, and keep the keyboard, where one is moved below those that were shown', async () => {
    const rules = Array.from({ length: 40 }, (_, index) =>
      ({ by: 'channel', pattern: `app${index}`, placeId: first!.id }))
    const id = await addSource(records, csv)
    await db.table('source').update(id, { journeys: [{ journeyId: records.journey.id, rules }] })
    await visit(id)
    const down = (number: number) =>
      page.getByRole('button', { name: text('tying.rules.down', { number }), exact: true })
    await down(30).click()
    await expect.element(down(31)).toHaveFocus()
    await expect.element(rule(30).getByLabelText(text('tying.rules.pattern'))).toHaveValue('app29')
  })

  it('leave the store as it is where the tying is called off', async () => {
    const rows = Array.from({ length: 150_000 }, (_, index) => `${index},,2026-03-01,5,Search,web`)
    await visit(await addSource(records, `${csv.split('\n')[0]}\n${rows.join('\n')}\n`))
    const before = await own()
    await page.getByLabelText(text('tying.rules.pattern')).fill('S*')
    await button('tying.page.save').click()
    await button('common.action.cancel').click()
    await expect.element(page.getByText(text('tying.running.cancelled'))).toBeVisible()
    await expect.element(page.getByLabelText(text('tying.rules.pattern'))).toHaveValue('S*')
    expect([await own(), await db.answerFiles.count()]).toEqual([before, 1])
  })
})

describe('the wording of questions', () => {
  it('is changed without touching the answers', async () => {
    await visit(await addSource(records, csv))
    const { answers } = await own()
    await page.getByLabelText(text('tying.page.wording', { n: 1 })).fill('How satisfied were you?')
    await save()
    const questions = [{ id: 'q1', wording: 'How satisfied were you?' }]
    expect(await own()).toMatchObject({ questions, answers: answers! })
  })

  it('is not left blank', async () => {
    await visit(await addSource(records, csv))
    await page.getByLabelText(text('tying.page.wording', { n: 1 })).fill('')
    await button('tying.page.save').click()
    await expect.element(page.getByRole('alert')).toHaveTextContent(text('tying.page.badWording', { n: 1 }))
  })
})

describe('a source of another journey', () => {
  const journey = { ...records.journey, id: 'a0000000-0000-4000-8000-00000000000f' }
  const elsewhere = { journey, touchpoints: [second!] }

  it('is tied to this one, too, by rules of its own', async () => {
    const named = csv.replaceAll('Search', first!.name.en!)
    await addSource(elsewhere, named)
    await visit('')
    await router.push(`/audit/${records.audit.id}/customers`)
    await page.getByRole('link', { name: text('customers.further.tieOf', { name: 'Survey' }) }).click()
    await expect.element(page.getByText(text('tying.page.further'))).toBeVisible()
    await expect.element(page.getByLabelText(text('tying.rules.pattern'))).toHaveValue(first!.name.en!)
    await save()
    const { journeys } = await own()
    expect(journeys.map(({ journeyId }) => journeyId)).toEqual([elsewhere.journey.id, records.journey.id])
    await expect.element(page.getByRole('heading', { name: text('customers.source.heading') })).toBeVisible()
    await expect.element(page.getByText('3 answers of 3 customers')).toBeVisible()
  })

  it('is taken off this one again, the other keeping its answers, which can be undone', async () => {
    const id = await addSource(records, csv)
    await visit('')
    await router.push(`/audit/${records.audit.id}/customers`)
    const menu = page.getByRole('button', { name: text('common.naming.change', { name: 'Survey' }) })
    await menu.click()
    await expect.element(page.getByRole('menuitem', { name: text('customers.source.menu.rename') })).toBeVisible()
    expect(page.getByRole('menuitem', { name: text('customers.source.menu.takeOff') }).query()).toBeNull()
    await userEvent.keyboard('{Escape}')
    const rules = [{ by: 'touchpoint' as const, pattern: 'Elsewhere', placeId: second!.id }]
    const other = { journeyId: journey.id, rules }
    await tieTo(id, [...(await own()).journeys, other])

    await menu.click()
    await page.getByRole('menuitem', { name: text('customers.source.menu.takeOff') }).click()
    await expect.element(page.getByRole('link', { name: text('customers.further.tieOf', { name: 'Survey' }) }))
      .toBeVisible()
    await expect.element(page.getByText(text('customers.empty.title'))).toBeVisible()
    expect((await own()).journeys).toEqual([other])
    expect(await places()).toEqual([null, second!.id, null])
    const { toast } = useToasts(siteState())
    expect(toast).toMatchObject({ text: text('customers.source.takenOff', { name: 'Survey' }) })
    await toast!.undo!()
    await expect.element(page.getByText('3 answers of 3 customers')).toBeVisible()
    expect((await own()).journeys).toHaveLength(2)
  })
})

it('a source that is gone is said to be', async () => {
  await visit('a0000000-0000-4000-8000-00000000000e')
  await expect.element(page.getByText(text('tying.page.goneTitle'))).toBeVisible()
})
