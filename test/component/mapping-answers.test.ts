import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { keyOfWord } from '../../core/customers/importing/pseudonyms.ts'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { readPseudonymKeys, rememberPseudonymKey } from '../../core/database/settings/pseudonym-keys.ts'
import { useToasts } from '../../core/screen/toasts.ts'
import { springRound } from '../fixtures/spring-round.ts'
import * as adding from './support/adding.ts'
import {
  button,
  counted,
  drop,
  fixture,
  holds,
  keep,
  option,
  readAll,
  says,
  sayZone,
  shown,
  stands,
} from './support/adding.ts'
import { complaints } from './support/complaints.ts'
import { storedSources } from './support/customers.ts'
import { siteState } from './support/site.ts'
import { storeRecords } from './support/store-records.ts'
import { text } from './support/texts.ts'

const db = createDatabase()
const records = await springRound()
const visit = () => adding.visitAdding(records)
const comeAgain = (query?: string) => adding.comeAgain(records, query)
const field = (key: string) => page.getByLabelText(text(key), { exact: true })
const box = (key: string) => page.getByRole('checkbox', { name: text(key), exact: false })
/** A number counts once the field is left. */
async function enter(key: string, value: string) {
  await field(key).fill(value)
  await userEvent.keyboard('{Tab}')
}

const statesOf = async () => (await db.answerFiles.toArray()).map(({ counts }) => counts.states)

beforeEach(async () => {
  await storeRecords(records)
  await db.settings.clear()
  await page.viewport(1300, 900)
})

describe('words', () => {
  it('of a status that is mapped by hand say how their rows stand: plain ones at once, others once', async () => {
    const rows = ['5,Complete', ',Sent', ',Sent', '3,未完成', '4,Preview', '1,Sandbox']
    await visit()
    const csv = ['id,date,satisfaction,phase', ...rows.map((row, n) => `${n},2026-03-01,${row}`)].join('\n')
    drop(new File([csv], 'a.csv'))
    await holds('phase').selectOptions('status')
    await expect.element(stands('Sent')).toHaveValue('invited')
    await expect.element(stands('未完成')).toHaveValue('partial')
    await expect.element(stands('Preview')).toHaveValue('dropped')
    await expect.element(stands('Complete')).toHaveValue('answered')
    await stands('Sandbox').selectOptions('dropped')
    expect(await complaints()).toEqual([])
    await readAll()
    await expect.element(page.getByText(counted(2, 'addingAnswers.check.dropped'))).toBeVisible()
    await keep()
    expect(await statesOf()).toEqual([{ answered: 1, invited: 2, partial: 1 }])
  })

  it('of a measure that says whether are mapped to yes and no', async () => {
    await visit()
    const rows = ['Solved', 'Wartet', 'Open'].map((state, n) => `${n},2026-03-01,5,${state}`)
    drop(new File([['id,date,satisfaction,state', ...rows].join('\n')], 'a.csv'))
    await holds('state').selectOptions('measure')
    await field('addingAnswers.measures.unit').selectOptions('flag')
    await expect.element(stands('Solved')).toHaveValue('1')
    await expect.element(stands('Open')).toHaveValue('0')
    await stands('Wartet').selectOptions('0')
    await readAll()
    const [source] = await keep()
    expect([source!.measures[0]!.unit, source!.answers!.rows]).toEqual(['flag', 3])
  })

  it('of rows that say which question they answer are mapped, once it is answered on a scale', async () => {
    const head = '"Survey Taker: ID","Survey Taker: Created Date","Survey Question: Question Title","Response"'
    const rows = ['a,03/11/2026,How was it?,Super', 'a,03/11/2026,Why?,It went well', 'b,13/11/2026,How was it?,Meh']
    await visit()
    drop(new File([[head, ...rows].join('\n')], 'a.csv'))
    await box('addingAnswers.questions.onScale').first().click()
    await stands('Super').selectOptions('5')
    await stands('Meh').selectOptions('2')
    expect(await complaints()).toEqual([])
    await readAll()
    await expect.element(says('5 = Super; 50% of 2 answered 4 or 5.')).toBeVisible()
    const [source] = await keep()
    expect(source!.questions.map(({ scale }) => scale?.max ?? null)).toEqual([5, null])
  })

  it('of a question that only rows further down answer can be added, and come in then', async () => {
    const head = 'Survey Taker: ID,Survey Taker: Created Date,Survey Question: Question Title,Response'
    const rows = Array.from({ length: 300 }, (_, index) =>
      `r${index},13/11/2026,${index < 280 ? 'How satisfied?' : 'How easy?'},${1 + index % 5}`)
    await visit()
    drop(new File([[head, ...rows].join('\n')], 'a.csv'))
    await readAll()
    await expect.element(page.getByText(counted(20, 'addingAnswers.refused.title'))).toBeVisible()
    await button('addingAnswers.check.back').click()
    expect(await complaints()).toEqual([])
    await page.getByRole('button', { name: text('addingAnswers.questions.addUnknown').split(' | ')[1] }).click()
    await readAll()
    await expect.element(page.getByText(counted(300, 'addingAnswers.check.title'))).toBeVisible()
    const [source] = await keep()
    expect(source!.questions.map(({ wording }) => wording)).toEqual(['How satisfied?', 'How easy?'])
  })
})

describe('a question', () => {
  it('asks for the outcome where somebody says so', async () => {
    await visit()
    drop(new File(['id,date,satisfaction\n1,2026-03-01,5\n'], 'a.csv'))
    await expect.element(box('addingAnswers.questions.outcome')).not.toBeChecked()
    await expect.element(shown('addingAnswers.questions.outcomeHint')).toBeVisible()
    await box('addingAnswers.questions.outcome').click()
    await readAll()
    expect((await keep())[0]!.questions[0]!.isOutcome).toBe(true)
  })

  it('without a wording is named by its number', async () => {
    await visit()
    drop(new File(['id,date,satisfaction,ease\n1,2026-03-01,5,7\n'], 'a.csv'))
    await page.getByLabelText(text('addingAnswers.questions.wording', { number: 2 })).fill(' ')
    await readAll()
    await expect.element(shown('addingAnswers.fault.wording', { number: 2 })).toBeVisible()
  })
})

describe('the rows above the data', () => {
  const csv = 'id,date,satisfaction\nWhich,When,How satisfied?\n1,2026-03-01,5\n2,2026-03-02,1\n'

  it('are others where somebody says so, and are remembered', async () => {
    await visit()
    drop(new File([csv], 'march.csv'))
    await expect.element(field('addingAnswers.shape.nameRow')).toHaveValue(1)
    await enter('addingAnswers.shape.dataRow', '3')
    await expect.element(holds('satisfaction')).toHaveValue('score')
    await readAll()
    await expect.element(page.getByText(counted(2, 'addingAnswers.check.title'))).toBeVisible()
    await keep()
    await comeAgain()
    drop(new File([csv], 'april.csv'))
    await expect.element(field('addingAnswers.shape.dataRow')).toHaveValue(3)
    await expect.element(shown('addingAnswers.found.earlier', { name: 'march' })).toBeVisible()
  })

  it('leave the keyboard where it is, and the target as it was chosen', async () => {
    await visit()
    drop(new File([csv], 'march.csv'))
    await enter('addingAnswers.shape.dataRow', '3')
    await readAll()
    await keep()
    await comeAgain()
    drop(new File([csv], 'april.csv'))
    await option(text('addingAnswers.target.new')).click()
    await enter('addingAnswers.shape.dataRow', '4')
    await expect.poll(() => document.body.textContent).not.toContain('2026-03-01')
    await expect.element(holds('id')).toHaveFocus()
    await expect.element(option(text('addingAnswers.target.new'))).toBeChecked()
  })

  it('may be those that name the columns', async () => {
    await visit()
    drop(new File([csv], 'march.csv'))
    await enter('addingAnswers.shape.nameRow', '2')
    await expect.element(holds('How satisfied?')).toHaveValue('score')
    await expect.element(field('addingAnswers.shape.dataRow')).toHaveValue(3)
    await enter('addingAnswers.shape.dataRow', '2')
    await expect.element(page.getByRole('alert'))
      .toHaveTextContent(text('addingAnswers.shape.noSuchRows', { n: 4 }))
    await enter('addingAnswers.shape.nameRow', '')
    await expect.element(holds('C')).toBeVisible()
  })
})

describe('a time zone', () => {
  const csv = 'id,date,satisfaction\n1,2026-03-01 02:00,5\n'
  const zone = () => field('addingAnswers.dates.zone')

  it('is asked for where the file does not tell it, and remembered with the source', async () => {
    await visit()
    drop(new File([csv], 'march.csv'))
    await expect.element(zone()).toHaveValue('')
    await readAll()
    await expect.element(shown('addingAnswers.fault.time-zone')).toBeVisible()
    await sayZone('America/Denver')
    await readAll()
    const [source] = await keep()
    expect(source).toMatchObject({ mapping: { timeZone: 'America/Denver' }, answers: { from: '2026-03-01' } })
    await comeAgain()
    drop(new File([csv], 'april.csv'))
    await expect.element(zone()).toHaveValue('America/Denver')
  })
})

describe('customers', () => {
  const csv = 'id,email,date,satisfaction\n1,ann@example.com,2026-03-01,5\n'

  async function typeWord(word: string) {
    await option(text('addingAnswers.customers.team')).click()
    await page.getByLabelText(text('addingAnswers.customers.word')).fill(word)
    await readAll()
    await expect.element(button('addingAnswers.check.keep')).toBeVisible()
  }

  it('are pseudonyms, and it is said what those are', async () => {
    await visit()
    drop(new File([csv], 'a.csv'))
    await expect.element(says('A pseudonym is still personal data')).toBeVisible()
  })

  it('meet by a team\'s word, of which the key alone is remembered, once their answers are kept', async () => {
    await rememberPseudonymKey(db, 'team', [1, 2, 3, 4])
    await visit()
    drop(new File([csv], 'a.csv'))
    await typeWord('blue heron')
    expect(await readPseudonymKeys(db)).toEqual({ own: null, team: [1, 2, 3, 4], used: 'team' })
    await keep()
    expect(await readPseudonymKeys(db)).toEqual({ own: null, team: [...await keyOfWord('blue heron')], used: 'team' })
    expect(JSON.stringify(await db.settings.toArray())).not.toContain('heron')
  })

  it('need the team\'s word where none was used here before', async () => {
    await visit()
    drop(new File([csv], 'a.csv'))
    await option(text('addingAnswers.customers.team')).click()
    await readAll()
    await expect.element(shown('addingAnswers.customers.wordMissing')).toBeVisible()
  })

  it('are not kept by a key that another tab has made otherwise meanwhile', async () => {
    await visit()
    drop(new File([csv], 'a.csv'))
    await readAll()
    await expect.element(button('addingAnswers.check.keep')).toBeVisible()
    await rememberPseudonymKey(db, 'own', [1, 2, 3, 4])
    await button('addingAnswers.check.keep').click()
    await expect.poll(() => useToasts(siteState()).toast?.text).toBe(text('addingAnswers.check.other-key'))
    expect(await storedSources()).toEqual([])
  })
})

describe('it is said', () => {
  it('that names in texts are not found, wherever there are texts', async () => {
    await visit()
    drop(new File(['id,date,comment\n1,2026-03-01,It was quick and easy to use\n'], 'a.csv'))
    await expect.element(shown('addingAnswers.texts.blanked')).toBeVisible()
    await holds('comment').selectOptions('ignore')
    await expect.element(shown('addingAnswers.texts.blanked')).not.toBeInTheDocument()
  })

  it('that names are not found, but not where the source alone has texts and the file has none', async () => {
    const rows = ['"Survey Taker: ID","Survey Taker: Created Date","Survey Question: Question Title","Response"']
    rows.push('c,13/04/2026,How easy?,7', 'd,14/04/2026,How easy?,2')
    await visit()
    drop(new File(['id,date,comment\n1,2026-03-01,It was quick and easy to use\n'], 'march.csv'))
    await expect.element(shown('addingAnswers.texts.blanked')).toBeVisible()
    await readAll()
    const [source] = await keep()
    await comeAgain(`?source=${source!.id}`)
    drop(new File([rows.join('\n')], 'april.csv'))
    await expect.element(option('march')).toBeChecked()
    await expect.element(shown('addingAnswers.texts.blanked')).not.toBeInTheDocument()
  })

  it('that a file is another export than the source was read from', async () => {
    await visit()
    drop(new File(['id,date,satisfaction\n1,2026-03-01,5\n'], 'survey.csv'))
    await readAll()
    const [source] = await keep()
    await comeAgain(`?source=${source!.id}`)
    drop(fixture('zendesk-tickets.csv'))
    await expect.element(shown('addingAnswers.found.other', {
      name: 'survey',
      before: text('addingAnswers.system.own'),
      now: text('addingAnswers.system.zendesk-tickets'),
    })).toBeVisible()
  })

  it('that a source of counts knows no customers, and that its interval may be too narrow', async () => {
    const rows = [5, 4, 3, 2, 1].map(score => `${score},2026-03-0${score},${score},${score * 20}`)
    await visit()
    drop(new File([['id,date,satisfaction,count', ...rows].join('\n')], 'counts.csv'))
    await expect.element(holds('count')).toHaveValue('count')
    await readAll()
    await keep()
    await expect.element(says(text('customers.source.countsOnly'))).toBeVisible()
    await expect.element(says(text('customers.how.narrowCounts'))).toBeVisible()
  })
})
