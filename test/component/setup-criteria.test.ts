import type { Criterion } from '../../core/journey/criterion.ts'
import type { AuditRecords } from '../../core/journey/journey-view.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { criteriaOf } from '../../core/journey/criterion-sets/criterion-set.ts'
import { criterionSets } from '../../core/journey/criterion-sets/criterion-sets.ts'
import { newId } from '../../core/journey/identifier.ts'
import { languages } from '../../core/journey/localised-text.ts'
import { rated } from '../../core/journey/rating.ts'
import { useToasts } from '../../core/screen/toasts.ts'
import { springRound } from '../fixtures/spring-round.ts'
import { complaints } from './support/complaints.ts'
import { rawText } from './support/raw-text.ts'
import { button, choose, confirm, field, listed, openSetup } from './support/setup.ts'
import { siteState } from './support/site.ts'
import { text } from './support/texts.ts'

const standard = ['Satisfaction', 'Ease', 'Feeling']
const version = { revision: 1, updatedAt: '2026-11-29T00:00:00.000Z' }

let records: AuditRecords
let trust: Criterion

beforeEach(async () => {
  await page.viewport(1366, 900)
  records = structuredClone(await springRound())
  trust = { ...criteriaOf(criterionSets[0]!)[0]!, ...version, id: newId(), name: { en: 'Trust' } }
  records.criteria.push(trust)
  records.audit.criterionIds.push(trust.id)
})

function rateTrust(): void {
  records.observations[0]!.ratings.push(rated(trust.id, 2))
}

const inStore = (id = trust.id) => createDatabase().records('criterion').get(id) as Promise<Criterion>
const audit = async () => (await createDatabase().records('audit').toArray())[0]!
const scale = () => page.getByRole('group', { name: text('setup.criteria.scale'), exact: true })

async function correct(question: string): Promise<void> {
  await choose('Trust', 'setup.criteria.menu.correct')
  await field('setup.criteria.question').fill(question)
  await confirm('setup.criteria.save')
}

describe('the criteria of an audit', () => {
  it('are asked in another order, no more, and are taken back', async () => {
    await openSetup(records)
    await expect.poll(listed).toEqual([...standard, 'Trust'])
    await choose('Trust', 'setup.criteria.menu.earlier')
    await expect.poll(listed).toEqual(['Satisfaction', 'Ease', 'Trust', 'Feeling'])
    await expect.element(button('common.naming.change', { name: 'Trust' })).toHaveFocus()
    await choose('Trust', 'setup.criteria.menu.takeOut')
    await expect.poll(listed).toEqual(standard)
    await expect.element(button('setup.criteria.add.own')).toHaveFocus()
    await useToasts(siteState()).toast!.undo!()
    await expect.poll(listed).toHaveLength(4)
  })

  it('stay readable when taken out after they were rated, and can be asked again', async () => {
    rateTrust()
    await openSetup(records)
    await choose('Trust', 'setup.criteria.menu.takeOut')
    await expect.element(page.getByText(text('setup.criteria.former'), { exact: true })).toBeVisible()
    await button('setup.criteria.again').click()
    await expect.poll(listed).toEqual([...standard, 'Trust'])
  })

  it('are added from the ready-made sets, with the ids that all teams have', async () => {
    await openSetup(records)
    await button('setup.criteria.add.sets').click()
    await page.getByRole('checkbox', { name: /^Credible/ }).click()
    await page.getByRole('checkbox', { name: /^Few steps/ }).click()
    await page.getByRole('button', { name: 'Add 2', exact: true }).click()
    await expect.poll(listed).toEqual([...standard, 'Trust', 'Credible', 'Few steps'])
    const credible = criteriaOf(criterionSets[0]!)[3]!
    expect(await inStore(credible.id)).toMatchObject(credible)
  })

  it('are made by hand once name, question and both ends have words', async () => {
    await openSetup(records)
    await button('setup.criteria.add.own').click()
    await confirm('setup.criteria.confirmAdd')
    for (const complaint of ['common.naming.blank', 'setup.criteria.noQuestion'])
      await expect.element(page.getByText(text(complaint), { exact: true })).toBeVisible()
    expect(page.getByText(text('setup.criteria.noEnd'), { exact: true }).elements()).toHaveLength(2)
    await field('common.naming.name').fill('Calm')
    await field('setup.criteria.question').fill('How calm is it here?')
    await scale().getByRole('button', { name: '1 to 7' }).click()
    await page.getByLabelText('1', { exact: true }).fill('hectic')
    await page.getByLabelText('7', { exact: true }).fill('calm')
    await confirm('setup.criteria.confirmAdd')
    await expect.poll(listed).toEqual([...standard, 'Trust', 'Calm'])
    const made = await inStore((await audit()).criterionIds.at(-1)!)
    const question = { en: 'How calm is it here?' }
    expect(made).toMatchObject({ builtIn: null, scale: { min: 1, max: 7, step: 1 }, question })
    expect(made.anchors.map(({ value }) => value)).toEqual([1, 7])
  })
})

describe('the words of a criterion under which ratings stand', () => {
  beforeEach(rateTrust)

  it('are corrected where they mean the same, and other languages keep theirs', async () => {
    await openSetup(records)
    await correct('How far is it believed?')
    await confirm('setup.criteria.save')
    await expect.element(page.getByText(text('common.naming.unchosen'), { exact: true })).toBeVisible()
    await page.getByRole('radio', { name: new RegExp(text('setup.meaning.same')) }).click()
    await confirm('setup.criteria.save')
    await expect.poll(async () => (await inStore()).question)
      .toEqual({ ...trust.question, en: 'How far is it believed?' })
    expect((await audit()).criterionIds).toContain(trust.id)
  })

  it('stay where it is a new question, which is asked in its place', async () => {
    await openSetup(records)
    await correct('Would you recommend it?')
    await page.getByRole('radio', { name: new RegExp(text('setup.meaning.other')) }).click()
    await confirm('setup.criteria.save')
    await expect.poll(async () => (await audit()).criterionIds.includes(trust.id)).toBe(false)
    const made = await inStore((await audit()).criterionIds[3]!)
    expect(made.question).toEqual({ en: 'Would you recommend it?' })
    expect(await inStore()).toMatchObject({ question: trust.question })
  })

  it('leave its scale and polarity, which are no choice any more', async () => {
    await openSetup(records)
    await choose('Trust', 'setup.criteria.menu.correct')
    await expect.element(field('setup.criteria.question')).toBeVisible()
    expect(scale().elements()).toEqual([])
    await expect.element(page.getByText(/ratings stand under them/)).toBeVisible()
  })
})

describe('a criterion that nobody rated', () => {
  it('is reworded without a question, and made anew on another scale', async () => {
    await openSetup(records)
    await correct('Plain?')
    await expect.poll(async () => (await inStore()).question.en).toBe('Plain?')
    await choose('Trust', 'setup.criteria.menu.correct')
    await scale().getByRole('button', { name: '1 to 7' }).click()
    await page.getByLabelText('7', { exact: true }).fill('wholly')
    await confirm('setup.criteria.save')
    await expect.poll(async () => (await audit()).criterionIds.includes(trust.id)).toBe(false)
    await expect.poll(listed).toEqual([...standard, 'Trust'])
  })

  it('asks all the same where other teams have it under this identity', async () => {
    const clear = { ...criteriaOf(criterionSets[0]!)[0]!, ...version }
    records.criteria.push(clear)
    records.audit.criterionIds.push(clear.id)
    await openSetup(records)
    await choose('Clear', 'setup.criteria.menu.correct')
    await field('setup.criteria.question').fill('Fast?')
    await confirm('setup.criteria.save')
    await expect.element(page.getByText(text('setup.meaning.question'))).toBeVisible()
  })
})

describe('guidance', () => {
  it('is said of single values, of built-in criteria too, which stay as they are', async () => {
    await openSetup(records)
    await choose('Satisfaction', 'setup.criteria.menu.guidance')
    await page.getByLabelText(/^2/).fill('The price shows late')
    await confirm('setup.guidance.save')
    await expect.element(page.getByText(/guidance for one value/)).toBeVisible()
    const [journey] = await createDatabase().records('journey').toArray()
    expect(journey!.guidance)
      .toEqual([{ criterionId: records.audit.criterionIds[0], value: 2, text: { en: 'The price shows late' } }])
    await choose('Satisfaction', 'setup.criteria.menu.guidance')
    await expect.element(page.getByLabelText(/^2/)).toHaveValue('The price shows late')
    await page.getByLabelText(/^2/).fill('')
    await confirm('setup.guidance.save')
    await expect.element(page.getByText(/guidance for one value/)).not.toBeInTheDocument()
  })
})

describe('the set-up', () => {
  it.each(languages)('can be read by everybody, forms and questions too, in %s', async (language) => {
    rateTrust()
    await openSetup(records, 'criteria', language)
    await expect.element(page.getByRole('tabpanel').getByRole('button').first()).toBeVisible()
    expect(await complaints()).toEqual([])
    expect(rawText(document.body)).toEqual([])
    await page.getByRole('tabpanel').getByRole('button').last().click()
    await expect.element(page.getByRole('dialog').last()).toBeVisible()
    await userEvent.keyboard('{Tab}')
    expect(await complaints()).toEqual([])
    expect(rawText(document.body)).toEqual([])
  })
})
