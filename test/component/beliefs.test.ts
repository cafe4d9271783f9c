import type { Belief } from '../../core/journey/belief.ts'
import type { AuditRecords } from '../../core/journey/journey-view.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { createMemoryHistory, createRouter } from 'vue-router'
import { keepBeliefs } from '../../core/database/commands/keep-beliefs.ts'
import { createJournal } from '../../core/database/journal/journal.ts'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { localDay } from '../../core/journey/local-time.ts'
import { languages } from '../../core/journey/localised-text.ts'
import { systemClock, timestampOf } from '../../core/journey/timestamp.ts'
import { useToasts } from '../../core/screen/toasts.ts'
import AuditMap from '../../site/map/AuditMap.vue'
import { springRound } from '../fixtures/spring-round.ts'
import { newBeliefs } from '../unit/support/new-beliefs.ts'
import { surveyAt, withSources } from '../unit/support/survey-at.ts'
import { complaints } from './support/complaints.ts'
import { addSource, showCustomers, storedSources } from './support/customers.ts'
import { showOnSite, siteState } from './support/site.ts'
import { touchpointNamed } from './support/spring-map.ts'
import { emptyStore, storeRecords } from './support/store-records.ts'
import { text } from './support/texts.ts'

const button = (name: string) => page.getByRole('button', { name, exact: true })
const field = (name: string) => page.getByLabelText(text(`customers.belief.form.${name}`), { exact: true })

async function storedBeliefs(): Promise<Belief[]> {
  const db = createDatabase()
  const beliefs = await db.records('belief').toArray()
  db.close()
  return beliefs
}

describe('what is believed of customers', () => {
  let records: AuditRecords
  const section = page.getByRole('region', { name: text('customers.belief.heading') })
  const paste = page.getByLabelText(text('customers.belief.paste.label'))

  /** 14 of 40 satisfied at the first touchpoint. */
  beforeEach(async () => {
    await page.viewport(1280, 900)
    records = await springRound()
    await storeRecords(records)
    const rows = Array.from({ length: 40 }, (_, index) =>
      [index, `c${index}@example.com`, '2026-03-01', index < 14 ? 5 : 1, 'Search'].join())
    await addSource(records, ['id,email,date,satisfaction,touchpoint', ...rows].join('\n'))
  })

  it('is typed in the words of the question, and stands beside what they answered', async () => {
    await showCustomers(records.audit.id)
    await expect.element(section.getByText('What share of our customers answer 4 or 5 here?')).toBeVisible()
    await expect.element(section.getByText(text('customers.belief.empty'))).toBeVisible()
    const place = page.getByRole('combobox', { name: text('customers.belief.form.place') })
    await place.selectOptions(records.touchpoints[0]!.name.en!)
    await field('share').fill('120')
    await button(text('customers.belief.form.keep')).click()
    await expect.element(section.getByRole('alert')).toHaveTextContent(text('customers.belief.form.noShare'))
    await field('share').fill('72')
    await field('name').fill('Ann')
    await button(text('customers.belief.form.keep')).click()
    await expect.element(section.getByText('37 percentage points better than customers say (22 to 50)')).toBeVisible()
    await expect.element(section.getByText('35% (22% to 50%), 40 answers', { exact: false })).toBeVisible()
    await expect.element(field('number')).toHaveAttribute('placeholder', '2')
    expect(await storedBeliefs()).toMatchObject([{
      touchpointId: records.touchpoints[0]!.id,
      question: { questionId: 'q1' },
      asked: 'What share of our customers answer 4 or 5 here?',
      share: 72,
      role: 'leader',
      number: 1,
      name: 'Ann',
      day: localDay(timestampOf(systemClock)),
    }])
  })

  it('is of the day that is chosen, and marks the field that is wrong', async () => {
    await showCustomers(records.audit.id)
    await field('share').fill('72')
    await field('day').fill('1999-12-31')
    await button(text('customers.belief.form.keep')).click()
    await expect.element(field('day')).toHaveAccessibleDescription(text('customers.belief.form.noDay'))
    await expect.element(field('day')).toHaveAttribute('aria-invalid', 'true')
    await expect.element(field('share')).not.toHaveAttribute('aria-invalid')
    await field('day').fill('2026-03-31')
    await field('name').fill('n'.repeat(301))
    await button(text('customers.belief.form.keep')).click()
    await expect.element(field('name')).toHaveAttribute('aria-invalid', 'true')
    expect(await storedBeliefs()).toEqual([])
    await field('name').fill('')
    await button(text('customers.belief.form.keep')).click()
    await expect.poll(storedBeliefs).toMatchObject([{ share: 72, day: '2026-03-31', name: null }])
  })

  it('is kept once, however often Enter is pressed', async () => {
    await showCustomers(records.audit.id)
    await field('share').fill('72')
    const submit = (form: Element) => (form as HTMLFormElement).requestSubmit()
    const typed = field('share').element().closest('form')!
    submit(typed)
    submit(typed)
    await expect.element(field('share')).toHaveValue(null)
    await section.getByText(text('customers.belief.paste.heading')).click()
    await paste.fill('leader,7,,70\nstaff,7,,50')
    const pasted = paste.element().closest('form')!
    submit(pasted)
    submit(pasted)
    await expect.element(paste).toHaveValue('')
    expect((await storedBeliefs()).map(({ share }) => share).sort()).toEqual([50, 70, 72])
  })

  it('is pasted from a sheet, all rows or none as long as one has a fault', async () => {
    await showCustomers(records.audit.id)
    await section.getByText(text('customers.belief.paste.heading')).click()
    const name = records.touchpoints[0]!.name.en!
    await paste.fill(`Role\tNumber\tTouchpoint\tShare\nleader\t1\t${name}\t70\nstaff\t1\tNowhere\t50\nboss\t2\t\t60\n`)
    await button(text('customers.belief.paste.keep')).click()
    await expect.element(section.getByText('Row 3: no touchpoint is called “Nowhere”.')).toBeVisible()
    await expect.element(section.getByText('Row 4: “boss” is no role.', { exact: false })).toBeVisible()
    expect(await storedBeliefs()).toEqual([])
    await paste.fill(`leader\t1\t${name}\t70\t2026-03-31\nstaff\t1\t\t50 %\nstaff\t2\t\t60`)
    await button(text('customers.belief.paste.keep')).click()
    const today = localDay(timestampOf(systemClock))
    const told = ({ touchpointId, share, day }: Belief) => [touchpointId, share, day]
    await expect.poll(async () => (await storedBeliefs()).map(told))
      .toEqual(expect.arrayContaining([
        [records.touchpoints[0]!.id, 70, '2026-03-31'],
        [null, 50, today],
        [null, 60, today],
      ]))
    await expect.element(section.getByText(text('customers.belief.none.no-answers'))).toBeVisible()
    await expect.element(paste).toHaveValue('')
  })

  it('is deleted, and taken back', async () => {
    await showCustomers(records.audit.id)
    await field('share').fill('40')
    await button(text('customers.belief.form.keep')).click()
    await section.getByText(text('customers.belief.list', { n: 1 })).click()
    await button('Delete the guess of Leader 1: The journey as a whole').click()
    await expect.poll(storedBeliefs).toEqual([])
    await expect.element(field('share')).toHaveFocus()
    await useToasts(siteState()).toast!.undo!()
    await expect.poll(async () => (await storedBeliefs()).length).toBe(1)
  })

  it('hands the keyboard to the next guess once it is deleted', async () => {
    await showCustomers(records.audit.id)
    await section.getByText(text('customers.belief.paste.heading')).click()
    await paste.fill('leader,1,,70\nleader,2,,50')
    await button(text('customers.belief.paste.keep')).click()
    await section.getByText(text('customers.belief.list', { n: 2 })).click()
    await button('Delete the guess of Leader 1: The journey as a whole').click()
    await expect.element(button('Delete the guess of Leader 2: The journey as a whole')).toHaveFocus()
  })

  it('is also of figures that nobody has measured yet, whose guesses have a median and no gap', async () => {
    await showCustomers(records.audit.id)
    const figures = page.getByRole('region', { name: text('customers.belief.figure.heading') })
    await figures.getByText(text('customers.belief.figure.add')).click()
    const [name, share, keep] = [
      figures.getByLabelText(text('customers.belief.figure.name')),
      figures.getByLabelText(text('customers.belief.form.share')),
      figures.getByRole('button', { name: text('customers.belief.form.keep') }),
    ]
    await share.fill('60')
    await keep.click()
    await expect.element(figures.getByText(text('customers.belief.figure.blank'))).toBeVisible()
    await name.fill('use the app')
    await keep.click()
    await expect.element(figures.getByRole('heading', { name: 'use the app' })).toBeVisible()
    await name.fill('Use the app!')
    await share.fill('20')
    await keep.click()
    await expect.element(figures.getByText('median 40% of 2 guesses', { exact: false })).toBeVisible()
    await expect.element(figures.getByText(text('customers.belief.figure.noReading'))).toBeVisible()
    const told = ({ question, reading, asked, number }: Belief) => ({ question, reading, asked, number })
    expect((await storedBeliefs()).map(told))
      .toEqual(expect.arrayContaining([1, 2].map(number => ({
        question: null,
        reading: { name: 'use the app' },
        asked: 'What share of our customers: use the app?',
        number,
      }))))
    await figures.getByText(text('customers.belief.list', { n: 2 })).click()
    await figures.getByRole('button', { name: /^Delete the guess of Leader 1: use the app/ }).click()
    await expect.element(figures.getByText('median 20% of 1 guess', { exact: false })).toBeVisible()
  })

  it.each(languages)('leaves nothing to complain of in %s', async (language) => {
    const { id: sourceId } = (await storedSources())[0]!
    const guessed = { sourceId, touchpointId: records.touchpoints[0]!.id, shares: [60, 80] }
    const guesses = newBeliefs(records.audit.id, guessed)
    const journal = createJournal(createDatabase(), systemClock)
    await keepBeliefs(journal, guesses.map(({ id, revision, updatedAt, ...content }) => content), { by: null })
    await showCustomers(records.audit.id, {}, language)
    await expect.poll(() => document.querySelector('[aria-labelledby=beliefs-heading] h4')).not.toBeNull()
    expect(await complaints()).toEqual([])
  })
})

describe('what is believed, on the map', () => {
  let records: AuditRecords
  let key: string
  let satisfaction: string

  /** Of 100 customers 35 are satisfied with the journey, and 40 of 100 with Payment. */
  beforeEach(async () => {
    await page.viewport(1500, 1000)
    const round = await springRound()
    const payment = touchpointNamed(round, 'Payment')
    const survey = await surveyAt(round, new Map([
      [payment, [30, 20, 10, 20, 20]],
      [round.journey.id, [40, 15, 10, 20, 15]],
    ]), { name: 'Website survey', wording: 'How satisfied were you?' })
    const beliefsAt = (touchpointId: string | null, shares: number[]) =>
      newBeliefs(round.audit.id, { sourceId: survey.id, touchpointId, shares })
    const made = withSources(round, [survey])
    records = { ...made.records, beliefs: [...beliefsAt(payment, [70, 80, 90]), ...beliefsAt(null, [60, 72, 80])] }
    key = made.answers[0]!.asked.key
    satisfaction = records.criteria.find(({ builtIn }) => builtIn === 'satisfaction')!.id
    await emptyStore()
    const { id, answers: { file, counts } } = survey
    await createDatabase().answerFiles.put({ id, sourceId: id, file: new Blob([file]), counts })
  })

  async function show(query = {}, language: typeof languages[number] = 'en') {
    const component = AuditMap
    const routes = [{ path: '/', component }, { path: '/:id/customers', name: 'customers', component }]
    const router = createRouter({ history: createMemoryHistory(), routes })
    await router.push({ path: '/', query })
    await showOnSite(AuditMap, { props: { records }, global: { plugins: [router] } } as never, language)
  }

  it('is the headline over it, with what it stands on', async () => {
    await show()
    await expect.element(page.getByText('We think 37 percentage points better of it than customers do')).toBeVisible()
    await expect.element(page.getByText('we 72%, customers 35% (26–45); 3 guesses, 100 answers')).toBeVisible()
  })

  it('is no headline where nobody guessed about the journey as a whole', async () => {
    records = { ...records, beliefs: records.beliefs.filter(({ touchpointId }) => touchpointId !== null) }
    await show()
    await expect.element(page.getByRole('figure')).toBeVisible()
    expect(document.body.textContent).not.toContain('than customers do')
  })

  it('proposes a pivotal moment by the gap, and has a lane with guesses, median and customers', async () => {
    const lanes = `stages,touchpoints,curve,perception-gap:${key}`
    await show({ curve: satisfaction, touchpoint: touchpointNamed(records, 'Payment'), lanes })
    await expect.element(page.getByRole('dialog').getByText(/believed 40 percentage points better, 100 answers/))
      .toBeVisible()
    await expect.element(page.getByText('Perception gap: 40 better (30–49 percentage points), by 3 guesses.'))
      .toBeVisible()
    await expect.poll(() => document.querySelector('.map-figures')?.textContent).toMatch(/40 better|↑ 40/)
    const rings = () => document.querySelectorAll('.map-figures circle[fill-opacity]').length
    await expect.poll(rings).toBe(6)
  })

  it.each(languages)('leaves nothing to complain of in %s', async (language) => {
    await show({ lanes: `stages,touchpoints,curve,perception-gap:${key}` }, language)
    await expect.poll(() => document.querySelector('.map-figures circle')).not.toBeNull()
    expect(await complaints()).toEqual([])
  })
})
